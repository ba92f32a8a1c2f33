/** See mutate.js. */
export function mutate(bytes: Uint8Array, seed: number): Uint8Array;
