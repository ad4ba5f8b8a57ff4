/* Pages whose names look most like a query that found nothing. Loaded only then. */
(function () {
  "use strict";
  const MOST = 3, LEAST = 0.55;

  const pairs = (text) => new Set(Array.from(` ${text}`, (letter, at) => letter + (text[at] || " ")));
  /* The share of neighbouring letters that two texts have in common, from 0 to 1. */
  function likeness(a, b) {
    let both = 0;
    for (const pair of a) both += b.has(pair);
    return (2 * both) / (a.size + b.size);
  }

  /* The page that a glossary term names most clearly. */
  async function named(mark, postings) {
    const found = (await postings(`#${mark} =`)) || (await postings(`#${mark}`));
    return found ? found.pages[found.impacts.indexOf(Math.max(...found.impacts))] : -1;
  }

  window.pustakaCari.terdekat = async (stems, names, postings, listed) => {
    const asked = [stems.join(" "), ...stems].map(pairs), pages = new Set();
    const near = [...names].map(([name, marks]) => [Math.max(...asked.map((one) => likeness(one, pairs(name)))), marks.replace(/~/g, "").split(",")]);
    for (const [, marks] of near.filter(([value]) => value >= LEAST).sort((a, b) => b[0] - a[0]))
      for (const mark of marks) {
        const page = pages.size < MOST ? await named(mark, postings) : -1;
        if (page >= 0) pages.add(page);
      }
    return Promise.all([...pages].map(listed));
  };
})();
