// Membuka berkas .lzma, seperti yang ditulis pustaka baku Python (lzma.FORMAT_ALONE) dan dijelaskan di https://www.7-zip.org/sdk.html.
// Berdiri di depan pekerja layanan; peramban sendiri hanya mengenal deflate, yang sepertiga lebih berat untuk halaman yang mirip.
function decompressed(data) {
  const lc = data[0] % 9, lp = ((data[0] / 9) | 0) % 5, pb = (data[0] / 45) | 0;
  const chances = (count) => new Uint16Array(count).fill(1024);
  const lengths = () => ({ choice: chances(2), low: chances(128), mid: chances(128), high: chances(256) });
  const literals = chances(0x300 << (lc + lp)), match = chances(192), short = chances(192), rep = chances(12), rep0 = chances(12), rep1 = chances(12), rep2 = chances(12);
  const slots = chances(256), special = chances(115), align = chances(16), plainLength = lengths(), repLength = lengths();

  let at = 18, range = 0xffffffff, code = ((data[14] << 24) | (data[15] << 16) | (data[16] << 8) | data[17]) >>> 0;
  function narrow() {
    if (range >= 0x1000000) return;
    if (at >= data.length + 4) throw new Error("basi");
    range = (range << 8) >>> 0;
    code = ((code << 8) | data[at++]) >>> 0;
  }
  function bit(table, index) {
    const bound = (range >>> 11) * table[index], one = code >= bound;
    if (one) {
      range -= bound;
      code -= bound;
      table[index] -= table[index] >>> 5;
    } else {
      range = bound;
      table[index] += (2048 - table[index]) >>> 5;
    }
    narrow();
    return one ? 1 : 0;
  }
  function tree(table, from, bits) {
    let node = 1;
    for (let step = 0; step < bits; step++) node = (node << 1) | bit(table, from + node);
    return node - (1 << bits);
  }
  function turned(table, from, bits) {
    let node = 1, value = 0;
    for (let step = 0; step < bits; step++) {
      const one = bit(table, from + node);
      node = (node << 1) | one;
      value |= one << step;
    }
    return value;
  }
  function direct(bits) {
    let value = 0;
    for (; bits > 0; bits--) {
      range >>>= 1;
      const one = code >= range ? 1 : 0;
      if (one) code -= range;
      narrow();
      value = value * 2 + one;
    }
    return value;
  }
  function length(its, place) {
    if (!bit(its.choice, 0)) return tree(its.low, place << 3, 3);
    return bit(its.choice, 1) ? 16 + tree(its.high, 0, 8) : 8 + tree(its.mid, place << 3, 3);
  }
  function distance(long) {
    const slot = tree(slots, Math.min(long, 3) << 6, 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1, base = (2 | (slot & 1)) * 2 ** bits;
    return slot < 14 ? base + turned(special, base - slot, bits) : base + direct(bits - 4) * 16 + turned(align, 0, 4);
  }

  let out = new Uint8Array(1 << 19), size = 0, state = 0, d0 = 0, d1 = 0, d2 = 0, d3 = 0;
  function put(byte) {
    if (size === out.length) {
      const wider = new Uint8Array(size * 2);
      wider.set(out);
      out = wider;
    }
    out[size++] = byte;
  }
  for (;;) {
    const place = size & ((1 << pb) - 1);
    if (!bit(match, (state << 4) + place)) {
      const from = 0x300 * (((size & ((1 << lp) - 1)) << lc) + ((size ? out[size - 1] : 0) >> (8 - lc)));
      let byte = 1;
      if (state > 6)
        for (let other = out[size - d0 - 1]; byte < 256; other <<= 1) {
          const expected = (other >> 7) & 1, one = bit(literals, from + ((1 + expected) << 8) + byte);
          byte = (byte << 1) | one;
          if (one !== expected) break;
        }
      while (byte < 256) byte = (byte << 1) | bit(literals, from + byte);
      put(byte & 255);
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    let long;
    if (bit(rep, state)) {
      if (!bit(rep0, state)) {
        if (!bit(short, (state << 4) + place)) {
          put(out[size - d0 - 1]);
          state = state < 7 ? 9 : 11;
          continue;
        }
      } else if (!bit(rep1, state)) [d0, d1] = [d1, d0];
      else if (!bit(rep2, state)) [d0, d1, d2] = [d2, d0, d1];
      else [d0, d1, d2, d3] = [d3, d0, d1, d2];
      long = length(repLength, place);
      state = state < 7 ? 8 : 11;
    } else {
      [d1, d2, d3] = [d0, d1, d2];
      long = length(plainLength, place);
      state = state < 7 ? 7 : 10;
      d0 = distance(long);
      if (d0 === 0xffffffff) return out.subarray(0, size);
    }
    if (d0 >= size) throw new Error("basi");
    for (let step = long + 2; step > 0; step--) put(out[size - d0 - 1]);
  }
}
