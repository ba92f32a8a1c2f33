/**
 * What the core uses and Chromium 90 (奇安信可信浏览器) and 93 (UOS) lack: at (92), Object.hasOwn (93). Only for pages of the
 * extension and the world of its own scripts: no web page sees it. Import it first.
 */

function at(this: ArrayLike<unknown>, index: number): unknown {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

const prototypes: readonly object[] = [Array.prototype, String.prototype];
for (const prototype of prototypes) {
  if (!('at' in prototype)) Object.defineProperty(prototype, 'at', { value: at, writable: true, configurable: true });
}

const builtIn: object = Object;
if (!('hasOwn' in builtIn)) {
  const { hasOwnProperty: isOwn } = Object.prototype;
  const hasOwn = (object: object, name: PropertyKey): boolean => isOwn.call(object, name);
  Object.defineProperty(builtIn, 'hasOwn', { value: hasOwn, writable: true, configurable: true });
}
