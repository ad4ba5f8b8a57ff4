/* What a result shows of its page: the places of the words, and the stretch that says most. Loaded with the first query, beside the index. */
(function () {
  "use strict";
  const { words } = window.pustakaKata;
  const kit = window.pustakaCari, { root, load } = kit;
  /* Before the beginning of a sentence; one that only names a page or a number belongs to the sentence before it, and so does a number behind a colon. */
  const OPENING = /(?:[.!?;]\s+(?=[\p{Lu}\d«(])|:\s+(?=[\p{Lu}«(]))(?!(Buka )?(Kartu|Lembar kosong|Word):|Hubungi [^.]{1,20}\.)/gu;

  /* The places in a text where one of the phrases stands: [from, to, number of the phrase]. Stop words have no term, signs an empty one. */
  const termOf = (raw, core) => {
    const { known } = core;
    if (!known.has(raw)) { const [word = ""] = words(raw); known.set(raw, core.stops.has(word) ? null : core.stem(word)); }
    return known.get(raw);
  };
  function places(core, text, phrases) {
    const { read } = core, tokens = read.get(text) || [], found = [];
    if (!read.has(text))
      for (const raw of text.matchAll(/[\p{L}\p{N}]+|[.!?;:]+/gu)) {
        const term = termOf(raw[0], core);
        if (term !== null) tokens.push([term, raw.index, raw.index + raw[0].length]);
      }
    read.set(text, tokens);
    tokens.forEach(([term], at) => phrases.forEach(({ stems }, number) => {
      if (stems[0] === term && stems.every((stem, step) => tokens[at + step] && tokens[at + step][0] === stem)) found.push([tokens[at][1], tokens[at + stems.length - 1][2], number]);
    }));
    return found;
  }
  /* How much of the query a stretch says: every word once, by the best of its ways. */
  function worth(found, phrases) {
    const best = new Map();
    found.forEach(([, , number]) => phrases[number].gains.forEach((gain, slot) => best.set(slot, Math.max(best.get(slot) || 0, gain))));
    return [...best.values()].reduce((sum, one) => sum + one, 0);
  }
  /* Where a stretch of 170 letters says most: from the beginning of its sentence where that is near, and what it says of the query. */
  function richest(text, found, phrases) {
    let from = 0, top = 0, opening = 0;
    const openings = found.length ? Array.from(text.matchAll(OPENING), (one) => one.index + one[0].length) : [];
    found.forEach(([start], at) => {
      while (openings[0] < start) opening = openings.shift();
      const begin = start - opening < 140 ? opening : text.lastIndexOf(" ", start - 35) + 1;
      const value = worth(found.slice(at).filter((one) => one[1] < begin + 170), phrases);
      if (value > top + 1e-9) [top, from] = [value, begin];
    });
    return { from, value: top };
  }
  /* About 200 letters from there, cut at words, as [text, marked] pieces. */
  function excerpt(text, found, phrases) {
    const { from } = richest(text, found, phrases);
    let to = from + 200 >= text.length ? text.length : text.lastIndexOf(" ", from + 200);
    if (to <= from) to = from + 200;
    const pieces = [[from && !/[.!?;:]\s+$/.test(text.slice(0, from)) ? "… " : "", false]];
    let at = from;
    found.filter((one) => one[0] >= from && one[1] <= to).forEach(([start, end]) => {
      if (start < at) return;
      pieces.push([text.slice(at, start), false], [text.slice(start, end), true]);
      at = end;
    });
    pieces.push([text.slice(at, to) + (to < text.length ? " …" : ""), false]);
    return pieces.filter((piece) => piece[0]);
  }
  /* What leads to the place of a code, as /k/ reads it: «H3H-2M», «h3h2m», a pasted address. One sign may be wrong where the words stand nowhere; /k/ says which. */
  kit.kode = (query, strange) => {
    const [, head, tail] = /^\s*(?:kode\W+|\S*\/k\/)?([a-z]\w\w)[\s\-‐‑–—._]*(\w\w)\/?\s*$/i.exec(query) || [];
    const signs = head ? (head + tail).toUpperCase() : "", wrong = signs.replace(/[2-9CFHKMRWXY]/g, "").length;
    if (!signs || wrong > (strange && /\d/.test(signs) ? 1 : 0)) return [];
    return [{ url: `${root}k/${location.protocol === "file:" ? "index.html" : ""}#k=${signs}`, page: -1, title: `Buka kode ${signs.slice(0, 3)}-${signs.slice(3)}`, kind: "halaman", parts: [] }];
  };
  /* What comes before results: `urgent`, the numbers to call where the query names an emergency, and with `meant`, the query as it might be meant
     where words of it stand nowhere, the choices `before` as [class, address, text]. The twin of scripts/pustaka/search/urgent.py. */
  kit.dahulu = (answer, { k, n }, given) => {
    const there = new Set(given.flatMap((word) => [word, word.replace(/nya$/, "")])), { meant } = answer;
    answer.urgent = k.some((sign) => sign.split(" ").every((forms) => forms.split("/").some((form) => there.has(form)))) && n;
    answer.before = (answer.urgent || []).slice(0, 1).map(([name, href, state]) => ["cari-darurat", href, `Nyawa terancam? Telepon ${name}${state ? ` (${state})` : ""}`]);
    if (meant) answer.before.push(["cari-balik", `${root}cari/${location.protocol === "file:" ? "index.html" : ""}#q=${encodeURIComponent(meant)}`, `Maksud Anda «${meant}»?`]);
  };
  /* A result with its parts, the one that says most first. `value` is the share of the query that one stretch of it says, its heading counted by half. */
  kit.petikan = async (core, page, phrases, total, [, place, name] = []) => {
    const within = (text, wanted) => places(core, text, wanted);
    const [url, title, kind, summary, year, sections] = await load("t/" + page);
    const scored = sections.map(([anchor, heading, text]) => {
      const inside = within(text, phrases);
      return { anchor, heading, text, inside, value: (richest(text, inside, phrases).value + worth(within(heading, phrases), phrases) / 2) / total };
    }).filter((section) => section.value > 0).sort((a, b) => b.value - a.value).slice(0, 5);
    if (!scored.length) scored.push({ anchor: "", heading: "", text: summary || (sections[0] || [])[2] || "", inside: [], value: 1 });
    const parts = scored.map(({ anchor, heading, text, inside, value }) => {
      return { heading, value, url: root + url + (anchor ? "#" + anchor : ""), pieces: excerpt(text || summary, text ? inside : [], phrases) };
    });
    if (place) parts.unshift({ value: 1, ...kit.tempat(name, root + url + "#" + place, sections, within, excerpt, core.stem) });
    return { url: root + url, page, title, kind, year, parts };
  };
})();
