// Sebelum apa pun tampak: tanda bahwa skrip jalan, apakah peramban dapat menyimpan halaman atau diminta berhemat data, huruf yang akan dipakai, dan tema yang dipilih pembaca atau perangkatnya.
((root) => {
  root.className = "js";
  if (isSecureContext && location.protocol !== "file:" && "serviceWorker" in navigator) root.dataset.ppPekerja = "";
  if (navigator.connection?.saveData) root.dataset.ppHemat = "";
  else if (location.protocol !== "file:") for (const name of ["plus-jakarta-sans", "literata"]) {
    const font = document.createElement("link");
    Object.assign(font, { rel: "preload", as: "font", type: "font/woff2", crossOrigin: "", fetchPriority: "low", href: document.querySelector("[rel=stylesheet]").href.replace("gaya/semua.css", `huruf/${name}.woff2`) });
    document.head.append(font);
  }
  let chosen = null;
  try {
    chosen = localStorage.getItem("pp-tema");
  } catch {}
  root.dataset.ppTema = chosen || (matchMedia("(prefers-color-scheme:dark)").matches ? "gelap" : "terang");
})(document.documentElement);
