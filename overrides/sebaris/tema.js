// Sebelum apa pun tampak: tanda bahwa skrip jalan, apakah peramban dapat menyimpan halaman atau diminta berhemat data, dan tema yang dipilih pembaca atau perangkatnya.
((root) => {
  root.className = "js";
  if (isSecureContext && location.protocol !== "file:" && "serviceWorker" in navigator) root.dataset.ppSimpan = "";
  if (navigator.connection?.saveData) root.dataset.ppHemat = "";
  let chosen = null;
  try {
    chosen = localStorage.getItem("pp-tema");
  } catch {}
  root.dataset.ppTema = chosen || (matchMedia("(prefers-color-scheme:dark)").matches ? "gelap" : "terang");
})(document.documentElement);
