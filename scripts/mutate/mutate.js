/**
 * The file with some of its bytes changed, the same for the same seed: bits flipped, numbers overwritten by those that readers
 * stumble over, stretches moved, the end cut off.
 * @param {Uint8Array} bytes
 * @param {number} seed whole number
 */
export function mutate(bytes, seed) {
  let state = (Math.imul(seed, 2654435761) + 12345) >>> 0;
  const random = (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 2 ** 32) * below);
  };
  let changed = Uint8Array.from(bytes);
  for (let times = 1 + random(6); times > 0; times--) {
    const at = random(changed.length);
    switch (random(5)) {
      case 0:
        changed.set([0xff, 0xff, 0xff, 0xff].slice(0, changed.length - at), at);
        break;
      case 1:
        changed.set([0, 0, 0, 0].slice(0, changed.length - at), at);
        break;
      case 2:
        changed.copyWithin(at, random(changed.length), random(changed.length));
        break;
      default:
        changed[at] ^= 1 << random(8);
    }
  }
  if (random(6) === 0) changed = changed.slice(0, random(changed.length));
  return changed;
}
