/* The search field of every page: a combobox that fetches engine and index only when it is used.
   Index files are scripts that hand themselves over, so that the same code works from file://. */
(function () {
  "use strict";
  if (window.pustakaCari) return;
  const root = new URL("../../", document.currentScript.src).href;
  const WAIT = 200, PAGES = 5, PARTS = 2;

  let version = "", fresh = "", files = new Map();
  const script = (address, failed) => new Promise((resolve) => {
    const element = document.createElement("script");
    element.onload = element.onerror = (event) => {
      element.remove();
      if (event.type === "error") failed();
      resolve();
    };
    element.async = false;
    element.src = address;
    document.head.append(element);
  });
  function load(name) {
    let entry = files.get(name);
    if (!entry) {
      files.set(name, (entry = {}));
      entry.done = new Promise((resolve, reject) => Object.assign(entry, { resolve, reject }));
      const stamp = [version, fresh].filter(Boolean).join("-");
      const address = name.startsWith("/") ? `assets/cari${name}.js` : `cari/${name}.js${stamp && location.protocol !== "file:" ? "?v=" + stamp : ""}`;
      script(root + address, () => {
        files.delete(name);
        entry.reject(new Error("jaringan"));
      }).then(() => name.startsWith("/") && entry.resolve());
    }
    return entry.done;
  }
  function receive(name, its, content) {
    const entry = files.get(name);
    version = version || its;
    if (entry && its === version) entry.resolve(content);
    else if (entry) entry.reject(new Error("basi"));
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
  window.pustakaCari = async (query, options) => (await search(query, options)).results;
  Object.assign(window.pustakaCari, { muat: receive, load, root, search, make, marked });

  function make(tag, name, text) {
    const element = document.createElement(tag);
    element.className = name;
    if (text) element.textContent = text;
    return element;
  }
  /* Excerpts come as [text, marked] pieces; nothing is ever read as HTML. */
  function marked(pieces) {
    const element = make("span", "cari-cuplikan");
    pieces.forEach(([text, hit]) => element.append(hit ? make("mark", "", text) : text));
    return element;
  }

  let count = 0;
  function bind(form) {
    const input = form.querySelector("input[name=q]");
    if (!input || form.dataset.cariSiap) return;
    form.dataset.cariSiap = "ya";
    form.action = root + "cari/";
    const box = make("div", "cari-hasil"), news = make("p", "cari-kabar");
    box.id = `cari-hasil-${++count}`;
    box.hidden = true;
    box.setAttribute("role", "listbox");
    box.setAttribute("aria-label", "Hasil pencarian");
    news.setAttribute("role", "status");
    form.append(news, box);
    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", box.id]]) input.setAttribute(name, value);
    let turn = 0, timer = 0, active = -1, exact = "";
    const options = () => [...box.querySelectorAll("[role=option]")];
    function open(yes) {
      box.hidden = !yes;
      input.setAttribute("aria-expanded", String(yes));
      if (!yes) choose(-1);
    }
    function choose(at) {
      const all = options();
      active = at < -1 ? all.length - 1 : at < all.length ? at : -1;
      all.forEach((option, number) => option.setAttribute("aria-selected", String(number === active)));
      if (active < 0) return input.removeAttribute("aria-activedescendant");
      input.setAttribute("aria-activedescendant", all[active].id);
      all[active].scrollIntoView({ block: "nearest" });
    }
    function option(name, href) {
      const element = make("a", "cari-pilihan " + name);
      element.setAttribute("role", "option");
      element.setAttribute("aria-selected", "false");
      element.tabIndex = -1;
      element.href = href;
      return element;
    }
    const all = (query) => `${root}cari/?q=${encodeURIComponent(query)}`;
    /* Said to screen readers by the live region, shown to others in the box. */
    function say(text, seen) {
      news.textContent = text;
      if (!seen) return;
      const note = make("p", "cari-kabar-tampak", seen);
      note.setAttribute("aria-hidden", "true");
      box.prepend(note);
    }
    function empty(text) {
      box.textContent = "";
      const links = form.querySelector("[data-cari-jalan]");
      if (links) for (const link of links.querySelectorAll("a")) {
        const other = option("cari-lain", link.href);
        other.textContent = link.textContent;
        box.append(other);
      }
      say(text, text);
    }
    function show(answer) {
      box.textContent = "";
      if (!answer.results.length) return empty(`Tidak ada hasil untuk «${answer.query}». Coba kata lain, atau buka salah satu halaman ini.`);
      const said = [];
      if (answer.shown) {
        said.push(`Menampilkan hasil untuk «${answer.shown}».`);
        const back = option("cari-balik", all(answer.query) + "&tepat=1");
        back.textContent = `Cari «${answer.query}» apa adanya`;
        back.addEventListener("click", (event) => { event.preventDefault(); exact = answer.query; input.focus(); run(); });
        box.append(back);
      }
      if (answer.phrase) said.push(`Tidak ada halaman yang memuat «${answer.phrase}» persis seperti itu.`);
      answer.results.slice(0, PAGES).forEach((result) => {
        const group = make("div", "cari-kelompok"), title = option("cari-judul", result.url);
        group.setAttribute("role", "group");
        group.setAttribute("aria-label", result.title);
        title.append(make("b", "", result.title));
        group.append(title);
        result.parts.slice(0, PARTS).forEach((part) => {
          const target = part.heading ? option("cari-bagian", part.url) : title;
          if (part.heading) target.append(make("span", "cari-anak-judul", part.heading));
          target.append(marked(part.pieces));
          if (part.heading) group.append(target);
        });
        box.append(group);
      });
      const more = option("cari-semua", all(answer.query));
      more.textContent = `Lihat semua hasil (${answer.count})`;
      box.append(more);
      say(`${said.join(" ")} ${answer.count} halaman ditemukan.`, said.join(" "));
    }
    async function run() {
      const query = input.value, mine = ++turn;
      if (query.trim().length < 2) { news.textContent = ""; return open(false); }
      const slow = setTimeout(() => { if (mine === turn) news.textContent = "Sedang mencari…"; }, 400);
      try {
        const answer = await search(query, { exact: exact === query, list: PAGES });
        if (mine === turn) show(answer);
      } catch (error) {
        if (mine === turn) empty("Indeks pencarian belum dapat diambil. Periksa jaringan, lalu coba lagi, atau buka salah satu halaman ini.");
      }
      clearTimeout(slow);
      if (mine !== turn) return;
      options().forEach((one, at) => { one.id = `${box.id}-${at}`; });
      active = -1;
      input.removeAttribute("aria-activedescendant");
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
    form.addEventListener("focusout", (event) => { if (!form.contains(event.relatedTarget)) open(false); });
    box.addEventListener("mousedown", (event) => event.preventDefault());
    if (document.activeElement === input) prepare().catch(() => {});
  }

  const bindAll = () => document.querySelectorAll("form[data-cari]").forEach(bind);
  bindAll();
  if (window.document$) window.document$.subscribe(bindAll);
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.target.isContentEditable;
    const asked = (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) || (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey));
    if (!asked) return;
    const inputs = [...document.querySelectorAll("form[data-cari] input[name=q]")];
    let input = inputs.find((one) => one.offsetParent);
    if (!input && inputs.length) {
      const opener = document.querySelector("[data-pp-buka-cari]");
      if (opener) opener.click();
      input = inputs[0];
    }
    if (input) { event.preventDefault(); input.focus(); input.select(); }
  });
})();
