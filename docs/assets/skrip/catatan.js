// Yang dicatat pembaca di perangkat ini saja; tidak ada yang dikirim. Dipakai «Nomor di kabupaten saya» dan profil kompetensi.
window.pustakaCatatan = (key) => ({
  baca() {
    try {
      const kept = JSON.parse(localStorage.getItem(key));
      return kept && typeof kept === "object" ? kept : {};
    } catch {
      return {}; // Penyimpanan dimatikan, atau isinya rusak: mulai dari kosong.
    }
  },
  // Menjawab dengan kalimat untuk pembaca.
  tulis(kept) {
    try {
      if (Object.keys(kept).length) localStorage.setItem(key, JSON.stringify(kept));
      else localStorage.removeItem(key);
      return "Tersimpan di perangkat ini.";
    } catch {
      return "Perangkat ini tidak mengizinkan penyimpanan. Cetaklah halaman ini sebelum menutupnya.";
    }
  },
});
