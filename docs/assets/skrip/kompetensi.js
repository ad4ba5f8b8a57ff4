// Profil kompetensi: baris «☐ belum · ☐ sedang …» menjadi pilihan, dan jawabannya disimpan di perangkat ini saja. Tidak ada yang dikirim.
(() => {
  const KEY = "pp-kompetensi";
  const panel = document.querySelector("[data-pp-diri]");
  if (!panel) return;
  const said = panel.querySelector("[data-pp-diri-kabar]");
  const groups = [];

  const load = () => {
    try {
      const kept = JSON.parse(localStorage.getItem(KEY));
      return kept && typeof kept === "object" ? kept : {};
    } catch {
      return {}; // Penyimpanan dimatikan, atau isinya rusak: mulai dari kosong.
    }
  };

  const tell = (words = "") => {
    const judged = groups.filter((one) => one.chosen() >= 0).length;
    const done = groups.filter((one) => one.chosen() === one.inputs.length - 1).length;
    const count = judged ? `${judged} dari ${groups.length} sudah Anda nilai, ${done} sudah Anda kerjakan.` : "Belum ada yang Anda nilai.";
    said.textContent = words ? `${words} ${count}` : count;
  };

  const save = () => {
    const kept = Object.fromEntries(groups.filter((one) => one.chosen() >= 0).map((one) => [one.key, one.chosen()]));
    try {
      if (Object.keys(kept).length) localStorage.setItem(KEY, JSON.stringify(kept));
      else localStorage.removeItem(KEY);
      tell("Tersimpan di perangkat ini.");
    } catch {
      tell("Perangkat ini tidak mengizinkan penyimpanan. Cetaklah halaman ini sebelum menutupnya.");
    }
  };

  const group = (line, heading) => {
    const set = document.createElement("fieldset");
    const legend = document.createElement("legend");
    set.className = "pp-nilai";
    legend.textContent = "Penilaian diri";
    set.append(legend);
    set.setAttribute("aria-describedby", heading.id);
    const inputs = line.textContent.split("☐").slice(1).map((words, number) => {
      const label = document.createElement("label");
      const input = document.createElement("input");
      input.type = "radio";
      input.name = `nilai-${heading.id}`;
      input.value = number;
      input.addEventListener("change", save);
      label.append(input, ` ${words.replace("·", "").trim()}`);
      set.append(label);
      return input;
    });
    line.replaceWith(set);
    return { key: heading.id, inputs, chosen: () => inputs.findIndex((one) => one.checked) };
  };

  let heading = null;
  for (const one of document.querySelectorAll("h3[id], p.pp-nilai")) {
    if (one.tagName === "H3") heading = one;
    else if (heading) groups.push(group(one, heading));
  }
  const kept = load();
  for (const one of groups) {
    const input = one.inputs[kept[one.key]];
    if (input) input.checked = true;
  }
  panel.hidden = false;
  tell();

  panel.querySelector("[data-pp-diri-cetak]").addEventListener("click", () => print());
  panel.querySelector("[data-pp-diri-hapus]").addEventListener("click", () => {
    if (!confirm("Hapus semua penilaian di halaman ini dari perangkat ini?")) return;
    for (const one of groups) for (const input of one.inputs) input.checked = false;
    save();
    tell("Semua penilaian sudah dihapus dari perangkat ini.");
  });
})();
