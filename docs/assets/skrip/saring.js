// Menyaring daftar tulisan di tempat. Tanpa skrip ini, setiap saringan tetap tautan ke halaman indeksnya sendiri.
(() => {
  if (matchMedia("(min-width: 62em)").matches) for (const one of document.querySelectorAll(".pp-saring details")) one.open = true;
  const filters = document.querySelector("[data-pp-saring]");
  if (!filters) return;

  const dimensions = [...filters.querySelectorAll("[data-pp-ukuran]")].map((one) => one.dataset.ppUkuran);
  const links = [...filters.querySelectorAll("[data-pp-kunci]")];
  const items = [...document.querySelectorAll(".pp-kelompok li[data-jenis]")];
  const bar = document.querySelector(".pp-saring__hasil");
  const status = bar.querySelector("[data-pp-hasil]");
  const dimensionOf = (link) => link.closest("[data-pp-ukuran]").dataset.ppUkuran;
  const matches = (item, chosen) => Object.entries(chosen).every(([dimension, key]) => item.dataset[dimension].split(" ").includes(key));

  const read = () => {
    const given = new URLSearchParams(location.search);
    return Object.fromEntries(dimensions.filter((one) => given.get(one)).map((one) => [one, given.get(one)]));
  };

  const show = (chosen) => {
    let shown = 0;
    for (const item of items) {
      item.hidden = !matches(item, chosen);
      if (!item.hidden) shown += 1;
    }
    for (const group of document.querySelectorAll(".pp-kelompok")) {
      const listed = [...group.querySelectorAll("li[data-jenis]")];
      group.hidden = listed.length > 0 && listed.every((item) => item.hidden);
    }
    for (const link of links) {
      const dimension = dimensionOf(link);
      link.setAttribute("aria-pressed", String(chosen[dimension] === link.dataset.ppKunci));
      const left = items.filter((item) => matches(item, { ...chosen, [dimension]: link.dataset.ppKunci })).length;
      link.querySelector("small").firstChild.data = String(left);
    }
    const active = Object.keys(chosen).length > 0;
    bar.hidden = !active;
    status.textContent = active ? (shown ? `${shown} dari ${items.length} tulisan cocok.` : "Tidak ada tulisan yang cocok dengan pilihan ini.") : "";
  };

  const go = (chosen) => {
    const address = new URL(location.href);
    for (const dimension of dimensions) {
      if (chosen[dimension]) address.searchParams.set(dimension, chosen[dimension]);
      else address.searchParams.delete(dimension);
    }
    address.hash = "";
    history.pushState(null, "", address);
    show(chosen);
  };

  for (const link of links) {
    link.setAttribute("role", "button");
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      event.preventDefault();
      const { [dimensionOf(link)]: current, ...rest } = read();
      go(current === link.dataset.ppKunci ? rest : { ...rest, [dimensionOf(link)]: link.dataset.ppKunci });
    });
    link.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      link.click();
    });
  }
  bar.querySelector("[data-pp-hapus]").addEventListener("click", () => go({}));
  addEventListener("popstate", () => show(read()));

  const first = read();
  show(first);
  for (const one of filters.querySelectorAll("details")) if (first[one.dataset.ppUkuran]) one.open = true;
})();
