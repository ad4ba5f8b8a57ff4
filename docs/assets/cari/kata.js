/* Words and roots for the query: the twin of scripts/pustaka/search/text.py and stem.py, kept equal by a test. */
(function () {
  "use strict";
  const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff'\u2018\u2019\u02bc`\u0300-\u036f]/g;
  const VOWEL = /^[aeiou]/;
  const ENDINGS = [["lah", "kah", "pun"], ["nya"], ["kan", "an", "i"]];
  const LEVELS = "0123456789+-*/.:";

  function words(text) {
    const found = [];
    let last = "";
    for (let word of text.normalize("NFKD").toLowerCase().replace(INVISIBLE, "").replace(/([a-hj-wyz])\1{2,}/g, "$1").match(/[a-z0-9]+/g) || []) {
      word = word.replace(/^([a-z]{3,})2$/, "$1").slice(0, 40);
      if (word !== last) found.push((last = word));
    }
    return found;
  }

  function prefixed(word) {
    const head = word.slice(0, 2), rest = word.slice(2), per = head === "pe", found = [];
    if (/^(di|ke|se)$/.test(head)) return [rest];
    if (/^[bt]e$/.test(head)) {
      if (rest[0] === "r" || (head === "be" && rest.startsWith("laj"))) found.push(rest.slice(1));
      if (head === "be" && rest.startsWith("er", 1)) found.push(rest);
    } else if (per || head === "me") {
      const vowel = VOWEL.test(rest.slice(1));
      if (rest.startsWith("ng")) {
        const tail = rest.slice(2);
        found.push(tail);
        if (VOWEL.test(tail)) found.push("k" + tail);
        if (tail[0] === "e") found.push(tail.slice(1));
      } else if (rest.startsWith("ny")) found.push("s" + rest.slice(2));
      else if (rest[0] === "m" || rest[0] === "n") {
        found.push(rest.slice(1));
        if (vowel) found.push((rest[0] === "m" ? "p" : "t") + rest.slice(1));
      } else if (per && (rest[0] === "r" || rest.startsWith("laj"))) found.push(rest.slice(1));
      if (per || /^[lrmnwy]/.test(rest)) found.push(rest);
    }
    return found;
  }

  function candidates(word) {
    const found = new Map([[word, 0]]);
    let level = [word];
    for (const endings of ENDINGS)
      for (const form of level.slice())
        for (const ending of endings) {
          const shorter = form.slice(0, -ending.length);
          if (form.endsWith(ending) && shorter.length > 2 && !found.has(shorter)) {
            found.set(shorter, found.get(form) + 1);
            level.push(shorter);
          }
        }
    for (let round = 0; round < 3; round++) {
      const next = [];
      for (const form of level)
        for (const shorter of prefixed(form)) {
          const affixes = found.get(form) + 1;
          if (shorter.length > 2 && !(found.get(shorter) <= affixes)) {
            found.set(shorter, affixes);
            next.push(shorter);
          }
        }
      level = next;
    }
    return found;
  }

  /* «A» + rest + level, sorted: see front_coded() in pack.py. */
  function unpack(text) {
    const found = new Map();
    let word = "";
    for (const [, shared, rest, level] of text.matchAll(/([A-Z])([a-z0-9]*?)([0-9+\-*/.:])(?=[A-Z]|$)/g)) {
      word = word.slice(0, shared.charCodeAt(0) - 65) + rest;
      found.set(word, LEVELS.indexOf(level));
    }
    return found;
  }

  function strongest(word, found, roots) {
    let best = word, top = 0, least = 0;
    for (const [form, affixes] of found) {
      if (!roots.has(form)) continue;
      const score = roots.get(form) - affixes + 100;
      const order = score - top || least - affixes || form.length - best.length;
      if (!top || order > 0 || (order === 0 && form < best)) [best, top, least] = [form, score, affixes];
    }
    return best;
  }

  function stemmer(roots, whole, variants) {
    const seen = new Map();
    const varied = (word) => variants.get(word) || word;
    const root = (word) => (word.length < 5 || /\d/.test(word) || whole.has(word) ? word : strongest(word, candidates(word), roots));
    return (word) => {
      if (!seen.has(word)) seen.set(word, varied(root(varied(word))));
      return seen.get(word);
    };
  }

  /* Edits between two words (a swap of neighbours is one), or limit + 1 when there are more. Tries each edit where they differ:
     with one or two allowed that is five times quicker than filling a table. */
  function distance(a, b, limit, i = 0, j = 0) {
    if (Math.abs(a.length - i - b.length + j) > limit) return limit + 1;
    while (i < a.length && a.charCodeAt(i) === b.charCodeAt(j)) { i++; j++; }
    const left = Math.max(a.length - i, b.length - j), rest = limit - 1;
    if (!limit || i === a.length || j === b.length) return Math.min(left, limit + 1);
    const swapped = a[i] === b[j + 1] && a[i + 1] === b[j] ? distance(a, b, rest, i + 2, j + 2) : limit;
    return 1 + Math.min(swapped, distance(a, b, rest, i + 1, j + 1), distance(a, b, rest, i + 1, j), distance(a, b, rest, i, j + 1));
  }

  window.pustakaKata = { words, candidates, strongest, stemmer, unpack, distance };
})();
