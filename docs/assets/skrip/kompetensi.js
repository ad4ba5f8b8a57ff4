// Profil kompetensi: baris «☐ belum · ☐ sedang …» menjadi pilihan, dan jawabannya disimpan di perangkat ini saja. Tidak ada yang dikirim.
(() => {
  const panel = document.querySelector("[data-pp-diri]");
  if (!panel) return;
  const said = panel.querySelector("[data-pp-diri-kabar]");
  const notes = window.pustakaCatatan("pp-kompetensi");
  const groups = [];

  const tell = (words = "") => {
    const judged = groups.filter((one) => one.chosen() >= 0).length;
    const done = groups.filter((one) => one.chosen() === one.inputs.length - 1).length;
    const count = judged ? `${judged} dari ${groups.length} sudah Anda nilai, ${done} sudah Anda kerjakan.` : "Belum ada yang Anda nilai.";
    said.textContent = words ? `${words} ${count}` : count;
  };

  const save = () => {
    const kept = Object.fromEntries(groups.filter((one) => one.chosen() >= 0).map((one) => [one.key, one.chosen()]));
    tell(notes.tulis(kept));
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
  const kept = notes.baca();
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
