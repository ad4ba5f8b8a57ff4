// Di layar lebar, catatan sebuah langkah berdiri di sampingnya. laman.js memuatnya; catatan di akhir halaman tetap ada bagi kertas dan layar sempit.
(() => {
  const page = document.querySelector(".pp-jenis-saku");
  const foot = page.querySelector(":scope > .pp-kaki-naskah");
  if (!foot) return;
  const GAP = 14, FAR = 240;

  const notes = [];
  for (const step of page.querySelectorAll(".pp-teks li:has(> .footnote-ref, > sup > .footnote-ref, > p > sup > .footnote-ref)")) {
    const note = document.createElement("div");
    note.className = "pp-sisi";
    note.setAttribute("role", "note");
    for (const ref of step.querySelectorAll(".footnote-ref")) {
      if (ref.closest("li") !== step) continue;
      document.getElementById(decodeURIComponent(ref.hash.slice(1)))?.querySelectorAll("p").forEach((part, at) => {
        const copy = part.cloneNode(true);
        for (const one of copy.querySelectorAll("[id], .footnote-backref")) one.matches(".footnote-backref") ? one.remove() : one.removeAttribute("id");
        if (!at) copy.prepend(`${ref.textContent}. `);
        note.append(copy);
      });
    }
    if (!note.firstChild) continue;
    step.classList.add("pp-bersisi");
    step.append(note);
    notes.push(note);
  }

  // Setiap catatan setinggi langkahnya, kecuali yang di atasnya belum selesai. Yang terdorong jauh dari langkahnya tidak ditampilkan.
  const place = () => {
    const column = foot.getBoundingClientRect();
    let free = column.bottom + GAP;
    for (const note of notes) {
      const step = note.parentElement.getBoundingClientRect();
      const down = Math.max(0, free - step.top);
      note.style.visibility = down > FAR ? "hidden" : "";
      if (down > FAR) continue;
      note.style.left = `${column.left - step.left}px`;
      note.style.width = `${column.width}px`;
      note.style.top = `${down}px`;
      free = Math.max(free, step.top) + note.offsetHeight + GAP;
    }
  };
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = new URL("../gaya/sisi.css", document.currentScript.src).href;
  sheet.addEventListener("load", () => new ResizeObserver(place).observe(page));
  document.head.append(sheet);
})();
