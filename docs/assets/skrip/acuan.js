// Menyaring daftar yang sudah ada di halaman; tidak mengambil data. Tanpa skrip ini daftarnya utuh, menurut huruf atau kelompok.
(() => {
  const bar = document.querySelector("[data-pp-acuan]");
  const article = document.querySelector(".pp-halaman--acuan .md-typeset");
  if (!bar || !article) return;

  const form = bar.querySelector("form"), field = form.querySelector("input"), news = bar.querySelector("[role=status]");
  const plain = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/\s+/g, " ");
  const words = (text) => plain(text).match(/[\p{L}\p{N}]+/gu) || [];
  // Tautan balik tidak ikut disaring: setiap entri menyebut puluhan layanan dan peraturan.
  const without = (one) => {
    const copy = one.cloneNode(true);
    copy.querySelectorAll("details, .headerlink").forEach((part) => part.remove());
    return plain(copy.textContent);
  };
  // Kelompok huruf di dalamnya hanya daftar tautan: yang disaring barisnya.
  const inner = (one) => [...one.querySelectorAll(":scope > ul > li")];
  const records = [...article.querySelectorAll(":scope > details, tbody tr, :scope > ul > li")].map((one) => {
    const summary = one.querySelector(":scope > summary, :scope > td, :scope > a");
    return { one, name: plain((summary || one).textContent), text: "", parts: one.matches("details") ? inner(one).map((part) => ({ one: part, text: plain(part.textContent) })) : [], open: one.open };
  });
  // Judul, kalimat pengantar, dan tabel di antara dua judul tampak selama ada catatan yang cocok di bawahnya.
  const groups = [];
  for (const one of article.children) {
    if (one.matches("h2") || !groups.length) groups.push({ all: [], records: [] });
    const last = groups[groups.length - 1];
    last.all.push(one);
    last.records.push(...records.filter((record) => one === record.one || one.contains(record.one)));
  }
  const holds = (text, wanted) => wanted.every((word) => (word.length < 3 ? ` ${words(text).join(" ")} `.includes(` ${word} `) : text.includes(word)));

  function show(also) {
    const wanted = words(field.value), active = wanted.length > 0;
    const named = active ? records.filter((record) => !record.parts.length && holds(record.name, wanted)) : [];
    const inside = active ? records.filter((record) => {
      record.text = record.text || without(record.one);
      return !named.includes(record) && (record.parts.some((part) => holds(part.text, wanted)) || (!record.parts.length && holds(record.text, wanted)));
    }) : [];
    const lists = inside.filter((record) => record.parts.length), told = inside.filter((record) => !record.parts.length);
    const shown = new Set(active ? [...named, ...lists, ...(also || !(named.length + lists.length) ? told : [])] : records);
    for (const record of records) {
      record.one.hidden = !shown.has(record);
      for (const part of record.parts) part.one.hidden = active && !holds(part.text, wanted);
      if (record.one.matches("details")) record.one.open = active && shown.has(record) ? shown.size <= 3 || record.parts.length > 0 : record.open;
    }
    for (const group of groups) {
      const any = group.records.some((record) => shown.has(record));
      for (const one of group.all) if (!records.some((record) => record.one === one)) one.hidden = active && !any && !one.matches(".panggil");
    }
    news.textContent = "";
    if (!active) return;
    const left = told.length && !also && named.length + lists.length ? told.length : 0;
    news.append(shown.size ? `${shown.size} dari ${records.length} cocok.` : "Tidak ada yang cocok. Coba kata lain, atau kurangi hurufnya.");
    if (left) {
      const more = document.createElement("button");
      more.type = "button";
      more.textContent = `Juga ${left} yang menyebutnya`;
      more.addEventListener("click", () => show(true));
      news.append(" ", more);
    }
    // Yang pertama cocok naik ke bawah bilah: papan tik di layar menutup separuh bawah ponsel.
    const first = records.find((record) => shown.has(record));
    if (first) scrollTo({ top: scrollY + first.one.getBoundingClientRect().top - bar.offsetHeight - 8, behavior: "instant" });
  }

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("input", () => show(false));
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !field.value) return;
    field.value = "";
    show(false);
  });

  // Alamat sebuah catatan membuka barisnya, juga bila barisnya sedang tersaring.
  const reach = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !article.contains(target)) return;
    if (target.closest("[hidden]")) { field.value = ""; show(false); }
    const folded = target.closest("details");
    if (folded) folded.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", reach);
  reach();

  // Huruf yang sedang dibaca ditandai, dan digeser sampai tampak.
  const links = [...bar.querySelectorAll("a")], strip = bar.querySelector("ul");
  if (!("IntersectionObserver" in window)) return;
  const heads = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const mark = () => {
    const line = bar.getBoundingClientRect().bottom + 24;
    let at = -1;
    heads.forEach((head, n) => { if (head && !head.hidden && head.getBoundingClientRect().top < line) at = n; });
    links.forEach((link, n) => {
      if (n !== at) return link.removeAttribute("aria-current");
      link.setAttribute("aria-current", "true");
      strip.scrollLeft = link.offsetLeft - strip.offsetLeft - strip.clientWidth / 2;
    });
  };
  const observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -60% 0px" });
  heads.forEach((head) => head && observer.observe(head));
})();
