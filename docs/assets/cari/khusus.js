/* What only some queries need: numbers and nicknames (the twin of scripts/pustaka/search/cited.py), quotations, words of other languages, and words that stand nowhere. Loaded with the first of them. */
(function () {
  "use strict";
  const { words, candidates, strongest, unpack, distance } = window.pustakaKata, { load } = window.pustakaCari;
  const LIST = 10;
  const own = (of, key) => Object.prototype.hasOwnProperty.call(of, key);

  /* [page, [page, anchor, name]] in order. */
  async function numbered(every) {
    const { l, s, k, c } = await load("nomor"), fillers = l.split(" "), given = [];
    const left = every.filter((word) => !fillers.includes(word)).map((word) => (/\D/.test(word) ? word : word.replace(/^0+(?=\d)/, "")));
    if (left[0] === "beda") left[0] = "?beda"; /* «Beda A dan B» asks when it comes first. */
    const part = (of, from, size) => of.slice(from, from + size).join(" ");
    for (let at = 0, size; at < left.length; at += size || 1) {
      size = [3, 2, 1].find((most) => at + most <= left.length && own(k, part(left, at, most)));
      given.push(size ? k[part(left, at, size)] : left[at]);
    }
    for (let size = Math.min(given.length, 5); size; size--)
      for (let from = 0; from + size <= given.length; from++) {
        const key = part(given, from, size);
        if (own(c, key) && (size === given.length || (size > 1 && /^\D/.test(key)))) return c[key].map((one) => [one[0], one]);
      }
    /* A kind and all words of a name, in any order. */
    const there = new Set(given), leading = new Set(Object.values(k));
    const key = !s.split(" ").some((word) => there.has(word)) && given.some((word) => leading.has(word)) && Object.keys(c).filter((one) => one.includes(" ") && isNaN(one.slice(-1)) && leading.has(one.split(" ")[0]) && one.split(" ").every((word) => there.has(word)))
      .reduce((best, one) => (one.length > best.length ? one : best), "");
    return key ? c[key].map((one) => [one[0], one]) : [];
  }

  /* The known root of a word that stands nowhere, taken as everyday speech: «nulis», «ngurusin». */
  function spoken(word, roots) {
    const found = new Map(), heads = { ng: ["", "k"], ny: ["s", "c"], n: ["t"], m: ["p"] };
    for (const form of /(in|[km]u)$/.test(word) ? [word, word.slice(0, -2)] : [word]) {
      const size = /^n[gy]/.test(form) ? 2 : 1, rest = form.slice(size), forms = [form];
      if (/^[aeiou]/.test(rest)) forms.push(...(heads[form.slice(0, size)] || []).map((head) => head + rest), ...(form.startsWith("nge") ? [form.slice(3)] : []));
      for (const one of forms)
        for (const [root, affixes] of candidates(one)) if (root.length > 3 && roots.has(root)) found.set(root, Math.min(affixes, found.has(root) ? found.get(root) : affixes));
    }
    return strongest("", found, roots);
  }

  async function corrections(word, core) {
    if (word.length < 4 || /\d/.test(word)) return [];
    const limit = word.length < 7 ? 1 : 2, found = [];
    const near = core.raw.s.map(([from, to], at) => (from <= word.length + limit && to >= word.length - limit ? core.forms[at] || (core.forms[at] = load("e/" + at).then(unpack)) : []));
    const lists = [core.roots, ...(await Promise.all(near))];
    for (const list of lists)
      for (const [form, level] of list) {
        const edits = distance(word, form, limit);
        if (edits <= limit) found.push([form, edits * 8 - level * (list === core.roots ? .2 : .5) - (form[0] === word[0] ? 2 : 0)]);
      }
    found.sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1));
    return found.slice(0, 6).map(([form]) => form);
  }

  /* What a word of another language means, of several forms the first that one has; null where none has it. The twin of scripts/pustaka/search/foreign.py.
     Where a file does not come, nobody knows the word. */
  const ENDINGS = "aghi ipun keun ake ang kan kon nye nyo an en in ka ke ki ko ku mi mu na ne ni no on ta a e i o x y".split(" ");
  const BEGINNINGS = "dapa dipun baku mang bar mar nga nge pang tak tar ba da di ka ke ma na ng ni ny pa si ta a e i m n u".split(" ");
  const meanings = (shard) => new Map(Object.entries(shard).flatMap(([meaning, all]) => all.split(" ").map((word) => [word, meaning.split(",").filter(Boolean)])));
  window.pustakaCari.arti = async (forms, core) => {
    const files = (core.foreign = core.foreign || {}), places = [];
    for (const form of forms.filter((one) => one.length > 2 && !/\d/.test(one)))
      for (const [folder, starts] of Object.entries(core.raw.d)) if (starts) places.push([form, folder + "/" + Math.max(0, starts.split(" ").filter((one) => one <= form).length - 1)]);
    /* All at once: on a weak network each wait counts more than a file. */
    await Promise.all([...new Set(places.map(([, name]) => name))].map(async (name) => { files[name] = files[name] || (await load(name).then(meanings, () => null)); }));
    const [form, name] = places.find(([one, its]) => files[its] && files[its].has(one)) || [];
    return form ? files[name].get(form) : null;
  };
  window.pustakaCari.polos = (word) => {
    const shorter = (form) => ENDINGS.filter((one) => form.endsWith(one) && form.length - one.length > 3).map((one) => form.slice(0, -one.length));
    return shorter(word).concat(BEGINNINGS.filter((one) => word.startsWith(one) && word.length - one.length > 3).flatMap((one) => [word.slice(one.length), ...shorter(word.slice(one.length))]));
  };

  /* What an unfinished word may become: words of names, then roots, the most used first; without its prefix where nothing begins so. Where awal.js does not come, roots alone. */
  window.pustakaCari.lanjut = async (word, core, shard) => {
    const said = await load("/awal").then(() => window.pustakaCari.bernama(word, core)).catch(() => []);
    for (const form of candidates(word).keys()) {
      const keys = word.endsWith(form) ? await shard(form) : {}, roots = Object.keys(keys).filter((key) => key.startsWith(form) && !/[ #]/.test(key));
      const found = said.concat(roots.sort((a, b) => keys[b].length - keys[a].length)).slice(0, 3);
      if (found.length) return found;
    }
    return [];
  };

  /* What a word that stands nowhere may mean, and whether that corrects it («betul») or may only be offered («tawar»): a word of the language is no error.
     Where the list of such words does not come, every word counts as an error: results still say what was looked for instead. The twin of scripts/pustaka/search/unsaid.py. */
  window.pustakaCari.asing = async (word, core) => {
    core.unsaid = core.unsaid || (await load("baku").then(unpack, () => null));
    const valid = core.unsaid && [...candidates(word).keys()].some((root) => root.length > 3 && core.unsaid.has(root));
    const root = valid ? "" : spoken(word, core.roots);
    const found = root ? [] : await corrections(word, core);
    /* A slip of one letter is corrected; otherwise it may be a word with the affixes of another language. */
    const peeled = !root && !valid && !(found.length && distance(word, found[0], 1) === 1) && window.pustakaCari.polos(word).map(core.stem).find((one) => one.length > 3 && core.roots.has(one));
    return root || peeled ? [[root || peeled], ""] : [found, valid ? "tawar" : "betul"];
  };

  /* The part of a result that leads right to the place of the number, with the words around it. */
  window.pustakaCari.tempat = (heading, url, sections, places, excerpt, stem) => {
    const only = [{ stems: words(heading).map(stem), gains: new Map([[0, 1]]) }], [, , text] = sections.find(([, , its]) => places(its, only).length) || ["", "", ""];
    return { heading, url, pieces: excerpt(text, places(text, only), only) };
  };

  /* The pages, among the first 40 that match as a whole, that say a phrase word for word. */
  async function quoted(found, whole, phrase) {
    const kept = [], wanted = words(phrase).join(" ");
    for (let at = 0; at < found.length && at < 40 && kept.length < LIST; at += 8) {
      const group = found.slice(at, at + 8).filter(whole);
      const texts = await Promise.all(group.map((page) => load("t/" + page)));
      group.forEach((page, number) => {
        const [, title, , summary, , sections] = texts[number];
        if ([title, summary, ...sections.flatMap(([, heading, text]) => [heading, text])].some((text) => ` ${words(text).join(" ")} `.includes(` ${wanted} `))) kept.push(page);
      });
    }
    return kept;
  }

  /* What was found, narrowed by quotations and led by the pages of a number, and those pages. */
  window.pustakaCari.khusus = async (query, every, found, whole, answer) => {
    for (const [, phrase] of query.matchAll(/["“”]([^"“”]+)["“”]/g)) {
      const kept = words(phrase).length > 1 ? await quoted(found, whole, phrase) : found;
      if (kept.length) found = kept; else answer.phrase = phrase;
    }
    const first = new Map(await numbered(every));
    return [[...first.keys(), ...found.filter((page) => !first.has(page))], first];
  };
})();
