import '../olderBrowsers.js';
import type { Example } from '../host.js';
import { mountWorkbench } from '../mountWorkbench.js';
import { newSeed } from '../sampling/newSeed.js';

/** Text of an element that the build or the server put into the page; '' where there is none. */
function textOf(id: string): string {
  return document.getElementById(id)?.textContent ?? '';
}

/** Starts the checker from the text that the page brings with it: a file opened from disk may load no other file. */
function startWorker(): Worker {
  const address = URL.createObjectURL(new Blob([textOf('wb-worker')], { type: 'text/javascript' }));
  const worker = new Worker(address);
  // The worker has its script by the time it first speaks.
  worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true });
  return worker;
}

interface Brought {
  /** Contents in base64. */
  readonly files: readonly { readonly name: string; readonly base64: string }[];
  readonly units: string;
}

function main(): void {
  const text = textOf('wb-examples');
  const brought: Brought | null = text === '' ? null : JSON.parse(text);
  const isEnglish = new URLSearchParams(location.search).get('lang') === 'en';
  mountWorkbench(
    {
      storage: 'gongkai-workbench',
      startWorker,
      now: () => new Date(),
      newSeed,
      open: (url) => void window.open(url, '_blank', 'noopener,noreferrer'),
      language: isEnglish ? 'en' : 'zh',
      ...(brought && { examples: brought.files.map(exampleOf), exampleUnits: brought.units }),
    },
    document.getElementById('app')!,
  );
}

function exampleOf({ name, base64 }: Brought['files'][number]): Example {
  return { name, bytes: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)) };
}

main();
