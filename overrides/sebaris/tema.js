// Sebelum apa pun tampak: tanda bahwa skrip jalan, dan tema yang dipilih pembaca atau perangkatnya, supaya tidak ada kedipan.
((root) => {
  root.className = "js";
  let chosen = null;
  try {
    chosen = localStorage.getItem("pp-tema");
  } catch {}
  root.dataset.ppTema = chosen || (matchMedia("(prefers-color-scheme:dark)").matches ? "gelap" : "terang");
})(document.documentElement);
