/** What of Node's process is used where there is one. */
interface Process {
  on(event: 'unhandledRejection', listener: (reason: unknown) => void): void;
  listenerCount(event: 'unhandledRejection'): number;
}

/**
 * pdfjs asks for the pages of a file in advance and leaves it to itself what becomes of it (5.6.205, Catalog.getPageDict): in a
 * broken file such a promise fails without anybody waiting for it, which ends a program on Node, also after the file has been
 * closed. Called once, when pdfjs is loaded in process: from then on those errors are let go. All others go to the program's own
 * listeners, or end it as before. Without a process, and in browsers, where pdfjs has a worker of its own, it does nothing.
 */
export function catchStrays(): void {
  const { process } = globalThis as { process?: Partial<Process> };
  process?.on?.('unhandledRejection', letGo);
}

const strays =
  /^(?:XRefEntryException|XRefParseException|MissingDataException|FormatError|ParserEOFException|AbortException)$/;

function letGo(reason: unknown): void {
  if (reason !== null && typeof reason === 'object' && 'name' in reason && strays.test(String(reason.name))) return;
  const { process } = globalThis as { process?: Partial<Process> };
  if ((process?.listenerCount?.('unhandledRejection') ?? 1) > 1) return;
  throw reason;
}
