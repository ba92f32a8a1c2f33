import { Refusal } from '../refusal.js';
import { catchStrays } from './catchStrays.js';
import { refuse } from './refuse.js';

/** What of pdfjs-dist is used here; its own types speak of the browser, which core must not know. */
export interface PdfPage {
  readonly view: readonly number[];
  readonly commonObjs: { has(id: string): boolean; get(id: string): unknown };
  getViewport(options: { scale: number }): { width: number; height: number; transform: number[] };
  getOperatorList(options: { annotationMode: number }): Promise<OperatorList>;
  cleanup(): boolean;
}

export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (readonly unknown[] | null)[];
}

export interface PdfFile {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
  getMetadata(): Promise<{ info: Record<string, unknown> }>;
  getOptionalContentConfig(): Promise<{ isVisible(group: unknown): boolean }>;
  cleanup(keepFonts?: boolean): Promise<unknown>;
}

export interface LoadingTask {
  readonly promise: Promise<PdfFile>;
  destroy(): Promise<void>;
  onPassword: ((update: unknown, reason: number) => void) | null;
}

export interface PdfLibrary {
  readonly OPS: Readonly<Record<string, number>>;
  readonly AnnotationMode: { readonly DISABLE: number };
  readonly GlobalWorkerOptions: { workerSrc: string; workerPort: unknown };
  getDocument(options: object): LoadingTask;
}

/** What a host must say where pdfjs cannot find its own parts: everywhere but in Node. */
export interface PdfSettings {
  /** Address of pdf.worker.min.mjs of the legacy build, as `?url` gives it. */
  readonly workerSrc?: string;
  /** A Worker that runs it, in place of an address. */
  readonly workerPort?: object;
  /** Folder of the character maps (pdfjs-dist/cmaps/), with a slash at its end; for fonts that a PDF does not embed. */
  readonly cMapUrl?: string;
}

let settings: PdfSettings = {};

/** Says once, before the first PDF is read, where pdfjs finds its worker. Node needs none: there it runs in process. */
export function configurePdf(given: PdfSettings): void {
  settings = { ...settings, ...given };
}

let library: Promise<PdfLibrary> | null = null;

/** pdfjs, loaded with its worker when the first PDF comes. @throws Refusal where that fails. */
export async function loadLibrary(): Promise<PdfLibrary> {
  try {
    return await (library ??= load());
  } catch (error) {
    library = null;
    if (error instanceof Refusal) throw error;
    return refuse('worker');
  }
}

// Not a literal, so that no bundle takes the worker in: hosts with a bundle give its address.
const inProcess = 'pdfjs-dist/legacy/build/pdf.worker.mjs';

async function load(): Promise<PdfLibrary> {
  const { workerSrc, workerPort } = settings;
  const isInProcess = runsInProcess();
  // The worker leaves itself here for pdfjs; a program in one bundle may have put it there.
  if (isInProcess && !(globalThis as { pdfjsWorker?: unknown }).pdfjsWorker) await import(/* @vite-ignore */ inProcess);
  const loaded = await withoutCanvas(
    () => import('pdfjs-dist/legacy/build/pdf.mjs') as Promise<unknown> as Promise<PdfLibrary>,
  );
  if (isInProcess) catchStrays();
  if (workerPort !== undefined) loaded.GlobalWorkerOptions.workerPort = workerPort;
  if (workerSrc !== undefined) loaded.GlobalWorkerOptions.workerSrc = workerSrc;
  return loaded;
}

/** Names that pdfjs asks for while it is loaded, for drawing, which is not done here. */
const forDrawing = ['DOMMatrix', 'ImageData', 'Path2D'];

/** Loads pdfjs where there is nothing to draw on: it needs these names, and would take them from a package that is not everywhere. */
async function withoutCanvas<T>(load: () => Promise<T>): Promise<T> {
  const names = globalThis as unknown as Record<string, unknown>;
  const missing = forDrawing.filter((name) => names[name] === undefined);
  for (const name of missing) names[name] = class {};
  try {
    return await load();
  } finally {
    for (const name of missing) delete names[name];
  }
}

/** Whether pdfjs has no worker of its own: so it is in Node. */
function runsInProcess(): boolean {
  return settings.workerSrc === undefined && settings.workerPort === undefined;
}

/**
 * pdfjs works out the outline of every character unless it may hand the fonts to a document (5.6.205, handleText and FontLoader),
 * which takes a third of the time. In Node it waits for nothing there; this document takes them and does nothing with them.
 */
const noDocument = {
  createElement: () => ({ sheet: { cssRules: [], insertRule: () => 0 }, remove: () => {} }),
  documentElement: { getElementsByTagName: () => [{ append: () => {} }] },
};

/** How a file is opened: nothing is drawn, fetched, compiled or said on the console; no picture is decoded. */
export function openOptions(bytes: Uint8Array): object {
  const cMapUrl = settings.cMapUrl ?? ownCharacterMaps();
  return {
    // pdfjs hands the bytes to its worker and empties them here; they belong to the caller, and may be a view of Node's.
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    ...(runsInProcess() ? { disableFontFace: false, ownerDocument: noDocument } : { disableFontFace: true }),
    fontExtraProperties: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    // In pixels: single ones serve as brushes for lines; all others are left out.
    maxImageSize: 1,
    ...(cMapUrl !== null && { cMapUrl, cMapPacked: true }),
  };
}

/** The folder of the character maps in Node, null in browsers, where a host has to give it. */
function ownCharacterMaps(): string | null {
  const { resolve } = import.meta as { resolve?: (name: string) => string };
  if (!resolve) return null;
  try {
    const url = resolve('pdfjs-dist/cmaps/GBK-EUC-H.bcmap');
    if (!url.startsWith('file://')) return null;
    const file = decodeURIComponent(url.slice('file://'.length));
    const path = file.slice(0, file.lastIndexOf('/') + 1);
    return /^\/[A-Za-z]:/.test(path) ? path.slice(1) : path;
  } catch {
    return null;
  }
}
