// Kenyamanan di atas halaman yang sudah lengkap tanpa skrip: tema, kolom cari, daftar isi yang mengikuti, peran tabel.
(() => {
  const root = document.documentElement;

  // Sebelum pembaca memilih, tema mengikuti perangkat; sesudahnya pilihannya diingat di perangkat itu saja.
  const themeButton = document.querySelector("[data-pp-ganti-tema]");
  if (themeButton) {
    themeButton.hidden = false;
    themeButton.addEventListener("click", () => {
      root.dataset.ppTema = root.dataset.ppTema === "gelap" ? "terang" : "gelap";
      try {
        localStorage.setItem("pp-tema", root.dataset.ppTema);
      } catch {
        // Penyimpanan dimatikan: pilihan berlaku sampai halaman ditutup.
      }
    });
  }
  matchMedia("(prefers-color-scheme: dark)").addEventListener?.("change", (event) => {
    let chosen = null;
    try {
      chosen = localStorage.getItem("pp-tema");
    } catch {
      // Tanpa penyimpanan tidak ada pilihan yang diingat.
    }
    if (!chosen) root.dataset.ppTema = event.matches ? "gelap" : "terang";
  });

  const own = document.currentScript;
  const more = (name) => document.head.append(Object.assign(document.createElement("script"), { src: new URL(name, own.src).href }));

  // Bila halaman dijawab dari simpanan pembaca, versi baru ditawarkan di sini juga.
  if ("ppPekerja" in root.dataset && navigator.serviceWorker.controller) more("simpan.js");

  // Hanya layar lebar mengambil yang menaruh catatan di samping langkahnya.
  const wide = matchMedia("(min-width: 80em)");
  const beside = () => {
    if (!wide.matches || !document.querySelector(".pp-jenis-saku .footnote")) return;
    wide.onchange = null;
    more("sisi.js");
  };
  wide.onchange = beside;
  beside();

  const opener = document.querySelector("[data-pp-buka-cari]");
  const panel = document.getElementById("pp-cari");
  if (opener && panel) {
    opener.setAttribute("role", "button");
    opener.setAttribute("aria-controls", "pp-cari");
    opener.setAttribute("aria-expanded", "false");
    opener.addEventListener("click", (event) => {
      event.preventDefault();
      const open = panel.classList.toggle("pp-puncak__cari--buka");
      opener.setAttribute("aria-expanded", String(open));
      if (open) panel.querySelector("input")?.focus();
    });
    opener.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      opener.click();
    });
    panel.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !panel.classList.contains("pp-puncak__cari--buka")) return;
      panel.classList.remove("pp-puncak__cari--buka");
      opener.setAttribute("aria-expanded", "false");
      opener.focus();
    });
  }

  // Peramban lama tidak membuka petak yang dituju alamatnya.
  const unfold = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const folded = target && target.closest("details:not([open])");
    if (!folded) return;
    folded.open = true;
    target.scrollIntoView();
  };
  unfold();
  addEventListener("hashchange", unfold);

  // Kepanjangan sebuah singkatan tampak di sampingnya bila disentuh; penunjuk tetikus tidak ada di ponsel.
  document.addEventListener("click", (event) => {
    if (!event.target.closest("a, button, summary")) event.target.closest("abbr[title]")?.classList.toggle("pp-buka");
  });

  // Di kertas tautan bernomor, dan alamatnya berurutan di belakang; yang di situs ini ditulis sesudah akarnya.
  const up = own.getAttribute("src").replace(/assets\/skrip\/laman\.js.*$/, "");
  const addresses = () => {
    document.querySelector(".pp-tautan")?.remove();
    for (const link of document.querySelectorAll("[data-pp-tautan]")) delete link.dataset.ppTautan;
    const given = new Map();
    const here = location.href.split("#")[0];
    for (const link of document.querySelectorAll("article :is(p, li, td, dd, .cari-butir-kepala) > a[href]:not(.headerlink, .footnote-ref, .footnote-backref, .pp-tunjuk)")) {
      // Yang tidak ikut tercetak (gaya/cetak.css, gaya/acuan.css) tidak perlu alamat.
      if (link.matches(".pp-jenis-saku #terkait ~ :not(#sumber ~ *) *, [hidden] *, .pp-balik *, #bernomor ~ * *, .pp-halaman--acuan details details *, .cari-loncat *, .cari-hal *, .cari-abjad *")) continue;
      if (!/^https?:/.test(link.protocol) || link.href.split("#")[0] === here || link.matches(".pp-panggil, .pp-telepon")) continue;
      // Peraturan menyebut namanya sendiri, dan tautan yang sama cukup bernomor satu kali.
      if (link.href.includes("/hukum/") || given.has(link.href)) continue;
      given.set(link.href, given.size + 1);
      link.dataset.ppTautan = given.size;
    }
    root.dataset.ppBernomor = "";
    if (!given.size) return;
    const site = new URL(up || ".", document.baseURI).href;
    const home = document.querySelector("link[rel=canonical]")?.href;
    const list = document.createElement("p");
    list.className = "pp-tautan pp-cetak";
    list.append(Object.assign(document.createElement("b"), { textContent: "Alamat tautan. " }), home ? `Yang tidak diawali http ada di ${new URL(up || ".", home).href}. ` : "");
    for (const [href, n] of given) list.append(`[${n}] ${home && href.startsWith(site) ? href.slice(site.length) : href}\u2003`);
    [...document.querySelectorAll("article")].pop().after(list);
  };

  // Yang terlipat ikut tercetak, lalu dilipat lagi; indeks di halaman cari tercetak seperti tampak.
  const opened = [];
  addEventListener("beforeprint", () => {
    for (const one of document.querySelectorAll(".md-typeset details:not([open], .cari-abjad *, .cari-saring)")) opened.push(one), (one.open = true);
    addresses();
  });
  addEventListener("afterprint", () => {
    for (const one of opened.splice(0)) one.open = false;
  });

  // Setiap butir yang ditunjuk orang mendapat tautan ke dirinya. Menulisnya di sini, bukan di halaman, menghemat seratus huruf untuk setiap butir.
  for (const place of document.querySelectorAll(".pp-titik")) {
    const link = document.createElement("a");
    link.className = "pp-tunjuk";
    link.href = `#${place.id}`;
    link.setAttribute("aria-label", "Salin tautan");
    place.parentNode.append(link); // Di akhir butir: pembaca layar mendengar butirnya dahulu, tanpa terputus.
  }

  // Tautan ke satu butir disalin sekaligus; tanpa izin papan klip, alamatnya tetap tampak di bilah alamat.
  document.addEventListener("click", (event) => {
    const mark = event.target.closest(".pp-tunjuk");
    if (!mark || !navigator.clipboard) return;
    navigator.clipboard.writeText(mark.href).then(() => {
      mark.classList.add("pp-tunjuk--disalin");
      setTimeout(() => mark.classList.remove("pp-tunjuk--disalin"), 2500);
    }, () => {});
  });

  // Bagian yang sedang dibuka tampak di bilah yang digeser.
  const bar = document.querySelector(".pp-utama ul");
  const current = bar?.querySelector("[aria-current]");
  if (current) bar.scrollLeft = Math.max(0, current.offsetLeft + current.offsetWidth - bar.offsetLeft - bar.clientWidth + 24);

  const contents = document.querySelector(".pp-daftar-isi");
  if (contents && "IntersectionObserver" in window) {
    const links = new Map([...contents.querySelectorAll("a")].map((a) => [decodeURIComponent(a.hash.slice(1)), a]));
    const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
    const mark = () => {
      const passed = headings.filter((one) => one.getBoundingClientRect().top < innerHeight / 3).pop();
      for (const [id, a] of links) a.toggleAttribute("aria-current", id === passed?.id);
    };
    const observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -66% 0px" });
    headings.forEach((one) => observer.observe(one));
    contents.addEventListener("click", (event) => {
      if (event.target.closest("a") && matchMedia("(max-width: 61.99em)").matches) contents.querySelector("details").open = false;
    });
  }

  // Baris di akhir halaman: yang tidak dapat dilakukan tautan biasa.
  const news = document.querySelector("[data-pp-kabar-bagi]");
  const permanent = document.querySelector("[data-pp-salin]");
  if (permanent && navigator.clipboard) {
    permanent.textContent = "Salin tautan";
    permanent.addEventListener("click", async (event) => {
      event.preventDefault();
      try {
        await navigator.clipboard.writeText(permanent.href);
        news.textContent = "Tautan sudah disalin.";
      } catch {
        news.textContent = `Tidak dapat menyalin. Alamatnya: ${permanent.href}`;
      }
    });
  }
  const sheet = document.querySelector("[data-pp-bagikan]");
  if (sheet && permanent && navigator.share) {
    sheet.hidden = false;
    sheet.addEventListener("click", async () => {
      const summary = document.querySelector("meta[name=description]")?.content;
      try {
        await navigator.share({ title: document.querySelector("h1").textContent.trim(), text: summary, url: permanent.href });
      } catch {
        // Pembaca menutup lembar bagikan; itu bukan kesalahan.
      }
    });
  }
  const printer = document.querySelector("[data-pp-cetak-halaman]");
  if (printer) {
    printer.hidden = false;
    printer.addEventListener("click", (event) => {
      event.preventDefault();
      print();
    });
  }

  // Blok yang lebih lebar dari layar digulir dengan papan tik juga; yang muat tidak menjadi perhentian.
  const blocks = [...document.querySelectorAll(".md-typeset pre")];
  // Setiap blok mempunyai nama sendiri, yaitu nomornya.
  blocks.forEach((one, n) => {
    one.setAttribute("role", "region");
    one.setAttribute("aria-label", `Contoh ${n + 1}`);
  });
  const reach = () => {
    for (const one of blocks) {
      if (one.scrollWidth > one.clientWidth) one.tabIndex = 0;
      else one.removeAttribute("tabindex");
    }
  };
  reach();
  addEventListener("resize", reach);
  document.fonts?.ready.then(reach);

  // Halaman dibuat sekali dan dibaca lama: pertemuan yang sudah lewat menurut jam pembaca tidak ditampilkan lagi.
  const now = new Date();
  const day = new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  for (const one of document.querySelectorAll("[data-pp-sampai]")) if (one.dataset.ppSampai < day) one.hidden = true;
  for (const one of document.querySelectorAll("[data-pp-pertemuan]")) one.hidden = !one.querySelector("[data-pp-sampai]:not([hidden])");

  // Dari folder di diska tidak ada peladen yang membuka index.html untuk sebuah folder.
  if (location.protocol === "file:") {
    document.addEventListener("click", (event) => {
      const link = event.target.closest("a[href]");
      if (link?.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
    }, true);
  }

  // Di layar sempit setiap baris tabel menjadi kartu. `display: block` menghapus peran tabel bagi sebagian pembaca layar; peran itu ditulis lagi.
  const roles = { table: "table", thead: "rowgroup", tbody: "rowgroup", tr: "row", th: "columnheader", td: "cell" };
  for (const [tag, role] of Object.entries(roles)) document.querySelectorAll(`.tabel ${tag}`).forEach((one) => one.setAttribute("role", role));
})();
