// Alamat lama: bagian yang dituju ikut ke alamat baru. Tanpa skrip, halaman ini pindah sendiri tanpa bagiannya.
((link) => {
  if (!link) return;
  let to = link.href;
  const hash = location.hash;
  const own = hash && JSON.parse(link.dataset.bagian || "{}")[hash.slice(1)];
  if (own) to = new URL(own, location.href).href;
  else if (hash && !to.includes("#")) to += hash;
  if (location.protocol === "file:") to = to.replace(/\/(?=#|$)/, "/index.html");
  location.replace(to);
})(document.querySelector("[data-bagian]"));
