import type { TextStore } from './settlements.js';

/** The machine's storage, or one that ends with the page where the web view allows none. */
export function memoryStorage(): TextStore {
  try {
    const probe = 'gongkai-lint:probe';
    localStorage.setItem(probe, '1');
    localStorage.removeItem(probe);
    return localStorage;
  } catch {
    const values = new Map<string, string>();
    return {
      getItem: (key) => values.get(key) ?? null,
      setItem: (key, value) => {
        values.set(key, value);
      },
    };
  }
}
