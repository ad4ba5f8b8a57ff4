/* The result page /cari/#q=…: all results with excerpts, filters with counts, pages that can be linked. Loaded by kolom.js where it is shown. */
(function () {
  "use strict";
  const { search, load, cause, make } = window.pustakaCari;
  const PER_PAGE = 10, MOST_CHIPS = 10, WRITERS = "panduan", LEAST = 5;
  const SILENT = /^(sumber|dasar hukum|bacaan|nama lain|lihat juga)|terkait$/i, URGENT = /^(tanda bahaya|langkah|lihat$|\d+ (menit|jam) pertama|sepuluh menit|yang dilihat)/i;
  const WAYS = {
    saku: [["Tanda bahaya", /^tanda-bahaya$/], ["Langkah", /^langkah/], ["Rujukan", /^rujukan$/]],
    gawat: [["Lihat", /^lihat$/], ["10 menit pertama", /^sepuluh-menit$/], ["Hubungi", /^hubungi$/]],
  };
  const CODE = ["", "", "", "Ke halaman atau bagian yang ditunjuk kode itu.", "", []];
  const FILTERS = [["jenis", "Bentuk tulisan", 0], ["pmks", "Jenis PMKS", 3], ["topik", "Topik", 2], ["tahun", "Tahun", 1]];
  let place, alphabet, title, turn = 0;

  /* The alphabet makes room for results. */
  function showAlphabet(yes) {
    if (alphabet) alphabet.hidden = !yes;
    document.body.classList.toggle("cari-ada", !yes);
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

  /* Excerpts come as [text, marked] pieces; nothing is ever read as HTML. */
  function marked(pieces) {
    const element = make("span", "cari-cuplikan");
    pieces.forEach(([text, hit]) => element.append(hit ? make("mark", "", text) : text));
    return element;
  }
  function chips(pool, facts, names, params) {
    const block = make("details", "cari-saring");
    block.append(make("summary", "cari-saring-judul", "Saring hasil"));
    /* Open where somebody chose; closed filters that would leave everything as it is are not shown at all. */
    block.open = FILTERS.some(([key]) => params.get(key));
    for (const [key, label, at] of FILTERS) {
      const counts = new Map();
      pool.forEach((page) => { if (passes(facts[page], params, key)) values(facts[page], at).forEach((value) => value && counts.set(value, (counts.get(value) || 0) + 1)); });
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
  /* One line that helps: what was asked for, from a part that says what to do; never a list of sources or of names.
     Where no such part says much of it, and in entries and cards no sign and no step, what the page is for. */
  function best({ parts, kind }, query, summary) {
    const acute = (part) => URGENT.test(part.heading), rank = (part) => part.value * (acute(part) ? 1.5 : 1);
    const useful = parts.filter((part) => !SILENT.test(part.heading) && (!WAYS[kind] || acute(part)));
    if (!/\d/.test(query)) useful.sort((a, b) => rank(b) - rank(a));
    return useful[0] && (useful[0].value >= .45 || !summary) ? useful[0] : undefined;
  }
  function hit(result, names, query, [, , , summary, , sections]) {
    const item = make("li", "cari-butir"), head = make("h2", "cari-butir-kepala"), line = make("p", "cari-butir-bagian");
    const part = best(result, query, summary), anchors = sections.map(([anchor]) => anchor);
    /* In a list of records the title leads to the record. */
    const straight = part && !part.heading ? part.url : result.url;
    head.append(make("a", "cari-butir-judul", result.title, { href: straight }));
    const label = [names[`jenis:${result.kind}`] || "", result.year || ""].filter(Boolean).join(" · ");
    if (label && result.kind !== "halaman") line.append(make("span", `cari-butir-jenis cari-jenis-${result.kind}`, label), " ");
    line.append(part ? marked(part.pieces) : make("span", "cari-cuplikan", summary));
    item.append(head, line);
    const ways = (WAYS[result.kind] || []).map(([name, wanted]) => [name, anchors.find((anchor) => wanted.test(anchor))]).filter(([, anchor]) => anchor);
    const jumps = ways.length ? ways.map(([name, anchor]) => [name, `${result.url}#${anchor}`]) : part && part.heading ? [[part.heading, part.url]] : [];
    if (jumps.length) {
      const row = make("p", "cari-loncat");
      jumps.forEach(([name, href]) => row.append(make("a", "cari-anak-judul", name, { href })));
      item.append(row);
    }
    return item;
  }
  function corrections(answer) {
    const line = make("p", "cari-betul");
    line.append("Menampilkan hasil untuk ", make("b", "", `«${answer.shown}»`), ". ", link("", `Cari «${answer.query}» apa adanya`, { tepat: "1", hal: "" }), ".");
    return line;
  }
  function offer(answer) {
    const line = make("p", "cari-betul");
    line.append(answer.count ? "Sebagian kata itu tidak ada di pustaka ini. Maksud Anda " : "Maksud Anda ", link("", `«${answer.meant}»`, { q: answer.meant, hal: "", tepat: "" }), "?");
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
      return (number, at) => passes(facts[number], params) && forReaders(number, at);
    };
    /* Guides for writers are brought in by a chip, by their own filter, where nothing else was found, or as the best answer of all. */
    const forReaders = (number, at) => writers || !at || facts[number][0] !== WRITERS;
    let answer, names, texts, writers = Boolean(params.get("panduan")) || params.get("jenis") === WRITERS;
    const ask = () => search(query, { from: (page - 1) * PER_PAGE, list: PER_PAGE, full: PER_PAGE, exact: params.get("tepat") === "1", keep });
    try {
      [answer, names] = await Promise.all([ask(), load("inti").then(() => load("nama"))]);
      if (!answer.count && answer.pages.some((one) => passes(facts[one], params))) {
        writers = true;
        answer = await ask();
      }
      texts = await Promise.all(answer.results.map((result) => (result.page < 0 ? CODE : load("t/" + result.page))));
    } catch (error) {
      if (mine !== turn) return;
      place.textContent = "";
      place.append(make("p", "cari-kabar", cause(error) + ", lalu muat ulang halaman ini. Sementara itu, pakai indeks menurut abjad di bawah."));
      showAlphabet(true);
      return;
    }
    if (mine !== turn) return;
    place.textContent = "";
    let useful = Math.min(answer.count, Math.max(answer.useful, LEAST));
    if (params.get("semua") || (page - 1) * PER_PAGE >= useful) useful = answer.count;
    const near = useful > answer.useful ? `, lalu ${useful - answer.useful} yang dekat` : "";
    news.textContent = answer.count ? `${answer.useful} halaman cocok untuk «${query}»${near}.` : `Tidak ada hasil untuk «${query}».`;
    place.append(news);
    if (answer.shown) place.append(corrections(answer));
    if (answer.meant) place.append(offer(answer));
    document.querySelectorAll("[data-cari-gawat]").forEach((line) => line.classList.toggle("cari-gawat--dahulu", Boolean(answer.urgent)));
    if (answer.phrase) place.append(make("p", "cari-betul", `Tidak ada halaman yang memuat «${answer.phrase}» persis seperti itu; yang tampil memuat kata-katanya.`));
    const pool = answer.pages.filter(forReaders), guides = answer.pages.length - pool.length;
    if (answer.count) {
      const list = make("ol", "cari-daftar");
      list.start = (page - 1) * PER_PAGE + 1;
      answer.results.slice(0, useful).forEach((result, at) => list.append(hit(result, names, query, texts[at])));
      place.append(list);
      if (useful > PER_PAGE) place.append(paging(useful, page));
    } else {
      if (answer.near.length) place.append(make("p", "cari-betul", "Mungkin ini yang Anda cari:"), ways(answer.near.map((one) => [one.title, one.url])));
      place.append(make("p", "cari-betul", "Coba kata yang lebih umum, kurangi saringan, atau buka salah satu halaman ini."));
      place.append(ways([...document.querySelectorAll("#cari-halaman-kolom ~ [data-cari-jalan] a")].map((other) => [other.textContent, other.href])));
    }
    const more = [];
    if (answer.count > useful) more.push(link("cari-keping", `Juga ${answer.count - useful} yang kurang cocok`, { semua: "1", hal: "" }));
    if (guides) more.push(link("cari-keping", `Juga ${guides} panduan penulis`, { panduan: "1", hal: "" }));
    if (more.length) { const row = make("p", "cari-hal"); row.append(...more); place.append(row); }
    if (answer.pages.length) place.append(chips(pool, facts, names, params));
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
