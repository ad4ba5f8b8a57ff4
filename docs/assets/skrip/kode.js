// «Buka dengan kode» dan «Cek kertas». Kode dibaca seperti di scripts/pustaka/ledger/codes.py; semuanya dicocokkan di perangkat ini.
(() => {
  const form = document.querySelector("[data-pp-kode]");
  if (!form) return;
  const SIGNS = "23456789CFHKMRWXY";
  const LETTERS = "CFHKMRWXY";
  const LENGTH = 5;
  const field = form.querySelector("[name=kode]");
  const seal = form.querySelector("[name=sidik]");
  const said = document.querySelector("[data-pp-jawab]");
  const folder = form.dataset.ppKode; // alamat akar situs, relatif
  const MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" ");

  const disk = location.protocol === "file:";
  const place = (address) => folder + (disk ? address.replace(/\/(?=#|$)/, "/index.html") : address);
  // Dari tautan yang ditempel hanya kodenya yang dibaca; tanda tak tampak ikut tertempel dari aplikasi pesan.
  const read = (text) => (/\/k\/([^/?#]+)/.exec(text)?.[1] ?? text.split("#")[0]).replace(/[\s\-‐‑–—._\u200b-\u200d\u2060\ufeff]+/g, "").toUpperCase();
  const shown = (code) => `${code.slice(0, 3)}-${code.slice(3)}`;
  const right = (code) => [...code].reduce((sum, sign, place) => sum + (place + 1) * SIGNS.indexOf(sign), 0) % SIGNS.length === 0;
  const date = (day) => {
    const [year, month, number] = day.split("-").map(Number);
    return day ? `${number} ${MONTHS[month - 1]} ${year}` : "";
  };

  // Data datang lewat elemen skrip, sehingga halaman ini juga dapat dibuka dari folder di komputer.
  const waiting = {};
  window.pustakaKode = { muat: (name, content) => waiting[name]?.(content) };
  const ask = (name, file) =>
    new Promise((give, fail) => {
      waiting[name] = give;
      const script = document.createElement("script");
      script.src = `${folder}k/${file}.js`;
      script.onerror = () => fail(new Error(file));
      document.head.append(script);
    });
  let known;
  const all = () => (known ??= ask("kode", "kode").then(arranged, (error) => { known = undefined; throw error; }));

  const arranged = ({ h, b, l, u }) => {
    const codes = new Map();
    for (const [address, title, code, mark, day, parts] of h) {
      codes.set(code, { address, name: title, page: code, mark, day });
      const pairs = parts ? parts.split(" ") : [];
      for (let n = 0; n < pairs.length; n += 2) codes.set(pairs[n + 1], { address: `${address}#${pairs[n]}`, name: `${title}, ${b[pairs[n]]}`, page: code, mark, day });
    }
    for (const [code, [state, address, reason, name = address]] of Object.entries(l)) codes.set(code, { address, name, page: code, mark: "", day: "", state, reason });
    return { codes, u };
  };

  // Semua kode yang berbeda satu tanda, atau dua tanda bertetangga yang tertukar.
  const near = (given, codes) => {
    const found = new Set();
    for (let place = 0; place < given.length; place++) {
      for (const sign of SIGNS) found.add(given.slice(0, place) + sign + given.slice(place + 1));
      if (place) found.add(given.slice(0, place - 1) + given[place] + given[place - 1] + given.slice(place + 1));
    }
    return [...found].filter((one) => one !== given && codes.has(one));
  };

  const element = (name, text = "", more = {}) => Object.assign(document.createElement(name), { textContent: text, ...more });
  const link = (code, one) => element("a", `${shown(code)}: ${one.name}`, { href: place(one.address) });
  const say = (kind, ...parts) => {
    said.className = `pp-jawab pp-jawab--${kind}`;
    said.replaceChildren(...parts);
  };

  const offered = (given, codes) => {
    const found = near(given, codes);
    if (found.length !== 1) return element("p", "Bacalah kodenya sekali lagi, satu tanda demi satu tanda.");
    const line = element("p", "Mungkin maksudnya ");
    line.append(link(found[0], codes.get(found[0])), ". Cocokkan dahulu dengan kertasnya.");
    return line;
  };

  const wrong = (given) => {
    const strange = [...new Set([...given].filter((sign) => !SIGNS.includes(sign)))];
    if (!given) return "Kodenya belum diketik.";
    if (given.length !== LENGTH) return `Kode terdiri atas ${LENGTH} tanda; yang diketik ${given.length}.`;
    if (strange.length) return `Tanda ${strange.map((one) => `«${one}»`).join(", ")} tidak dipakai dalam kode. Yang dipakai: ${[...SIGNS].join(" ")}.`;
    if (!LETTERS.includes(given[0])) return `Kode selalu dimulai dengan huruf: ${[...LETTERS].join(" ")}.`;
    if (!right(given)) return "Tanda pemeriksanya tidak cocok: ada tanda yang salah atau tertukar.";
    return "";
  };

  const open = async (given) => {
    const fault = wrong(given);
    const { codes } = await all();
    if (fault) return say("salah", element("p", fault), ...(given.length === LENGTH ? [offered(given, codes)] : []));
    const one = codes.get(given);
    if (!one) return say("salah", element("p", `Kode ${shown(given)} ditulis dengan betul, tetapi tidak ada di pustaka ini.`));
    if (one.state === "ditinjau") return say("salah", element("p", `Kode ${shown(given)} betul, tetapi tulisannya sedang tidak tampil, misalnya karena ditinjau lagi.`));
    const line = element("p", "Membuka ");
    line.append(link(given, one));
    say("betul", line);
    location.assign(place(one.address));
  };

  const steps = (told) => {
    const list = element("ul");
    list.append(...told.map((one) => element("li", one)));
    return list;
  };

  const check = async (given, mark) => {
    const fault = wrong(given);
    const { codes, u } = await all();
    if (fault) return say("salah", element("p", fault), ...(given.length === LENGTH ? [offered(given, codes)] : []));
    const one = codes.get(given);
    if (!one) return say("salah", element("p", `Kode ${shown(given)} ditulis dengan betul, tetapi tidak ada di pustaka ini.`));
    if (one.state === "dicabut") return say("lama", element("h2", "Dicabut"), element("p", `Tulisan ini sudah dicabut. Jangan memakai kertasnya lagi. ${one.reason}`));
    if (one.state === "ditinjau") return say("lama", element("h2", "Sedang tidak tampil"), element("p", "Tulisannya sedang tidak tampil, misalnya karena ditinjau lagi. Tunda memakai kertasnya."));
    const to = element("p", "Halamannya: ");
    to.append(link(given, one));
    if (one.state === "digabung") return say("lama", element("h2", "Digabung ke halaman lain"), element("p", `Kertas Anda bukan edisi sekarang. Pakailah halamannya. ${one.reason}`), to);
    if (!one.mark) return say("betul", element("p", "Halaman ini tidak mempunyai edisi, jadi tidak ada yang dicocokkan."), to);
    if (mark.length !== 4) return say("salah", element("p", mark ? `Sidik terdiri atas 4 tanda; yang diketik ${mark.length}.` : "Ketik juga sidiknya: empat tanda di samping tanggal edisi, di kaki kertas Anda."), to);
    if (mark === one.mark) return say("betul", element("h2", "Berlaku"), element("p", `Kata-kata di kertas Anda sama dengan halaman ini${one.day ? `, edisi ${date(one.day)}` : ""}.`), to);
    const lists = u.includes(one.page[0]) ? await ask("ubah", `ubah-${one.page[0].toLowerCase()}`).catch(() => null) : {};
    if (!lists) {
      return say("lama", element("h2", "Bukan edisi sekarang"),
        element("p", `Sidik kertas Anda lain dari sidik sekarang, ${one.mark}. Apa yang berubah belum tersimpan di perangkat ini; sambungkan ke internet, atau pakailah halamannya.`), to);
    }
    const former = lists[one.page]?.[mark];
    if (!former) {
      return say("salah", element("h2", "Sidik tidak dikenal"),
        element("p", "Sidik ini bukan sidik edisi sekarang, dan tidak ada dalam catatan edisi lama. Periksa ketikannya; bila betul, kertas Anda bukan edisi yang pernah terbit. Pakailah halamannya."), to);
    }
    say("lama", element("h2", "Berubah"),
      element("p", `Kertas Anda${former[0] ? `, edisi ${date(former[0])},` : ""} sudah berubah. Edisi sekarang${one.day ? `: ${date(one.day)}` : ""}, sidik ${one.mark}.`), steps(former[1]), to);
  };

  const run = (work) => work.catch(() => say("salah", element("p", "Daftar kode tidak dapat dimuat. Sambungkan ke internet, lalu coba lagi.")));
  const given = () => (seal ? check(read(field.value), read(seal.value)) : open(read(field.value)));
  form.noValidate = true; // isian kosong dijawab juga, supaya jawaban sebelumnya tidak tertinggal
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (seal) history.replaceState(null, "", `#k=${read(field.value)}&s=${read(seal.value)}`);
    run(given());
  });
  const asked = () => {
    const query = new URLSearchParams(location.hash.slice(1));
    if (!query.get("k")) return;
    field.value = query.get("k").slice(0, 12);
    if (seal) seal.value = (query.get("s") ?? "").slice(0, 8);
    run(given());
  };
  addEventListener("hashchange", asked);
  form.hidden = false;
  all().catch(() => {}); // dimuat selagi orang mengetik; sesudahnya halaman ini menjawab juga tanpa sambungan
  asked();
})();
