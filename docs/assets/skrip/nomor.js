// «Nomor di kabupaten saya»: isian disimpan di perangkat ini saja, dan nomor yang terisi dapat ditelepon. Tidak ada yang dikirim.
(() => {
  const form = document.querySelector("[data-pp-nomor]");
  if (!form) return;
  const rows = [...form.querySelectorAll("[data-pp-baris]")];
  const said = document.querySelector("[data-pp-kabar-nomor]");
  const notes = window.pustakaCatatan("pp-nomor");
  const fields = (row) => [...row.querySelectorAll("[data-pp-isi]")];

  // Yang dipanggil hanya isian yang seluruhnya satu nomor: dua nomor, nomor dengan ekstensi, atau salah ketik akan memanggil orang lain.
  const call = (row) => {
    const link = row.querySelector("[data-pp-telepon]");
    const given = row.querySelector("[data-pp-isi=nomor]").value.trim();
    const digits = given.replace(/[^\d+]/g, "");
    const one = /^\+?[\d\s().-]+$/.test(given) && digits.length >= 3 && digits.length <= 15;
    link.hidden = !one;
    if (one) link.href = `tel:${digits}`;
    else link.removeAttribute("href");
    return one || !given;
  };

  const save = () => {
    const kept = {};
    for (const row of rows) {
      const given = Object.fromEntries(fields(row).filter((one) => one.value.trim()).map((one) => [one.dataset.ppIsi, one.value.trim()]));
      if (Object.keys(given).length) kept[row.dataset.ppBaris] = given;
    }
    said.textContent = notes.tulis(kept);
  };

  const kept = notes.baca();
  for (const row of rows) {
    for (const one of fields(row)) {
      const value = kept[row.dataset.ppBaris]?.[one.dataset.ppIsi];
      if (typeof value === "string") one.value = value.slice(0, one.maxLength);
    }
    call(row);
    row.addEventListener("input", () => {
      const right = call(row);
      save();
      if (!right) said.textContent += " Supaya dapat dipanggil, tulis satu nomor saja, tanpa huruf.";
    });
  }

  document.querySelector("[data-pp-cetak]").addEventListener("click", () => print());
  document.querySelector("[data-pp-hapus-nomor]").addEventListener("click", () => {
    if (!confirm("Hapus semua catatan di halaman ini dari perangkat ini?")) return;
    for (const row of rows) {
      for (const one of fields(row)) one.value = "";
      call(row);
    }
    save();
    said.textContent = "Semua catatan sudah dihapus dari perangkat ini.";
  });
})();
