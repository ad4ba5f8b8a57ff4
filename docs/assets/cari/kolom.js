/* The search field of every page: a combobox that fetches engine and index only when it is used.
   Index files are scripts that hand themselves over, so that the same code works from file://.
   What was typed stands behind the "#" of an address, which no browser sends; the field has no name, so no form sends it either. */
(function () {
  "use strict";
  if (window.pustakaCari) return;
  const root = new URL("../../", document.currentScript.src).href;
  const disk = location.protocol === "file:";
  const WAIT = 200, PAGES = 5, WRITERS = "panduan";

  let version = "", fresh = "", files = new Map();
  /* Each file is fetched once. The engine's own scripts begin with "/" and count as done when they have run. */
  function load(name) {
    let entry = files.get(name);
    if (!entry) {
      files.set(name, (entry = {}));
      entry.done = new Promise((resolve, reject) => Object.assign(entry, { resolve, reject }));
      const code = name[0] === "/", stamp = !disk && (fresh || version);
      const element = make("script", "");
      const fail = (why) => {
        files.delete(name);
        entry.reject(new Error(why));
      };
      element.onload = () => {
        element.remove();
        /* What handed nothing over, as the page of a login does, failed too. */
        code ? entry.resolve() : entry.came || fail("rusak");
      };
      element.onerror = () => fail("jaringan");
      element.async = false;
      element.src = root + (code ? "assets/cari" : "cari/") + name + ".js" + (stamp && !code ? "?v=" + stamp : "");
      document.head.append(element);
    }
    return entry.done;
  }
  function receive(name, its, content) {
    const entry = files.get(name);
    version = version || its;
    if (entry) (entry.came = 1), its === version ? entry.resolve(content) : entry.reject(new Error("basi"));
  }
  const prepare = () => Promise.all([load("/kata"), load("/mesin"), load("inti"), load("a/0")]);
  async function search(query, options) {
    try {
      await prepare();
      return await window.pustakaCari.mesin(String(query), options);
    } catch (error) {
      /* The site was rebuilt while this page stood open, so files of two versions met: begin again, once. */
      if (error.message !== "basi" || fresh) throw error;
      files = new Map();
      version = "";
      fresh = String(Date.now());
      return search(query, options);
    }
  }
  /* What failed, as the beginning of a sentence. */
  const cause = ({ message }) => (message === "jaringan" ? "Indeks pencarian belum dapat diambil. Periksa jaringan" : message === "rusak" ? "Indeks pencarian tidak terbaca. Muat ulang halaman" : "Pencarian terhenti. Ganti kata");
  window.pustakaCari = async (query, options) => (await search(query, options)).results;
  Object.assign(window.pustakaCari, { muat: receive, load, root, search, cause, make });

  const set = (element, attributes) => Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  function make(tag, name, text, attributes) {
    const element = document.createElement(tag);
    element.className = name;
    if (text) element.textContent = text;
    set(element, attributes || {});
    return element;
  }

  let count = 0;
  function bind(form) {
    const input = form.querySelector("input");
    if (!input || form.dataset.cariSiap) return;
    form.dataset.cariSiap = "ya";
    const id = `cari-hasil-${++count}`, box = make("div", "cari-hasil", "", { id, role: "listbox", "aria-label": "Hasil pencarian", hidden: "" }), news = make("p", "cari-kabar", "", { role: "status" });
    form.append(news, box);
    set(input, { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id });
    let turn = 0, timer = 0, active = -1, exact = "";
    const options = () => [...box.querySelectorAll("[role=option]")];
    function open(yes) {
      box.hidden = !yes;
      set(input, { "aria-expanded": yes });
      if (!yes) choose(-1);
    }
    function choose(at) {
      const all = options();
      active = at < -1 ? all.length - 1 : at < all.length ? at : -1;
      all.forEach((option, number) => set(option, { "aria-selected": number === active }));
      if (active < 0) return input.removeAttribute("aria-activedescendant");
      set(input, { "aria-activedescendant": all[active].id });
      all[active].scrollIntoView({ block: "nearest" });
    }
    const option = (name, href, text) => make("a", "cari-pilihan " + name, text, { role: "option", "aria-selected": "false", tabindex: "-1", href });
    const all = (query) => `${root}cari/${disk ? "index.html" : ""}#q=${encodeURIComponent(query)}`;
    /* Said to screen readers by the live region, shown to others in the box. */
    function say(text, seen) {
      news.textContent = text;
      if (seen) box.prepend(make("p", "cari-kabar-tampak", seen, { "aria-hidden": "true" }));
    }
    function empty(text, { near = [], before = [] } = {}) {
      box.textContent = "";
      before.forEach((one) => box.append(option(...one)));
      near.forEach((one) => box.append(option("cari-lain", one.url, one.title)));
      form.querySelectorAll("[data-cari-jalan] a").forEach((link) => box.append(option("cari-lain", link.href, link.textContent)));
      say(text, text);
    }
    function show(answer) {
      box.textContent = "";
      if (!answer.results.length) return empty(`Tidak ada hasil untuk «${answer.query}». Coba kata lain, atau buka salah satu halaman ini.`, answer);
      const said = [];
      if (answer.shown) {
        said.push(`Menampilkan hasil untuk «${answer.shown}».`);
        const back = option("cari-balik", all(answer.query) + "&tepat=1", `Cari «${answer.query}» apa adanya`);
        back.addEventListener("click", (event) => { event.preventDefault(); exact = answer.query; input.focus(); run(); });
        box.append(back);
      }
      answer.before.forEach((one) => box.append(option(...one)));
      if (answer.phrase) said.push(`Tidak ada halaman yang memuat «${answer.phrase}» persis seperti itu.`);
      /* Guides for writers make room, unless one is the best answer or there is nothing else. A number that was typed leads right to its place. */
      const readers = answer.results.filter((one, at) => !at || one.kind !== WRITERS);
      const offered = (readers.length > 1 ? readers : answer.results).slice(0, PAGES);
      offered.forEach(({ title, url, parts: [part] }) => {
        const place = part && part.heading && /\d/.test(answer.query), line = option("cari-judul", place ? part.url : url);
        line.append(make("b", "", place ? part.heading : title));
        box.append(line);
      });
      box.append(option("cari-semua", all(answer.query), "Lihat semua hasil"));
      say(`${said.join(" ")} ${offered.length} saran.`, said.join(" "));
    }
    async function run() {
      const query = input.value, mine = ++turn;
      if (query.trim().length < 2) { news.textContent = ""; return open(false); }
      const slow = setTimeout(() => { if (mine === turn) news.textContent = "Sedang mencari…"; }, 400);
      try {
        const answer = await search(query, { exact: exact === query, list: 2 * PAGES, full: 1, names: 1 });
        if (mine === turn) show(answer);
      } catch (error) {
        if (mine === turn) empty(cause(error) + ", lalu coba lagi, atau buka salah satu halaman ini.");
      }
      clearTimeout(slow);
      if (mine !== turn) return;
      options().forEach((one, at) => { one.id = `${box.id}-${at}`; });
      choose(-1);
      open(form.contains(document.activeElement));
    }
    input.addEventListener("focus", () => { prepare().catch(() => {}); if (box.childElementCount && input.value.trim()) open(true); });
    input.addEventListener("input", () => { clearTimeout(timer); turn++; timer = setTimeout(run, WAIT); });
    input.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      const { key } = event;
      if (key === "ArrowDown" || key === "ArrowUp") {
        event.preventDefault();
        if (box.hidden) return void (box.childElementCount ? open(true) : run());
        choose(key === "ArrowDown" ? active + 1 : active < 0 ? -2 : active - 1);
      } else if (key === "Enter" && active >= 0) {
        event.preventDefault();
        options()[active].click();
      } else if (key === "Escape" && !box.hidden) {
        event.preventDefault();
        open(false);
      }
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(timer);
      turn++;
      open(false);
      location = all(input.value.trim());
    });
    form.addEventListener("focusout", (event) => { if (!form.contains(event.relatedTarget)) open(false); });
    box.addEventListener("mousedown", (event) => event.preventDefault());
    if (document.activeElement === input) prepare().catch(() => {});
  }

  /* Also after a navigation that only swapped the page's content. */
  function bindAll() {
    document.querySelectorAll("form[data-cari]").forEach(bind);
    const page = document.querySelector("[data-cari-halaman]");
    if (page) load("/halaman").then(() => window.pustakaCari.halaman(page));
  }
  bindAll();
  if (window.document$) window.document$.subscribe(bindAll);
  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input, textarea, select, [contenteditable]");
    if (event.ctrlKey || event.metaKey ? event.key.toLowerCase() !== "k" : event.key !== "/" || event.altKey || typing) return;
    const inputs = [...document.querySelectorAll("form[data-cari] input")];
    let input = inputs.find((one) => one.offsetParent);
    if (!input && inputs.length) {
      const opener = document.querySelector("[data-pp-buka-cari]");
      if (opener) opener.click();
      input = inputs[0];
    }
    if (input) { event.preventDefault(); input.focus(); input.select(); }
  });
})();
