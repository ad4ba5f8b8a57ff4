/* The result page /cari/#q=…: all results with excerpts, filters with counts, pages that can be linked. Loaded by kolom.js where it is shown. */
(function () {
  "use strict";
  const { search, load, cause, make, marked } = window.pustakaCari;
  const PER_PAGE = 10, MOST_CHIPS = 10;
  const FILTERS = [["jenis", "Bentuk tulisan", 0], ["pmks", "Jenis PMKS", 3], ["topik", "Topik", 2], ["tahun", "Tahun", 1]];
  let place, alphabet, title, turn = 0;

  /* The alphabet, and the list of its letters beside it, make room for results. */
  function showAlphabet(yes) {
    if (alphabet) alphabet.hidden = !yes;
    document.body.classList.toggle("cari-ada", !yes);
    place.closest(".pp-halaman").classList.toggle("pp-halaman--tunggal", !yes);
  }
  const wanted = () => new URLSearchParams(location.hash.slice(1));
  /* Older links carry the words where a server sees them: they go behind the "#" before the address is asked for again. */
  function hide() {
    const given = new URLSearchParams(location.search);
    if (given.has("q")) history.replaceState(history.state, "", location.pathname + (wanted().has("q") ? location.hash : "#" + given));
  }
  function address(changes) {
    const params = wanted();
    Object.keys(changes).forEach((key) => (changes[key] ? params.set(key, changes[key]) : params.delete(key)));
    return "#" + params;
  }
  function link(name, text, changes) {
    const element = make("a", name, text, { href: address(changes) });
    element.addEventListener("click", remember);
    return element;
  }
  const fields = () => document.querySelectorAll("form[data-cari] .cari-kolom");
  const remember = () => history.replaceState({ gulir: scrollY }, "");
  const values = (facts, at) => [].concat(facts[at] || []);
  const passes = (facts, params, but) => FILTERS.every(([key, , at]) => key === but || !params.get(key) || values(facts, at).includes(params.get(key)));

  function chips(answer, facts, names, params) {
    const block = make("details", "cari-saring");
    block.append(make("summary", "cari-saring-judul", "Saring hasil"));
    block.open = FILTERS.some(([key]) => params.get(key));
    for (const [key, label, at] of FILTERS) {
      const counts = new Map();
      answer.pages.forEach((page) => { if (passes(facts[page], params, key)) values(facts[page], at).forEach((value) => value && counts.set(value, (counts.get(value) || 0) + 1)); });
      const chosen = params.get(key);
      if (counts.size < 2 && !chosen) continue;
      const group = make("div", "cari-saringan", "", { role: "group", "aria-label": label });
      group.append(make("span", "cari-saringan-nama", label));
      const list = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_CHIPS);
      if (chosen && !list.some(([value]) => value === chosen)) list.unshift([chosen, counts.get(chosen) || 0]);
      for (const [value, count] of list) {
        const name = names[key + ":" + value] || value, chip = link("cari-keping", `${name} (${count})`, { [key]: value === chosen ? "" : value, hal: "" });
        if (value === chosen) chip.setAttribute("aria-current", "true");
        group.append(chip);
      }
      block.append(group);
    }
    return block.childElementCount > 1 ? block : "";
  }
  function hit(result, names) {
    const item = make("li", "cari-butir"), head = make("h2", "cari-butir-kepala");
    head.append(make("a", "cari-butir-judul", result.title, { href: result.url }));
    const label = [names[`jenis:${result.kind}`] || "", result.year || ""].filter(Boolean).join(" · ");
    if (label) item.append(make("p", "cari-butir-jenis", label));
    item.append(head);
    result.parts.forEach((part) => {
      const line = make("p", "cari-butir-bagian");
      if (part.heading) line.append(make("a", "cari-anak-judul", part.heading, { href: part.url }), " ");
      line.append(marked(part.pieces));
      item.append(line);
    });
    return item;
  }
  function corrections(answer) {
    const line = make("p", "cari-betul");
    line.append("Menampilkan hasil untuk ", make("b", "", `«${answer.shown}»`), ". ", link("", `Cari «${answer.query}» apa adanya`, { tepat: "1", hal: "" }), ".");
    return line;
  }
  function ways(others) {
    const line = make("p", "cari-hal");
    others.forEach(([name, href]) => line.append(make("a", "cari-keping", name, { href })));
    return line;
  }
  function paging(count, page) {
    const nav = make("nav", "cari-hal", "", { "aria-label": "Halaman hasil" }), last = Math.ceil(count / PER_PAGE);
    if (page > 1) nav.append(link("cari-keping", "Sebelumnya", { hal: page > 2 ? String(page - 1) : "" }));
    nav.append(make("span", "cari-hal-ke", `Halaman ${page} dari ${last}`));
    if (page < last) nav.append(link("cari-keping", "Berikutnya", { hal: String(page + 1) }));
    return nav;
  }

  /* `move` says whether the address is a new one; when the page was just opened nothing is known, and a field that is typed into stays as it is. */
  async function render(move) {
    const mine = ++turn, params = wanted(), query = (params.get("q") || "").trim();
    if (query || place.childElementCount) fields().forEach((input) => { if (move !== undefined || input !== document.activeElement) input.value = query; });
    document.title = query ? `«${query}» - ${title}` : title;
    if (!query) {
      if (!place.childElementCount) return;
      place.textContent = "";
      showAlphabet(true);
      const letter = document.getElementById(location.hash.slice(1));
      return void (letter ? letter.scrollIntoView() : scrollTo(0, 0));
    }
    history.scrollRestoration = "manual";
    const news = make("p", "cari-kabar", "Sedang mencari…", { role: "status" });
    if (!move) {
      place.textContent = "";
      place.append(news);
    }
    let facts = [];
    const page = Math.max(1, parseInt(params.get("hal"), 10) || 1);
    const keep = async () => {
      const inti = await load("inti");
      const blocks = await Promise.all(Array.from({ length: Math.ceil(inti.n / inti.f) }, (_, at) => load("f/" + at)));
      facts = [].concat(...blocks);
      return (number) => passes(facts[number], params);
    };
    let answer, names;
    try {
      [answer, names] = await Promise.all([
        search(query, { from: (page - 1) * PER_PAGE, list: PER_PAGE, full: PER_PAGE, exact: params.get("tepat") === "1", keep }),
        load("inti").then(() => load("nama")),
      ]);
    } catch (error) {
      if (mine !== turn) return;
      place.textContent = "";
      place.append(make("p", "cari-kabar", cause(error) + ", lalu muat ulang halaman ini. Sementara itu, pakai indeks menurut abjad di bawah."));
      showAlphabet(true);
      return;
    }
    if (mine !== turn) return;
    place.textContent = "";
    news.textContent = answer.count ? `${answer.count} halaman ditemukan untuk «${query}».` : `Tidak ada hasil untuk «${query}».`;
    place.append(news);
    if (answer.shown) place.append(corrections(answer));
    if (answer.phrase) place.append(make("p", "cari-betul", `Tidak ada halaman yang memuat «${answer.phrase}» persis seperti itu; yang tampil memuat kata-katanya.`));
    if (answer.pages.length) place.append(chips(answer, facts, names, params));
    if (answer.count) {
      const list = make("ol", "cari-daftar");
      list.start = (page - 1) * PER_PAGE + 1;
      answer.results.forEach((result) => list.append(hit(result, names)));
      place.append(list);
      if (answer.count > PER_PAGE) place.append(paging(answer.count, page));
    } else {
      if (answer.near.length) place.append(make("p", "cari-betul", "Mungkin ini yang Anda cari:"), ways(answer.near.map((one) => [one.title, one.url])));
      place.append(make("p", "cari-betul", "Coba kata yang lebih umum, kurangi saringan, atau buka salah satu halaman ini."));
      place.append(ways([...document.querySelectorAll("#cari-halaman-kolom ~ [data-cari-jalan] a")].map((other) => [other.textContent, other.href])));
    }
    showAlphabet(!answer.count);
    const state = history.state || {};
    scrollTo(0, move ? 0 : state.gulir || scrollY);
  }

  /* A new address has no state yet and begins at its top; one that was left has the place where it was left. */
  addEventListener("hashchange", () => { if (place.isConnected) render(!history.state); });
  addEventListener("pagehide", remember);
  window.pustakaCari.halaman = (element) => {
    if (element === place) return;
    place = element;
    alphabet = document.querySelector("[data-cari-abjad]");
    title = document.title;
    hide();
    render();
  };
})();
