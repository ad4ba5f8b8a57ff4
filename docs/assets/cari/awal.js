/* Names that begin as a word that is not finished. Loaded with the first such word; the first pack does without. The twin of scripts/pustaka/search/unfinished.py. */
(function () {
  "use strict";
  const { words, unpack } = window.pustakaKata, kit = window.pustakaCari;

  /* Words of names that begin with it and not with their root, the most common first. */
  kit.bernama = async (word, core) => {
    const all = (core.begun = core.begun || unpack(await kit.load("awal")));
    return [...all.keys()].filter((form) => form.startsWith(word)).sort((a, b) => all.get(b) - all.get(a));
  };
  /* Pages in whose names all words stand and one begins with the last: titles before other names, then what makes up most of a name; `whole` are the names of each word. */
  kit.mulai = async (list, whole, core, shard, postings, listed) => {
    const word = list[list.length - 1], ends = " =";
    if (word.length < 3) return [];
    const starts = Object.keys(await shard(word)).filter((key) => key.startsWith(word) && key.endsWith(ends)).map((key) => key.slice(0, -2));
    const stems = starts.concat((await kit.bernama(word, core)).map(core.stem));
    const best = new Map(), share = (its, page) => (its && its.pages.includes(page) ? its.impacts[its.pages.indexOf(page)] : 0);
    for (const its of await Promise.all(stems.map((stem) => postings(stem + ends))))
      for (const page of its ? its.pages : []) {
        const others = whole.slice(0, -1).map((one) => share(one, page));
        if (others.every(Boolean)) best.set(page, Math.max(best.get(page) || 0, others.reduce((sum, one) => sum + one, share(its, page))));
      }
    const titled = new Set((await Promise.all([...best.keys()].map(listed))).filter(({ title }) => words(title).some((one) => one.startsWith(word))).map(({ page }) => page));
    return [...best.keys()].sort((a, b) => titled.has(b) - titled.has(a) || best.get(b) - best.get(a) || a - b);
  };
})();
