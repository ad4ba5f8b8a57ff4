// «Kirim sebagai berkas»: di ponsel berkasnya langsung diserahkan kepada aplikasi yang dipilih. Tanpa skrip, tombolnya mengunduh.
(() => {
  const link = document.querySelector("[data-pp-kirim]");
  const probe = () => {
    try {
      return navigator.canShare?.({ files: [new File(["<p>"], "a.html", { type: "text/html" })] });
    } catch {
      return false;
    }
  };
  if (!link || !probe()) return;
  const words = link.querySelector("[data-pp-kata]");
  let file = null;

  const fetched = async () => {
    const answer = await fetch(link.href);
    if (!answer.ok) throw new Error(String(answer.status));
    return new File([await answer.blob()], link.download, { type: "text/html" });
  };
  const save = () => {
    link.removeEventListener("click", send);
    link.click();
    link.addEventListener("click", send);
  };
  async function send(event) {
    event.preventDefault();
    try {
      file ||= await fetched();
      await navigator.share({ files: [file], title: document.title });
    } catch (error) {
      if (error.name === "AbortError") return;
      // Jaringan lambat: izin dari ketukan pertama sudah lewat, tetapi berkasnya sekarang ada.
      if (error.name === "NotAllowedError" && file && words && !words.dataset.ppLagi) {
        words.dataset.ppLagi = "ya";
        words.textContent = "Siap. Ketuk sekali lagi untuk mengirim";
      } else save();
    }
  }
  link.addEventListener("click", send);
})();
