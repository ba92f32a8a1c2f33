/** Gives Chromium 90 the two functions of 2021 that the core calls; imported first by page and worker. */
const indexed = [Array.prototype, String.prototype, Uint8Array.prototype] as object[];

for (const prototype of indexed) {
  if ('at' in prototype) continue;
  Object.defineProperty(prototype, 'at', {
    configurable: true,
    value(this: ArrayLike<unknown>, place: number) {
      const whole = Math.trunc(place) || 0;
      return this[whole >= 0 ? whole : whole + this.length];
    },
  });
}

if (!('hasOwn' in (Object as object))) {
  Object.defineProperty(Object, 'hasOwn', {
    configurable: true,
    value: (owner: object, key: PropertyKey) => Object.hasOwn(owner, key),
  });
}
