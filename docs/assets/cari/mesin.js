/* The query engine: fetches the few index files that a query needs, and ranks pages. Loaded by kolom.js with the first query. */
(function () {
  "use strict";
  const { words, stemmer, unpack } = window.pustakaKata;
  const kit = window.pustakaCari, { root, load } = kit;
  /* Weights found by measuring with the golden queries. `top` is the strongest impact that a posting can carry. */
  const K = { full: 5, list: 10, pair: 2, name: 45, loose: .6, phrase: .9, whole: 1.2, guess: .8, brief: 4, varied: .3, cards: 2, apart: .1, words: 16, unheard: 7, unit: 12, most: 24, top: 31 };

  let core;
  async function ready() {
    const raw = await load("inti");
    if (!core || core.raw !== raw) {
      const roots = new Map();
      for (const text of await Promise.all(Array.from({ length: raw.a }, (_, at) => load("a/" + at)))) unpack(text).forEach((level, word) => roots.set(word, level));
      core = { raw, roots, forms: [], known: new Map(), read: new Map(), stem: stemmer(roots, new Set(raw.u.split(" ")), new Map(Object.entries(raw.e))), stops: new Set(raw.h.split(" ")), names: new Map(Object.entries(raw.g)), cards: new Map(Object.entries(raw.j)), pulls: new Map(Object.entries(raw.w)), bounds: raw.p.split("|").map((key) => key.replace("_", " ")) };
    }
  }

  function shardOf(key) {
    let at = 0;
    while (core.bounds[at + 1] <= key) at++;
    return at;
  }
  const shard = (key) => load("p/" + shardOf(key));
  async function postings(key) {
    const coded = (await shard(key))[key];
    if (typeof coded !== "string") return null; /* «constructor» is a property of every object */
    const pages = [], impacts = [];
    const value = (at, code = coded.charCodeAt(at)) => code - 35 - (code > 92);
    for (let at = 0, page = -1; at < coded.length; at++) {
      let gap = 0, unit = 1, digit;
      while ((digit = value(at++)) >= 45) { gap += (digit - 45) * unit; unit *= 45; }
      pages.push((page += gap + digit * unit + 1));
      impacts.push(value(at) / K.top);
    }
    return { pages, impacts };
  }

  /* What each word of the query may be matched by: its own root, glossary terms of the phrases it stands in, guesses. */
  async function plan(list) {
    const stems = list.map(core.stem), slots = stems.map((stem) => ({ stem, ways: [] })), asked = [];
    const ask = (key, use) => asked.push(Promise.all([postings(key), postings(key + " =")]).then(([found, title]) => () => found && use({ ...found, title })));
    slots.forEach((slot) => ask(slot.stem, (found) => slot.ways.push({ ...found, weight: 1, marks: [[slot.stem]] })));
    for (let from = 0; from < stems.length; from++)
      for (let to = from + 1; to <= Math.min(stems.length, from + 7); to++) {
        const phrase = stems.slice(from, to), turned = to - from === 2 ? phrase.slice().reverse() : phrase;
        const meant = [phrase, turned].map((one) => core.names.get(one.join(" "))).find(Boolean) || "";
        for (const mark of meant.split(",").filter(Boolean)) {
          const number = mark.replace("~", ""), weight = mark[0] !== "~" ? 1 : to - from < 2 ? K.loose : to - from < stems.length ? K.phrase : K.whole;
          ask("#" + number, (found) => slots.slice(from, to).forEach((slot) => slot.ways.push({ ...found, weight, span: to - from, marks: namesOf(number) })));
        }
      }
    const pairs = [];
    for (let at = 1; at < stems.length; at++)
      ask(stems[at - 1] + " " + stems[at], (found) => pairs.push({ ...found, at }));
    /* Used in the order asked for, whatever came first, so that the ranking is always the same. */
    (await Promise.all(asked)).forEach((use) => use());
    return { slots, pairs };
  }
  const namesOf = (number) => [...core.names].filter(([, meant]) => meant.split(",").includes(number)).map(([name]) => name.split(" "));

  /* Words that stand nowhere are said in Indonesian, completed, joined with a neighbour, corrected or taken in two; returns the corrections, and those of valid words, which are only offered.
     With `exact` only what another language means by them is said. */
  async function repaired(list, planned, last, exact) {
    const changed = new Map(), offered = new Map();
    for (let at = 0; at < list.length; at++) {
      const slot = planned.slots[at], word = list[at];
      if (slot.ways.length) continue;
      await load("/khusus");
      let guesses = await kit.arti([word], core), how = "";
      const longer = !guesses && !exact && last && at === list.length - 1 && word.length > 2 ? await kit.lanjut(word, core, shard) : [];
      if (longer.length) guesses = longer;
      for (const from of [at - 1, at]) {
        const whole = list[from] && list[from + 1] && !guesses && list[from] + list[from + 1];
        const meant = whole && ((await postings(core.stem(whole))) ? [whole] : await kit.arti([whole], core));
        if (meant && meant.length) guesses = meant;
      }
      guesses = guesses || (await kit.arti(kit.polos(word), core));
      if (!guesses) {
        if (exact) continue;
        [guesses, how] = await kit.asing(word, core);
        if (how === "tawar") {
          if (guesses.length) offered.set(word, guesses[0]);
          continue;
        }
        for (let cut = 3; !guesses.length && cut <= word.length - 3; cut++)
          if (core.roots.has(core.stem(word.slice(0, cut))) && core.roots.has(core.stem(word.slice(cut)))) guesses = [word.slice(0, cut) + " " + word.slice(cut)];
      }
      let weight = 1;
      for (const guess of guesses) {
        const parts = await plan(guess.split(" "));
        const ways = [].concat(...parts.slots.map((part) => part.ways));
        if (!ways.length) continue;
        if (weight === 1 && how === "betul") changed.set(word, guess);
        ways.forEach((way) => slot.ways.push({ ...way, weight: way.weight * weight }));
        if (weight < .6) break;
        weight *= K.guess;
      }
    }
    return [changed, offered];
  }

  function rank({ slots, pairs }, every) {
    const size = core.raw.n, [score, cover, best, named, name] = Array.from({ length: 5 }, () => new Float64Array(size));
    const rarity = (count) => Math.log(1 + (size - count + .5) / (count + .5));
    let total = 0;
    for (const slot of slots) {
      if (!slot.ways.length) continue;
      slot.idf = rarity(Math.max(...slot.ways.filter((way, at) => !at || way.weight === 1).map((way) => way.pages.length)));
      total += slot.idf;
      best.fill(0);
      name.fill(0);
      const most = (into, list, weight) => list && list.pages.forEach((page, at) => { into[page] = Math.max(into[page], list.impacts[at] * weight); });
      for (const way of slot.ways) {
        most(best, way, way.weight);
        most(name, way.title, way.weight / (way.span || 1));
      }
      for (let page = 0; page < size; page++) if (best[page]) { score[page] += core.raw.v * best[page]; cover[page] += slot.idf; named[page] += name[page]; }
    }
    for (let page = 0; page < size; page++) score[page] += K.name * Math.min(1, named[page]) ** 2 * Math.sqrt(cover[page] / total);
    for (const { pages, impacts, at } of pairs) {
      const bonus = (K.pair * ((slots[at - 1].idf || 0) + (slots[at].idf || 0))) / 2;
      pages.forEach((page, where) => { if (score[page]) score[page] += bonus * impacts[where]; });
    }
    /* What the words ask for, an emergency, a law, a file, draws those pages nearer; scripts/pustaka/search/intent.py says how this is written. */
    const lean = new Int8Array(core.raw.y.length + 1);
    for (const word of new Set(every))
      for (const [, letter, pull] of (core.pulls.get(word) || "").matchAll(/(\D)(\d)/g)) lean[parseInt(letter, 36) - 10] += letter < "a" ? +pull : -pull;
    const kindOf = (page, kind = core.raw.y.findIndex(([from, to]) => page >= from && page < to)) => (kind < 0 ? core.raw.y.length : kind);
    for (let page = 0; page < size; page++) score[page] *= Math.exp(Math.max(-K.most, Math.min(K.most, lean[kindOf(page)])) / K.unit);
    /* Scores that differ by less are equal: Python adds up in another order. */
    const falling = (found, score, fine = (page) => Math.floor(score[page] * 1e6)) => found.sort((a, b) => fine(b) - fine(a) || a - b);
    const found = falling([...score.keys()].filter((page) => score[page] > 0), score);
    /* Each further page of a folder counts less, so that the law and the method come before the tenth entry; of the crisis cards hardly, because each is another danger. */
    const before = new Uint16Array(lean.length), again = score.slice();
    for (const page of found) {
      const kind = kindOf(page);
      again[page] *= Math.pow(1 + before[kind]++, -(kind === K.cards ? K.apart : K.varied));
    }
    return { found: falling(found, again), close: (page) => score[page] * 2.5 > score[found[0]], whole: (page) => cover[page] > total - 1e-9, enough: (page) => cover[page] > total * .45 };
  }

  /* Of a long sentence the words that say most: common roots have many forms, so those with few; what is no root counts as a fairly common one. */
  function telling(list) {
    const level = (word) => core.roots.get(core.stem(word)) ?? K.unheard;
    const rarest = [...list.keys()].sort((a, b) => level(list[a]) - level(list[b]) || a - b).slice(0, K.words);
    return rarest.sort((a, b) => a - b).map((at) => list[at]);
  }

  async function listed(page) {
    const [url, title, kind] = (await load("h/" + Math.floor(page / core.raw.b)))[page % core.raw.b];
    return { url: root + url, page, title, kind, parts: [] };
  }
  /* Answers a query: `results` (best first), `count`, `pages` (all that match), `shown` (the query as corrected), `phrase` (a quotation that stands nowhere),
     what kit.dahulu() adds, and when nothing matches `near` (pages with a name like it). A code comes before all pages, as a result whose `page` is -1.
     Options: `from`, `list` (results wanted), `full` (how many of them with excerpts), `names` (of an unfinished word, those that begin with it before guesses), `exact` (correct nothing), `keep` (resolves to a test of page numbers). */
  async function search(query, options = {}) {
    const [signs] = await Promise.all([load("gawat"), ready(), load("/petikan")]);
    const every = words(query.slice(0, 300)).slice(0, 40), content = every.filter((word) => !core.stops.has(word));
    const list = telling(content.length ? content : every);
    const answer = { query, results: [], count: 0, shown: "", meant: "", pages: [], phrase: "", near: [] };
    if (!list.length) return answer;
    let better = (word) => word;
    const planned = await plan(list), code = options.from ? [] : kit.kode(query, planned.slots.some((slot) => !slot.ways.length));
    if (content.length) {
      const [changed, offered] = await repaired(list, planned, !/\s$/.test(query), options.exact), others = (word) => offered.get(word) || better(word);
      better = (word) => changed.get(word) || word;
      if (offered.size && list.length <= K.brief) answer.meant = every.map(others).join(" ");
      if (changed.size) {
        answer.shown = every.map(better).join(" ");
        /* Corrected words stand beside their neighbours, and in glossary names, as if they had been typed so. */
        const again = await plan(list.map(better));
        planned.pairs = again.pairs;
        again.slots.forEach((slot, at) => planned.slots[at].ways.push(...slot.ways.filter((way) => way.span > 1)));
      }
    }
    let { found, close, whole, enough } = rank(planned, every), first = new Map();
    /* Quotations, and what scripts/pustaka/search/cited.py knows by its words. */
    if (/["“”]|\d|\buu|\bpp |undang|(itu|tu|ini) apa|apa (itu|tu|sih)|panjang|singkat|arti[ n]|maksud|definisi|pengerti|beda/i.test(query)) {
      await load("/khusus");
      [found, first] = await kit.khusus(query, every, found, whole, answer);
    }
    /* The whole name of a crisis card leads to the card; see scripts/pustaka/search/urgent.py. */
    const card = core.cards.get([...new Set(list.map(better).map(core.stem))].sort().join(" "));
    if (card !== undefined && !first.size) {
      first = new Map([[card, []]]);
      found = [card, ...found.filter((page) => page !== card)];
    }
    /* The last word may only have begun: then names that begin so come before what it is guessed to be, unless it stands whole in a name with the others. */
    if (options.names && !first.size && /\S$/.test(query)) {
      const named = await Promise.all(list.map((word) => postings(core.stem(word) + " =")));
      if (!named.every(Boolean) || !named[0].pages.some((page) => named.every((its) => its.pages.includes(page)))) {
        const starts = await load("/awal").then(() => kit.mulai(list, named, core, shard, postings, listed)).catch(() => []);
        found = [...starts, ...found.filter((page) => !starts.includes(page))];
      }
    }
    kit.dahulu(answer, signs, every.map(better));
    found = found.filter((page, at) => at < K.list || enough(page));
    answer.pages = found;
    if (options.keep) found = found.filter(await options.keep());
    answer.count = found.length || code.length;
    /* How many help: what has less than two fifths of the best score was only touched. */
    answer.useful = found.filter((page) => first.has(page) || close(page)).length || code.length;
    if (!answer.count) answer.near = await load("/terdekat").then(() => kit.terdekat(list.map(core.stem), core.names, postings, listed)).catch(() => []);
    const seen = new Map();
    planned.slots.forEach((slot, number) => slot.ways.forEach((way) => way.marks.forEach((stems) => {
      const name = stems.join(" "), { gains } = seen.get(name) || { gains: new Map() };
      gains.set(number, Math.max(gains.get(number) || 0, (slot.idf || 1) * way.weight));
      seen.set(name, { stems, gains });
    })));
    const total = planned.slots.reduce((sum, slot) => sum + (slot.idf || 0), 0) || 1;
    const phrases = [...seen.values()], { from = 0, list: most = K.list, full = K.full } = options;
    answer.results = code.concat(await Promise.all(found.slice(from, from + most).map((page, at) => (at < full ? kit.petikan(core, page, phrases, total, first.get(page)) : listed(page)))));
    return answer;
  }

  kit.mesin = search;
})();
