import type { Language } from './commandError.js';

export interface Progress {
  show(done: number): void;
  clear(): void;
}

const silent: Progress = { show: () => {}, clear: () => {} };

/** Milliseconds between two updates. */
const interval = 100;

/**
 * One line on standard error that counts the files, only where that is a terminal and the results do not go there too.
 * @param toFile whether the results go to a file
 */
export function showProgress(total: number, toFile: boolean, language: Language): Progress {
  if (!process.stderr.isTTY || (process.stdout.isTTY && !toFile) || total < 2) return silent;
  let last = 0;
  return {
    show(done) {
      const now = Date.now();
      if (now - last < interval) return;
      last = now;
      process.stderr.write(
        `\r\u001b[K${language === 'zh' ? `正在检查 ${done}/${total}` : `Checking ${done}/${total}`}`,
      );
    },
    clear: () => void process.stderr.write('\r\u001b[K'),
  };
}
