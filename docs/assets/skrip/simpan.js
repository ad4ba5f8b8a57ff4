// «Simpan untuk dipakai tanpa sinyal»: tombol, kemajuan, versi baru, dan hapus. Yang mengambil dan menyimpan ialah pekerja.js.
(() => {
  if (!("ppPekerja" in document.documentElement.dataset) || window.pustakaSimpan) return;
  window.pustakaSimpan = true;
  const root = new URL("../../", document.currentScript.src).href;
  const boxes = [...document.querySelectorAll("[data-pp-simpan]")], worker = navigator.serviceWorker;
  const find = (name) => boxes.map((box) => box.querySelector(`[data-pp-simpan-${name}]`)).filter(Boolean);
  const day = (text) => new Date(text + "T00:00").toLocaleDateString("id-ID", { day: "numeric", month: "long" });
  const size = (bytes) => (bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1e6).toFixed(1).replace(".", ",")} MB`);
  const WHY = {
    jaringan: "Sambungan putus. Yang sudah tiba tidak akan diambil lagi; tekan «Lanjutkan» ketika sinyal kembali.",
    penuh: "Ruang di perangkat ini penuh. Hapus foto atau aplikasi yang tidak dipakai, lalu tekan «Lanjutkan».",
    tolak: "Peramban ini tidak mengizinkan penyimpanan, misalnya karena jendela pribadi. Buka di jendela biasa, atau unduh PDF.",
    basi: "Isi pustaka baru saja berganti. Tekan «Lanjutkan» untuk mengambil versi barunya.",
  };

  async function ask(data) {
    const { active } = await worker.ready;
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = (event) => resolve(event.data);
      active.postMessage(data, [port2]);
    });
  }
  const registered = async () => (await worker.getRegistration(root))?.scope === root;

  let busy = false, state;
  const say = (words) => find("kabar").forEach((one) => (one.textContent = words));
  const label = (words) => find("mulai").forEach((one) => (one.textContent = words));
  function show(failed) {
    const saved = state?.paket.length, half = state?.niat.length && state.kurang;
    find("mulai").forEach((one) => (one.hidden = Boolean(saved && !half && !state.baru && !one.dataset.ppTetap)));
    find("hapus").forEach((one) => (one.hidden = !saved && !half));
    label(failed || half ? "Lanjutkan" : state?.baru ? "Perbarui" : saved ? "Simpan pilihan" : "Simpan");
    if (failed) return say(failed);
    if (half) return say(`Unduhan belum selesai: ${size(state.sudah)} sudah tiba, ${size(state.kurang)} lagi.`);
    if (state?.baru) return say(`Tersimpan ${day(state.hari)}, ${size(state.bita)}. Ada versi baru, ${size(state.kurang)}.`);
    if (saved) say(`Tersimpan ${day(state.hari)}, ${size(state.bita)}: ${state.nama.join("; ")}.`);
    choices().forEach((one) => state && (one.checked = one.disabled || state.paket.includes(one.value)));
  }
  const choices = () => [...document.querySelectorAll("[data-pp-paket]")];
  const wanted = () => {
    const chosen = choices().filter((one) => one.checked).map((one) => one.value);
    if (chosen.length) return chosen;
    const known = state?.niat.length ? state.niat : state?.paket ?? [];
    return known.length ? known : [boxes[0].dataset.ppSimpan];
  };

  async function save(keys) {
    if (busy) return;
    busy = true;
    let failed = "";
    try {
      say("Menyiapkan penyimpanan…");
      await worker.register(root + "pekerja.js", { scope: root });
      for (let answer = { awal: true }; !answer.selesai; ) {
        answer = await ask({ perintah: "langkah", paket: keys, awal: answer.awal });
        if (answer.galat) throw new Error(answer.galat);
        say(`Mengunduh: ${size(answer.sudah)} dari ${size(answer.semua)}…`);
      }
      navigator.storage?.persist?.();
    } catch (error) {
      failed = WHY[error.message] ?? (navigator.onLine ? WHY.tolak : WHY.jaringan);
    }
    busy = false;
    state = await registered().catch(() => false) ? await ask({ perintah: "keadaan" }) : undefined;
    show(failed);
  }

  find("mulai").forEach((one) => one.addEventListener("click", () => save(wanted())));
  find("hapus").forEach((one) => one.addEventListener("click", async () => {
    if (!confirm("Hapus semua halaman yang tersimpan dari perangkat ini?")) return;
    await ask({ perintah: "hapus" });
    state = undefined;
    choices().forEach((one) => (one.checked = one.disabled));
    show("");
    label("Simpan");
    say("Semua halaman yang tersimpan sudah dihapus dari perangkat ini.");
  }));

  // Alamat yang diminta tanpa sinyal ada di belakang tanda pagar; hanya alamat di situs ini yang ditautkan.
  const lost = document.querySelector("[data-pp-belum]");
  const given = lost && new URLSearchParams(location.hash.slice(1)).get("belum");
  if (given !== null && lost) {
    const target = new URL(given, root);
    lost.hidden = !target.href.startsWith(root);
    if (!lost.hidden) lost.querySelector("a").href = target.href;
  }

  // Di halaman lain, versi baru ditawarkan dalam bilah di tepi bawah yang tidak menggeser tulisan.
  function offer() {
    const bar = document.createElement("div"), words = document.createElement("p");
    bar.className = "pp-simpan-baru";
    bar.setAttribute("role", "status");
    words.textContent = `Ada versi baru dari yang tersimpan, ${size(state.kurang)}.`;
    const button = (name, act) => {
      const one = document.createElement("button");
      one.type = "button";
      one.className = "pp-tombol";
      one.textContent = name;
      one.addEventListener("click", act);
      return one;
    };
    bar.append(words, button("Perbarui", async () => {
      bar.querySelectorAll("button").forEach((one) => one.remove());
      boxes.push(bar);
      words.dataset.ppSimpanKabar = "";
      await save(state.paket);
      if (!state?.baru) words.textContent = "Sudah diperbarui. Versi baru tampak di halaman berikutnya.";
      setTimeout(() => bar.remove(), 6000);
    }), button("Nanti", () => bar.remove()));
    document.body.append(bar);
  }

  (async () => {
    if (!(await registered())) return;
    state = await ask({ perintah: "keadaan" });
    if (boxes.length) show("");
    else if (state.baru) offer();
  })().catch(() => {});
})();
