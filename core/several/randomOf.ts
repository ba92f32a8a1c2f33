/** A source of random integers that the same seed makes alike everywhere. */
export interface Random {
  /** An integer ≥ 0 and < `limit`, each equally likely; 1 ≤ limit ≤ 2³². */
  below(limit: number): number;
}

/**
 * sfc32 (Chris Doty-Humphrey’s small fast chaotic generator of 128 bits, PractRand, public domain), started from text. All of it is
 * 32-bit integer arithmetic, which Node and browsers do alike. For drawing lots before witnesses, not for secrets.
 * The state is four FNV-1a hashes of the UTF-16 units of `seed`, U+0001 and `stream`, each from another start and mixed
 * by the finaliser of MurmurHash3; the first 16 numbers are thrown away.
 * @param seed as recorded
 * @param stream what tells draws under one seed apart: the name of the stratum
 */
export function randomOf(seed: string, stream: string): Random {
  const text = `${seed}\u0001${stream}`;
  let [a, b, c, counter] = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map((start) => hash(text, start)) as [
    number,
    number,
    number,
    number,
  ];
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let turn = 0; turn < 16; turn++) next();
  return {
    below(limit) {
      // Numbers beyond the last whole multiple would make small results likelier.
      const bound = 2 ** 32 - (2 ** 32 % limit);
      let value = next();
      while (value >= bound) value = next();
      return value % limit;
    },
  };
}

function hash(text: string, start: number): number {
  let state = start;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    state = Math.imul(state ^ (unit & 0xff), 0x01000193);
    state = Math.imul(state ^ (unit >>> 8), 0x01000193);
  }
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return state ^ (state >>> 16);
}
