// Pekerja layanan: menjawab dari simpanan di perangkat ini. Ia baru ada sesudah pembaca menekan «Simpan», dan hilang bersama «Hapus».
// Isinya potongan yang dinamai menurut isinya (simpan/….lzma); yang sudah ada tidak pernah diambil lagi. Yang disimpan sudah terbuka.
const ROOT = registration.scope, PIECES = "pp-potong", NOTES = "pp-catatan", NOTE = ROOT + "simpan/catatan";
const SHELF = "tersimpan/index.html"; // menyebut apa yang tersimpan bila yang diminta tidak ada
const PATIENCE = 2000, AGAIN = 600000, AT_ONCE = 2;
const TYPES = { html: "text/html", css: "text/css", js: "text/javascript", svg: "image/svg+xml", json: "application/json", woff2: "font/woff2", png: "image/png", jpg: "image/jpeg", webp: "image/webp", pdf: "application/pdf" };

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

// Catatan satu-satunya: paket mana yang lengkap (paket, daftar, hari), mana yang sedang diunduh (niat), dan versi di peladen (baru).
// Menggantinya satu langkah, jadi yang lama utuh sampai yang baru lengkap.
let noted, places, opened = new Map();
async function note() {
  if (!noted) {
    const found = await caches.has(NOTES) && await (await caches.open(NOTES)).match(NOTE);
    remember(found ? await found.json() : { paket: [], niat: [] });
  }
  return noted;
}
function remember(value) {
  noted = value;
  places = new Map();
  for (const one of pieces(noted.daftar, noted.paket)) for (const path of [].concat(one[2])) places.set(path, one);
}
async function keep(changes) {
  const value = { ...await note(), ...changes };
  await (await caches.open(NOTES)).put(NOTE, new Response(JSON.stringify(value)));
  remember(value);
}
const pieces = (list, keys) => (list ? keys.flatMap((key) => list.paket[key]?.potong ?? []) : []);
const total = (some) => some.reduce((sum, one) => sum + one[1], 0);
const placeOf = ([mark]) => `${ROOT}simpan/${mark}.lzma`;

async function missing(list, keys) {
  const there = new Set((await (await caches.open(PIECES)).keys()).map((one) => one.url));
  return pieces(list, keys).filter((one) => !there.has(placeOf(one)));
}

async function asked(path) {
  const answer = await fetch(ROOT + path, { cache: "no-store" });
  if (!answer.ok) throw new Error("jaringan");
  return answer.json();
}

// Daftar di peladen, bila berbeda dari yang terakhir diketahui.
async function look() {
  const { versi } = await asked("simpan/versi.json"), now = await note();
  if (versi !== (now.baru ?? now).versi) await keep({ baru: { versi, daftar: await asked("simpan/paket.json") } });
  if (noted.baru?.versi === noted.versi) await keep({ baru: undefined });
}

// Satu kunjungan bertanya satu kali. Yang ditarik dibuang dahulu; sesudah itu sisanya, yang mungkin menyebut judulnya, diperbarui tanpa ditanyakan.
let last = 0, looking;
function visit(event) {
  if (Date.now() - last < AGAIN) return looking;
  last = Date.now();
  looking = look().then(withdraw).then(async (gone) => {
    if (noted.baru && (gone || noted.paksa || !(await missing(noted.baru.daftar, noted.paket)).length)) event.waitUntil(renew().catch(() => {}));
  }).catch(() => {});
  return looking;
}
async function renew() {
  await keep({ paksa: true });
  while (!(await step(noted.paket)).selesai);
}

async function withdraw() {
  if (!noted.baru) return false;
  const valid = new Set(Object.keys(noted.baru.daftar.paket).flatMap((key) => noted.baru.daftar.paket[key].potong.flatMap((one) => one[2])));
  const gone = [...places.keys()].filter((path) => !valid.has(path) && !/^(cari|assets|simpan)\//.test(path));
  if (!gone.length) return false;
  const cache = await caches.open(PIECES), list = structuredClone(noted.daftar);
  for (const key of Object.keys(list.paket)) {
    for (const one of list.paket[key].potong) {
      if (!Array.isArray(one[2])) {
        if (gone.includes(one[2])) await cache.delete(placeOf(one));
        continue;
      }
      const found = await cache.match(placeOf(one)), content = found && await found.json();
      const lost = Object.keys(content ?? {}).filter((path) => gone.includes(path) || gone.includes(`${content[path].dari}index.html`));
      if (!lost.length) continue;
      lost.forEach((path) => delete content[path]);
      one[2] = one[2].filter((path) => !lost.includes(path));
      await cache.put(placeOf(one), new Response(JSON.stringify(content)));
    }
    list.paket[key].potong = list.paket[key].potong.filter((one) => Array.isArray(one[2]) || !gone.includes(one[2]));
  }
  opened.clear();
  await keep({ daftar: list });
  return true;
}

// Satu langkah unduhan: paling banyak dua potong. Halaman meminta langkah demi langkah, jadi pekerja yang dihentikan peramban tidak merusak apa pun.
async function step(keys, first) {
  if (first) await look();
  const now = await note(), list = now.baru?.daftar ?? now.daftar, version = now.baru?.versi ?? now.versi;
  if (!keys.length || !keys.every((key) => list.paket[key])) throw new Error("basi");
  if (keys.join() !== now.niat.join()) await keep({ niat: keys });
  const wanted = pieces(list, keys), lacking = await missing(list, keys), cache = await caches.open(PIECES);
  await Promise.all(lacking.slice(0, AT_ONCE).map((one) => fetched(cache, one)));
  const rest = lacking.slice(AT_ONCE);
  if (!rest.length) {
    const day = now.hari && version === now.versi && keys.join() === now.paket.join() ? now.hari : new Date().toISOString().slice(0, 10);
    await keep({ paket: keys, niat: [], daftar: list, versi: version, hari: day, baru: undefined, paksa: undefined });
    opened.clear();
    const used = new Set(wanted.map(placeOf));
    for (const one of await cache.keys()) if (!used.has(one.url)) await cache.delete(one);
  }
  return { selesai: !rest.length, sudah: total(wanted) - total(rest), semua: total(wanted) };
}
async function fetched(cache, one) {
  const answer = await fetch(Array.isArray(one[2]) ? placeOf(one) : ROOT + one[2], { cache: "no-cache" });
  if (!answer.ok) throw new Error("basi");
  const given = new Uint8Array(await answer.arrayBuffer()), data = Array.isArray(one[2]) ? decompressed(given) : given;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", data));
  if (![...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("").startsWith(one[0])) throw new Error("basi");
  await cache.put(placeOf(one), new Response(data, { headers: { "Content-Type": answer.headers.get("Content-Type") ?? "" } }));
}

async function state() {
  const now = await note(), newest = now.baru?.daftar ?? now.daftar, wanted = now.niat.length ? now.niat : now.paket;
  const lacking = newest ? await missing(newest, wanted) : [];
  return {
    paket: now.paket, niat: now.niat, hari: now.hari ?? "", nama: now.paket.map((key) => now.daftar?.paket[key]?.nama ?? "").filter(Boolean), bita: total(pieces(now.daftar, now.paket)),
    kurang: total(lacking), sudah: total(pieces(newest, wanted)) - total(lacking), baru: Boolean(now.baru && now.paket.length && lacking.length),
  };
}

addEventListener("message", (event) => {
  const { perintah, paket, awal } = event.data, [port] = event.ports;
  const work = async () => {
    if (perintah === "langkah") return step(paket, awal);
    if (perintah === "hapus") {
      await Promise.all([caches.delete(PIECES), caches.delete(NOTES)]);
      opened.clear();
      noted = undefined;
      return { hapus: await registration.unregister() };
    }
    return state();
  };
  event.waitUntil(work().catch((error) => ({ galat: error.name === "QuotaExceededError" ? "penuh" : error.message === "basi" ? "basi" : error instanceof TypeError || error.message === "jaringan" ? "jaringan" : "tolak" })).then((answer) => port.postMessage(answer)));
});

addEventListener("fetch", (event) => {
  const { request } = event, url = new URL(request.url);
  if (request.method !== "GET" || !(url.origin + url.pathname).startsWith(ROOT)) return;
  let path = (url.origin + url.pathname).slice(ROOT.length);
  if (path === "" || path.endsWith("/")) path += "index.html";
  if (path.startsWith("simpan/") || path === "pekerja.js") return;
  event.respondWith(answered(event, request, path).catch(() => fetch(request))); // apa pun yang salah di sini, jaringan tetap menjawab
});

// Yang tersimpan dan tidak berubah dijawab dari perangkat. Yang sudah berubah di peladen ditanyakan dahulu, tetapi tidak ditunggu lama.
async function answered(event, request, path) {
  const now = await note(), visiting = request.mode === "navigate";
  // Alamat tanpa garis miring terakhir diantar seperti oleh peladen, supaya tautan di halamannya tetap betul; bagiannya ikut dengan sendirinya.
  if (visiting && !places.has(path) && places.has(`${path}/index.html`)) return Response.redirect(`${ROOT}${path}/${new URL(request.url).search}`);
  if (visiting && now.paket.length) await patiently(visit(event));
  const searching = /^cari\/.*\.js$/.test(path), other = noted.baru && noted.baru.daftar.cari !== noted.daftar?.cari;
  const mine = () => stored(path).catch(() => undefined);
  if (places.has(path) && (searching || !changed(path))) {
    const found = await mine();
    if (found) return found;
  }
  try {
    if (searching && other && now.paket.length) throw new Error("versi lain");
    const answer = fetch(request);
    return await (places.has(path) ? patiently(answer, true) : answer);
  } catch (error) {
    const found = places.has(path) && await mine();
    if (found) return found;
    if (path.startsWith("cari/t/") && now.paket.length) return stub(path);
    const code = /^k\/(\w+)(?:\/index\.html)?$/.exec(path); // halaman satu kode tidak disimpan; halaman untuk semua kode membukanya
    if (visiting && code && places.has("k/index.html")) return Response.redirect(`${ROOT}k/#k=${code[1]}`);
    if (visiting && places.has(SHELF) && path !== SHELF) return Response.redirect(`${ROOT}tersimpan/#belum=${encodeURIComponent(path.replace(/index\.html$/, ""))}`);
    throw error;
  }
}
const patiently = (work, strict) => Promise.race([work, new Promise((resolve, reject) => setTimeout(strict ? reject : resolve, PATIENCE, new Error("lambat")))]);
function changed(path) {
  if (!noted.baru) return false;
  const mark = places.get(path)[0];
  return !pieces(noted.baru.daftar, noted.paket).some((one) => one[0] === mark);
}

async function piece(one) {
  if (!opened.has(one[0])) {
    if (opened.size > 6) opened.delete(opened.keys().next().value);
    const found = await (await caches.open(PIECES)).match(placeOf(one));
    if (found) opened.set(one[0], found.json());
  }
  return opened.get(one[0]);
}
// Menyusun kembali berkas dari potongannya; kebalikan dari scripts/pustaka/build/packing.py.
async function text(path) {
  const given = await piece(places.get(path)), own = given[path] ?? { kunci: given.kunci[path], nilai: given.nilai[path] };
  if (typeof own === "string") return own;
  if (Array.isArray(own)) {
    const frame = (await piece(places.get("simpan/rangka")))["simpan/rangka"];
    return own.map((run) => (typeof run === "string" ? run : frame.slice(run[0], run[1]).join("\n"))).join("\n");
  }
  return `pustakaCari.muat(${JSON.stringify(path.slice(5, -3))},"${noted.daftar.cari}",${await content(own)});\n`;
}
async function content(own) {
  if (own.kunci !== undefined) {
    let key = "";
    const values = own.nilai.split(" "), rows = own.kunci.split("\n");
    return "{" + rows.map((row, at) => JSON.stringify((key = key.slice(0, parseInt(row[0], 36)) + row.slice(1))) + ":" + JSON.stringify(values[at])).join(",") + "}";
  }
  if (typeof own.isi === "string") return own.isi;
  const plain = (await text(own.dari + "index.html")).replace(/<[^>]*>/g, "").replace(/[ \t\n]+/g, " ");
  let at = 0; // setiap potongan dihitung dari akhir potongan sebelumnya
  return own.isi.map((run) => (typeof run === "string" ? run : plain.slice(at += run[0], at += run[1]))).join("");
}
async function stored(path) {
  const one = places.get(path);
  const type = TYPES[path.split(".").pop()] ?? "application/octet-stream", headers = { "Content-Type": /^text|json|javascript/.test(type) ? `${type}; charset=utf-8` : type };
  if (Array.isArray(one[2])) return new Response(await text(path), { headers });
  const found = await (await caches.open(PIECES)).match(placeOf(one));
  return found && new Response(found.body, { headers });
}

// Hasil pencarian yang halamannya tidak tersimpan, atau tersimpan tanpa cuplikannya, tetap tampil dengan judulnya, di tempat yang sama.
async function stub(path) {
  const number = Number(path.slice(7, -3)), json = async (file) => JSON.parse((await piece(places.get(file)))[file].isi), { b } = await json("cari/inti.js");
  const [address, title, kind] = (await json(`cari/h/${Math.floor(number / b)}.js`))[number % b];
  const told = [address, title, kind, places.has(`${address}index.html`) ? "" : "Halaman ini belum tersimpan di perangkat.", "", []];
  return new Response(`pustakaCari.muat("t/${number}","${noted.daftar.cari}",${JSON.stringify(told)});\n`, { headers: { "Content-Type": "text/javascript; charset=utf-8" } });
}
