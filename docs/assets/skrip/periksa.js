// «Periksa naskah»: nomor dan alamat dicari di perangkat ini. Polanya berasal dari pemeriksa (aturan.js); di sini hanya urutan menanyakannya.
// Setiap fungsi `find` mengikuti modul Python dengan nama yang sama; uji menjalankan naskah yang sama lewat keduanya.
(() => {
  const LONGEST = 300000;
  const UNPACKED = 30000000;
  const given = globalThis.ppAturan;

  // --- Pola ---
  const kept = new Map();
  const made = (name, flags, wrap = (source) => source) => {
    const key = name + flags + wrap("");
    if (!kept.has(key)) kept.set(key, new RegExp(wrap(given.pola[name]), flags));
    const pattern = kept.get(key);
    pattern.lastIndex = 0;
    return pattern;
  };
  const all = (name, text) => text.matchAll(made(name, "dgu"));
  const seen = (name, text) => made(name, "u").test(text);
  const begins = (name, text, at = 0) => {
    const pattern = made(name, "yu");
    pattern.lastIndex = at;
    return pattern.test(text);
  };
  const whole = (name, text) => made(name, "u", (source) => `^(?:${source})$`).test(text);
  const before = (text, at, width) => text.slice(Math.max(0, at - width), at);
  const lineBefore = (text, at) => before(text, at, 120).split("\n").pop();
  const digits = (value) => value.replace(/[^0-9]/g, "");
  const stripped = (value, signs) => {
    let end = value.length;
    while (end && signs.includes(value[end - 1])) end -= 1;
    return value.slice(0, end);
  };
  const hit = (rule, start, end) => ({ rule, start, end });
  const span = (rule, found) => hit(rule, found.index, found.index + found[0].length);
  const value = (rule, found) => hit(rule, ...found.indices.groups.value);
  const valueAt = (found) => found.indices.groups.value[0];

  // --- Naskah sebagaimana dibaca orang, dengan tempat asal setiap hurufnya (privacy/view.py) ---
  const FOLD = /&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});|(?:%[0-9A-Fa-f]{2}){1,200}|<\/?(?:b|i|u|em|strong|span|small|sub|sup|wbr|code|font)\s{0,3}\/?>|<!--\s{0,20}-->|<br\s{0,3}\/?>|\\(?=[^\p{L}\p{N}_\s]|_)|[*`]{1,3}|~~|(?<![\p{L}\p{N}])(?<!\\)_{1,3}(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])_{1,3}(?![\p{L}\p{N}_@.])|[\x00-\x08\x0b-\x1f\x7f-\xa0\xab\xad\xb2\xb3\xb9\xbb]|[^\x00-\xff]/gu;
  const PLAIN = new Map([
    ..."АВЕКМНОРСТХІЈЅаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧοι"].map((one, n) => [one, "ABEKMHOPCTXIJSaeopcyxijsABEZHIKMNOPTYXoi"[n]]).concat(
    [..."〇零一二三四五六七八九"].map((one, n) => [one, String(Math.max(0, n - 1))]),
    [..."‐‑‒–—―−﹘﹣－"].map((one) => [one, "-"]), [..."‘’ʼ′´"].map((one) => [one, "'"]), [..."“”„″«»"].map((one) => [one, '"']),
    [["ſ", "s"], ["K", "K"], ["İ", "I"], ["ı", "i"]],
  ));
  const area = document.createElement("textarea");
  const unfolded = (part) => {
    const first = [...part][0];
    if (first === "&") {
      area.innerHTML = part;
      return area.value;
    }
    if (first === "%") {
      try {
        return decodeURIComponent(part);
      } catch {
        return part;
      }
    }
    if (first === "<") return /^<br/i.test(part) ? "\n" : "";
    if ("\\*`~_".includes(first)) return "";
    if (PLAIN.has(first)) return PLAIN.get(first);
    if (/\p{Nd}/u.test(first)) {
      const plain = first.normalize("NFKC");
      if (/^[0-9]$/.test(plain)) return plain;
      let zero = first.codePointAt(0);
      while (first.codePointAt(0) - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
      return String(first.codePointAt(0) - zero);
    }
    if (first === "\x85") return "\n";
    if (/[\p{Cc}\p{Cf}\p{Mn}\p{Me}]/u.test(first) && !"\t\n".includes(first)) return "";
    if (/\p{Z}/u.test(first)) return " ";
    return !/\p{L}/u.test(first) || first > "\uff00" ? first.normalize("NFKC") : first;
  };
  const once = (view) => {
    let text = "";
    const from = [], to = [];
    const keep = (piece, start) => {
      for (let n = 0; n < piece.length; n += 1) {
        from.push(view.from[start + n]);
        to.push(view.to[start + n]);
      }
      text += piece;
    };
    let done = 0;
    for (const found of view.text.matchAll(FOLD)) {
      const instead = unfolded(found[0]);
      if (instead === found[0]) continue;
      keep(view.text.slice(done, found.index), done);
      const end = found.index + found[0].length;
      for (let n = 0; n < instead.length; n += 1) {
        from.push(view.from[found.index]);
        to.push(view.to[end - 1]);
      }
      text += instead;
      done = end;
    }
    keep(view.text.slice(done), done);
    return { text, from, to };
  };
  const unfold = (text) => {
    const start = Array.from({ length: text.length }, (_one, n) => n);
    const view = once({ text, from: start, to: start.map((n) => n + 1) });
    return /[&%]/.test(view.text) ? once(view) : view;
  };

  // --- privacy/phones.py ---
  const LOOKS = { O: "0", o: "0", I: "1", i: "1", l: "1", "|": "1" };
  const accepted = (text, start, found) => {
    const near = made("phones.AMOUNT", "u").exec(before(text, start, 24));
    const only = digits(found);
    if (begins("phones.SERVICE", only) || (/^0?800/.test(only) && seen("phones.FREE", before(text, start, 40))) || (near && !(near.groups.money && only.startsWith("08") && !found.endsWith("000")))) return false;
    if (!begins("phones.CARRIED", only) && seen("phones.DEPOSIT", before(text, start, 60))) return false;
    return !begins("phones.FILED", found) && !(begins("phones.ARTICLE", found) && seen("phones.PUBLISHED", before(text, start, 6)));
  };
  const spelt = new Map((given?.angka ?? []).flatMap((words, digit) => words.map((word) => [[...word].reverse().join(""), digit])));
  const spoken = (run) => {
    const parts = run.match(/[A-Za-z]+|[0-9]+/g);
    const words = parts.filter((one) => /[A-Za-z]/.test(one)).length;
    const length = parts.reduce((sum, one) => sum + (/[0-9]/.test(one) ? one.length : 1), 0);
    const told = parts.map((one) => spelt.get(one.toLowerCase()) ?? (/[0-9]/.test(one) ? Number(one) : 0));
    const steps = new Set(told.slice(1).map((one, n) => one - told[n]));
    if (steps.size === 1 && (steps.has(1) || steps.has(-1))) return false;
    const joined = parts.map((one) => spelt.get(one.toLowerCase()) ?? one).join("");
    if (parts.length < 6) return words >= 2 && whole("phones.WHOLE", joined);
    return words >= 7 || (words >= 2 && length >= 9 && (given.awal.includes(parts[0].toLowerCase()) || parts[0].startsWith("0"))) || whole("phones.WHOLE", joined);
  };
  function* phones(text) {
    const rule = "nomor-telepon";
    for (const found of all("phones.LINK", text)) if (/[0-9]/.test(found[0]) || found[0].includes("wa.link")) yield span(rule, found);
    const plain = seen("phones.INSTEAD", text) || seen("phones.BARRED", text) ? text.replace(made("phones.LOOKALIKE", "gu"), (found) => found.replace(/[OoIil|]/g, (one) => LOOKS[one])) : text;
    const taken = [];
    for (const name of ["phones.MOBILE", "phones.BARE", "phones.LANDLINE", "phones.ABROAD"]) {
      for (const found of all(name, plain)) {
        if (!accepted(text, found.index, found[0])) continue;
        taken.push([found.index, found.index + found[0].length]);
        yield hit(rule, found.index, found.index + stripped(found[0], " \t.-/()·").length);
      }
    }
    for (const found of all("phones.LABELLED", plain)) {
      const at = valueAt(found), told = found.groups.value;
      if (!taken.some(([low, high]) => low <= at && at < high) && accepted(text, at, told) && digits(told).length >= 6 && !begins("phones.DATED", told)) yield value(rule, found);
    }
    for (const found of all("phones.SOMEBODYS", plain)) {
      if (!taken.some(([low, high]) => low <= found.index && found.index < high) && !seen("phones.AMOUNT", before(text, found.index, 24))) yield span(rule, found);
    }
    for (const found of all("phones.RUN", plain)) if (whole("phones.FOREIGN", found[0])) yield span(rule, found);
    for (const found of all("phones.WORDS", plain)) if (spoken(found[0])) yield span(rule, found);
  }

  // --- privacy/contacts.py ---
  function* contacts(text) {
    for (const name of ["contacts.EMAIL", "contacts.SHORT", "contacts.BROKEN"]) for (const found of all(name, text)) yield span("surel", found);
    for (const found of all("contacts.HANDLE", text)) if (!begins("contacts.NOT_HANDLE", found[0])) yield span("akun-media-sosial", found);
    let reach = 0;
    for (const sign of all("contacts.AT_SIGN", text)) {
      const end = sign.index + sign[0].length;
      const low = Math.max(reach, sign.index - 90, text.lastIndexOf("\n", sign.index - 1) + 1);
      const stop = text.slice(end, end + 90).indexOf("\n");
      const piece = text.slice(low, stop < 0 ? end + 90 : end + stop);
      for (const found of all("contacts.SPOKEN", piece)) {
        if (!seen("contacts.DISGUISED", found[0]) && !seen("contacts.KNOWN", found[0])) continue;
        reach = low + found.index + found[0].length;
        yield hit("surel", low + found.index, reach);
      }
    }
    for (const found of all("contacts.PROFILE", text)) {
      if (seen("contacts.SHARE", found[0]) || (found.index && /[\p{L}\p{N}]/u.test(text[found.index - 1]))) continue;
      yield hit("akun-media-sosial", found.index, found.index + stripped(found[0], ".,;:!?*").length);
    }
    for (const found of all("contacts.BLOG", text)) yield hit("akun-media-sosial", found.index, found.index + stripped(found[0], ".,;:!?*/").length);
    for (const found of all("contacts.OWNED", text)) {
      const told = found.groups.value ?? found.groups.name;
      yield hit("akun-media-sosial", found.index + found[0].length - told.length, found.index + found[0].length);
    }
    for (const found of all("contacts.NAMED", text)) {
      const told = found.groups.value;
      if (whole("contacts.BUDGETED", told) || (/^[0-9]+$/.test(told) && seen("contacts.BUDGET", before(text, found.index, 80)))) continue;
      if (!begins("contacts.GENERIC", told) && !begins("contacts.AMOUNT", told) && (/[@._0-9]/.test(told) || /\p{Lu}/u.test(told[0]))) yield value("akun-media-sosial", found);
    }
  }

  // --- privacy/numbers.py, cases.py, dan plates.py ---
  const amount = (text, start, told) => seen("numbers.AMOUNT", before(text, start, 8)) || begins("numbers.MONEY", told) || whole("numbers.GROUPED", told) || whole("contacts.BUDGETED", told) || whole("cases.YEARS", told) || whole("numbers.LAW", told);
  function* labelled(name, rule, text) {
    for (const found of all(name, text)) if (!amount(text, valueAt(found), found.groups.value)) yield value(rule, found);
  }
  function* numbers(text) {
    for (const found of all("numbers.SIXTEEN", text)) {
      if (!seen("numbers.AMOUNT", before(text, found.index, 8)) && !whole("numbers.GROUPED", found[0]) && !whole("numbers.ROW", found[0])) yield span("nomor-induk", found);
    }
    yield* labelled("numbers.NIK", "nomor-induk", text);
    yield* labelled("numbers.GLUED", "nomor-induk", text);
    yield* labelled("numbers.CARDS", "nomor-kartu", text);
    yield* labelled("numbers.PAPERS", "nomor-dokumen", text);
    yield* labelled("numbers.MEMBER", "nomor-dokumen", text);
    for (const name of ["NPWP", "NIP", "PASSPORT", "BIRTH_PAPER"]) for (const found of all(`numbers.${name}`, text)) yield span("nomor-dokumen", found);
    for (const found of all("numbers.ACCOUNT", text)) {
      const { sure, gap, value: told } = found.groups;
      if (!sure && !whole("numbers.BANK_GAP", gap)) continue;
      if (digits(told).length >= (sure ? 6 : 8) && !amount(text, valueAt(found), told)) yield value("nomor-rekening", found);
    }
    yield* labelled("numbers.MEDICAL", "nomor-rekam-medis", text);
    for (const found of all("cases.FILES", text)) if (/[0-9]/.test(found[0])) yield hit("nomor-perkara", found.index, found.index + stripped(found[0], " .-/").length);
    for (const found of all("cases.FILE_LABEL", text)) if (!seen("cases.PUBLIC_FILE", found.groups.value)) yield value("nomor-perkara", found);
    for (const found of all("cases.FILE_OF", text)) if (!seen("cases.PUBLIC_FILE", found.groups.value) && !whole("cases.YEARS", found.groups.value)) yield value("nomor-perkara", found);
    for (const found of all("cases.NUMBERED", text)) {
      const near = before(text, found.index, 90);
      if (seen("cases.FILED", near) && !seen("cases.OFFICIAL", near) && !seen("cases.PUBLIC_FILE", found.groups.value)) yield value("nomor-perkara", found);
    }
    for (const found of all("cases.LETTER", text)) {
      const end = found.index + found[0].length, { what, value: told } = found.groups;
      if (seen("cases.OFFICIAL", `surat${what}`) || seen("cases.PUBLIC_FILE", told)) continue;
      if (begins("cases.ABOUT", what) || seen("cases.TO_SOMEBODY", `${what} ${text.slice(end, end + 40).split(".")[0]}`)) yield value("nomor-perkara", found);
    }
    for (const found of all("cases.SENT", text)) if (seen("cases.TO_SOMEBODY", found.groups.what)) yield value("nomor-perkara", found);
    for (const found of all("cases.HEAD", text)) if (seen("cases.ONE_PERSON", found.groups.head)) yield value("nomor-perkara", found);
    for (const found of all("plates.SEEN", text)) yield value("pelat-kendaraan", found);
    for (const found of all("plates.PLATES", text)) if (!seen("plates.NOT_PLATE", found[0])) yield span("pelat-kendaraan", found);
    for (const found of all("plates.VEHICLE", text)) {
      const beside = seen("plates.BESIDE", text.slice(found.index, valueAt(found))) && !seen("plates.SMALL_WORD", found.groups.value);
      if (beside || !seen("plates.NOT_PLATE", found.groups.value)) yield value("pelat-kendaraan", found);
    }
    for (const found of all("numbers.DIGITS", text)) if (!seen("numbers.BOOK", before(text, found.index, 12))) yield span("nomor-panjang", found);
  }

  // --- privacy/points.py dan places.py: yang memerlukan kamus tidak dicari ---
  const unplaced = (text, start, told) => {
    const near = before(text, start, 90), line = near.slice(near.lastIndexOf("\n") + 1);
    return seen("places.TITLE", line) || (whole("places.WARD", told) && seen("places.HELD", line)) || (whole("places.BLOCK", told) && !seen("places.HOUSED", line));
  };
  function* places(text) {
    for (const name of ["points.POINTS", "points.LABELLED_POINT"]) for (const found of all(name, text)) yield span("koordinat", found);
    for (const found of all("points.SPELT_POINT", text)) {
      const end = found.index + found[0].length;
      if (seen("points.BEARING", text.slice(Math.max(0, found.index - 24), end + 24))) yield span("koordinat", found);
    }
    for (const found of all("points.SAID_POINT", text)) if (seen("points.BEARING", found[0]) && seen("points.NUMBERED_POINT", found[0])) yield span("koordinat", found);
    for (const name of ["places.STREET", "places.PARTS"]) {
      for (const found of all(name, text)) {
        const told = stripped(found[0], " .,-/"), opening = made("places.HAMLET", "yu").exec(told);
        if (opening && !seen("places.PLOT", told.slice(opening[0].length)) && !begins("places.NUMBERED", text, found.index + found[0].length)) continue;
        if (unplaced(text, found.index, told)) continue;
        yield hit("alamat", found.index, found.index + told.length);
      }
    }
    for (const found of all("places.ROW", text)) {
      const told = stripped(found.groups.value, " .,");
      if (seen("places.LOCATED", told) && !told.includes("http") && !told.includes("@")) yield hit("alamat", valueAt(found), valueAt(found) + told.length);
    }
  }

  // --- privacy/dates.py dan births.py: hanya tanggal lahir ---
  const columns = (text) => {
    const found = [];
    for (const header of all("dates.HEADER", text)) {
      const low = text.lastIndexOf("\n", header.index - 1) + 1;
      const end = text.indexOf("\n", header.index + header[0].length);
      if (end < 0 || !/[|\t]/.test(text.slice(low, end))) continue;
      const stop = text.indexOf("\n\n", end);
      found.push([end, stop < 0 ? text.length : stop]);
    }
    return found;
  };
  function* births(text) {
    const rule = "tanggal-lahir", below = columns(text);
    for (const name of ["dates.DATE", "dates.SHORT"]) {
      for (const found of all(name, text)) {
        const start = found.index, end = start + found[0].length, line = lineBefore(text, start);
        const born = made("dates.BORN", "u").exec(line);
        const told = (born && !seen("dates.DATE", born.groups.between)) || begins("dates.BORN_AFTER", text, end) || below.some(([low, high]) => low <= start && start < high);
        if (told && !seen("dates.FOUNDED", line)) yield hit(rule, start + found[0].length - found[0].trimStart().length, end);
      }
    }
    for (const found of all("births.LOOSE", text)) if (!seen("dates.FOUNDED", text.slice(Math.max(0, found.index - 40), valueAt(found)))) yield value(rule, found);
    for (const found of all("births.REMEMBERED", text)) if (!seen("dates.FOUNDED", text.slice(Math.max(0, found.index - 40), valueAt(found)))) yield value(rule, found);
    for (const name of ["births.WORDED", "births.COUNTED"]) {
      for (const found of all(name, text)) {
        const line = lineBefore(text, found.index);
        if (seen("births.BORN", line) && !seen("dates.FOUNDED", line)) yield span(rule, found);
      }
    }
  }

  // --- privacy/detect.py: satu temuan untuk satu tempat ---
  const settled = (hits) => {
    const rank = new Map(given.urut.map((rule, n) => [rule, n]));
    const ordered = [...hits].sort((one, other) => rank.get(one.rule) - rank.get(other.rule) || one.start - one.end - (other.start - other.end) || one.start - other.start);
    const kept = [], covered = new Set();
    for (const one of ordered) {
      let count = 0;
      for (let n = one.start; n < one.end; n += 1) count += covered.has(n);
      if (count * 2 > one.end - one.start) continue;
      for (let n = one.start; n < one.end; n += 1) covered.add(n);
      kept.push(one);
    }
    return kept.sort((one, other) => one.start - other.start || one.end - other.end);
  };
  const found = (text) => {
    const view = unfold(text);
    const hits = settled([phones, contacts, numbers, places, births].flatMap((finder) => [...finder(view.text)]).filter((one) => one.end > one.start));
    return hits.map((one) => ({ rule: one.rule, start: view.from[one.start], end: view.to[one.end - 1] }));
  };

  // --- Berkas: .docx dan .odt adalah ZIP berisi XML; semuanya dibuka di sini ---
  const PARTS = /^(?:word\/(?:document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml|content\.xml|styles\.xml)$/;
  const inflated = async (bytes) => {
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    const pieces = [];
    let size = 0;
    for (;;) {
      const { done, value: piece } = await reader.read();
      if (done) return new Blob(pieces).text();
      size += piece.length;
      if (size > UNPACKED) throw new Error("besar");
      pieces.push(piece);
    }
  };
  const words = (xml) => {
    const tree = new DOMParser().parseFromString(xml, "application/xml");
    const lines = [];
    for (const gone of tree.querySelectorAll("*|pPr, *|del, *|instrText, *|Fallback, *|tracked-changes")) gone.remove();
    for (const one of tree.querySelectorAll("*|tab, *|br, *|line-break, *|s")) one.textContent = { tab: "\t", s: " " }[one.localName] ?? "\n";
    for (const paragraph of tree.querySelectorAll("*|p, *|h")) if (paragraph.textContent.trim()) lines.push(paragraph.textContent);
    return lines.join("\n");
  };
  const unpacked = async (buffer) => {
    const view = new DataView(buffer);
    let end = buffer.byteLength - 22;
    while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
    if (end < 0) throw new Error("rusak");
    let at = view.getUint32(end + 16, true);
    const texts = [];
    for (let n = view.getUint16(end + 10, true); n; n -= 1) {
      const length = view.getUint16(at + 28, true), method = view.getUint16(at + 10, true), size = view.getUint32(at + 20, true), local = view.getUint32(at + 42, true);
      const name = new TextDecoder().decode(new Uint8Array(buffer, at + 46, length));
      if (PARTS.test(name)) {
        const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
        const bytes = new Uint8Array(buffer, start, size);
        texts.push(words(method ? await inflated(bytes) : new TextDecoder().decode(bytes)));
      }
      at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return texts.filter(Boolean).join("\n");
  };
  const opened = async (file) => {
    const buffer = await file.arrayBuffer();
    const first = new Uint8Array(buffer, 0, Math.min(4, buffer.byteLength));
    if (first[0] === 0x50 && first[1] === 0x4b) return unpacked(buffer);
    if ([0xd0, 0x25, 0xff, 0x89].includes(first[0]) || file.name.toLowerCase().endsWith(".rtf")) throw new Error("bentuk");
    return new TextDecoder().decode(buffer);
  };

  globalThis.ppPeriksa = { found };

  // --- Halaman ---
  const form = document.querySelector("[data-pp-periksa]");
  if (!form) return;
  const field = form.querySelector("[data-pp-naskah]"), file = form.querySelector("[data-pp-berkas]");
  const result = document.querySelector("[data-pp-hasil]"), list = document.querySelector("[data-pp-temuan]"), heading = document.querySelector("[data-pp-ringkas]");
  const note = document.querySelector("[data-pp-catatan]"), said = document.querySelector("[data-pp-kabar]");
  try {
    if (!given || !Object.keys(given.pola).every((name) => made(name, "dgu"))) throw new Error("aturan");
  } catch {
    document.querySelector("[data-pp-tanpa-skrip]").textContent = "Peramban ini terlalu lama untuk memeriksa naskah. Perbarui peramban, atau pakai pemeriksa yang lengkap di komputer; caranya ada di bawah.";
    return;
  }
  document.querySelector("[data-pp-tanpa-skrip]").hidden = true;
  form.hidden = false;

  const REST = "Halaman ini tidak mengenali nama orang dan tempat. Baca sekali lagi sebagai orang yang mengenal daerahnya.";
  const show = (text) => {
    const hits = found(text);
    list.replaceChildren(...hits.map((one) => {
      const item = document.createElement("li"), button = document.createElement("button");
      item.append(`Baris ${text.slice(0, one.start).split("\n").length}: ${given.apa[one.rule]}. ${given.pesan[one.rule].replace(/^[^.]*\.\s*/, "")}`);
      button.type = "button";
      button.className = "pp-tombol";
      button.textContent = "Tunjukkan";
      button.setAttribute("aria-label", `Tunjukkan ${given.apa[one.rule]} di naskah`);
      button.addEventListener("click", () => {
        if (field.value !== text) {
          said.textContent = "Naskah sudah berubah. Tekan «Periksa» lagi.";
          return;
        }
        field.focus();
        field.setSelectionRange(one.start, one.end);
        field.scrollTop = (text.slice(0, one.start).split("\n").length / text.split("\n").length) * field.scrollHeight - field.clientHeight / 2;
      });
      item.append(" ", button);
      return item;
    }));
    heading.textContent = hits.length ? `${hits.length} tempat perlu diubah` : "Tidak ada nomor atau alamat yang dikenali";
    note.textContent = hits.length ? `Ubah di naskah asli Anda, lalu periksa lagi. ${REST}` : REST;
    result.hidden = false;
    said.textContent = "";
    heading.focus();
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = field.value;
    result.hidden = true;
    if (!text.trim()) said.textContent = "Belum ada naskah. Tempel naskah, atau pilih berkas.";
    else if (text.length > LONGEST) said.textContent = "Naskah ini terlalu panjang untuk diperiksa di sini. Bagi menjadi beberapa naskah.";
    else show(text);
  });
  file.addEventListener("change", async () => {
    if (!file.files.length) return;
    result.hidden = true;
    try {
      field.value = (await opened(file.files[0])).replace(/\r\n?/g, "\n");
      said.textContent = field.value.trim() ? "Naskah sudah dibuka di perangkat ini. Tekan «Periksa»." : "Berkas ini tidak memuat tulisan.";
    } catch {
      said.textContent = "Berkas ini tidak dapat dibuka di sini. Buka dengan Word, salin semua tulisannya, lalu tempel.";
    }
    file.value = "";
  });
  document.querySelector("[data-pp-kosongkan]").addEventListener("click", () => {
    field.value = "";
    list.replaceChildren();
    result.hidden = true;
    said.textContent = "Naskah sudah dibuang dari halaman ini.";
    field.focus();
  });
})();
