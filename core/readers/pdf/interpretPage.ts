import { Drawing } from './drawing.js';
import type { OperatorList, PdfFile, PdfLibrary, PdfPage } from './library.js';
import { maximumNesting, maximumOperators } from './limits.js';
import type { PageMarks } from './marks.js';
import { identity, type Matrix, matrixOf, multiply } from './matrix.js';
import { refuse } from './refuse.js';
import { type Font, fontOf, Writing } from './writing.js';

/** What `q` saves and `Q` brings back. */
interface State {
  matrix: Matrix;
  font: Font | null;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  /** Something was drawn since the state was saved: then its matrix was not that of a picture. */
  drawn: boolean;
  /** Inside a group that only serves as a mask. */
  masked: boolean;
}

/**
 * Reads what a page shows from its drawing operators (ISO 32000-1, annex A, as pdfjs names them): characters, straight lines,
 * and where pictures stand. Pictures are not decoded, so that they leave nothing behind but a matrix without anything drawn.
 * @param isVisible whether a layer (optional content) is shown
 * @throws Refusal where the page holds too much, or a font cannot be read.
 */
export async function interpretPage(
  page: PdfPage,
  file: PdfFile,
  library: PdfLibrary,
  isVisible: (layer: unknown) => boolean,
): Promise<PageMarks> {
  const viewport = page.getViewport({ scale: 1 });
  const list = await page.getOperatorList({ annotationMode: library.AnnotationMode.DISABLE });
  if (list.fnArray.length > maximumOperators) refuse('large');
  // A question to the worker is answered after everything that it has sent before: then the fonts are here.
  if (!fontsOf(list, library).every((name) => page.commonObjs.has(name))) await file.getOptionalContentConfig();
  const interpreter = new Interpreter(library.OPS, matrixOf(viewport.transform) ?? identity, page, isVisible);
  interpreter.run(list);
  return { ...interpreter.marks(viewport.width, viewport.height), isVoid: list.fnArray.length === 0 };
}

/** Names of the fonts that the page sets. */
function fontsOf({ fnArray, argsArray }: OperatorList, { OPS }: PdfLibrary): string[] {
  const names = new Set<string>();
  fnArray.forEach((operator, index) => {
    const name = operator === OPS.setFont ? argsArray[index]?.[0] : null;
    if (typeof name === 'string') names.add(name);
  });
  return [...names];
}

type Handler = (values: readonly unknown[]) => void;

class Interpreter {
  readonly #page: PdfPage;
  readonly #isVisible: (group: unknown) => boolean;
  readonly #writing = new Writing();
  readonly #drawing = new Drawing();
  readonly #handlers: readonly (Handler | undefined)[];
  readonly #pathOperators: PathOperators;
  readonly #saved: State[] = [];
  readonly #fonts = new Map<string, Font>();
  #state: State;
  /** Place on the text line, and of the line's beginning, in text space. */
  #textMatrix: Matrix = identity;
  #x = 0;
  #y = 0;
  #lineX = 0;
  #lineY = 0;
  /** One entry for each marked content that is open. */
  readonly #marked: ('plain' | 'hidden' | 'artifact')[] = [];
  #hidden = 0;
  #artifacts = 0;

  constructor(ops: PdfLibrary['OPS'], matrix: Matrix, page: PdfPage, isVisible: (group: unknown) => boolean) {
    this.#page = page;
    this.#isVisible = isVisible;
    this.#state = {
      matrix,
      font: null,
      fontSize: 0,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
      mode: 0,
      drawn: true,
      masked: false,
    };
    this.#handlers = this.#handlersBy(ops);
    this.#pathOperators = pathOperatorsOf(ops);
  }

  run({ fnArray, argsArray }: OperatorList): void {
    for (let index = 0; index < fnArray.length; index++) {
      this.#handlers[fnArray[index]!]?.(argsArray[index] ?? []);
    }
  }

  marks(width: number, height: number): Omit<PageMarks, 'isVoid'> {
    return { width, height, ...this.#writing.result(), ...this.#drawing.result(width, height) };
  }

  #handlersBy(ops: PdfLibrary['OPS']): readonly (Handler | undefined)[] {
    const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);
    const named: Record<string, Handler> = {
      save: () => this.#save(),
      restore: () => this.#restore(),
      transform: (values) => this.#transform(matrixOf(values)),
      beginGroup: ([group]) => {
        this.#save();
        if ((group as { smask?: unknown } | undefined)?.smask) this.#state.masked = true;
      },
      endGroup: () => this.#restore(),
      paintFormXObjectBegin: ([matrix]) => {
        this.#state.drawn = true;
        this.#save();
        this.#state.drawn = true;
        if (matrix) this.#transform(matrixOf(matrix));
      },
      paintFormXObjectEnd: () => this.#restore(),
      setGState: ([entries]) => this.#graphicsState(entries),
      beginText: () => this.#setTextMatrix(identity),
      setTextMatrix: ([matrix]) => this.#setTextMatrix(matrixOf(matrix) ?? identity),
      moveText: ([x, y]) => this.#moveText(number(x), number(y)),
      setLeadingMoveText: ([x, y]) => {
        this.#state.leading = number(y);
        this.#moveText(number(x), number(y));
      },
      nextLine: () => this.#moveText(0, this.#state.leading),
      setLeading: ([leading]) => {
        this.#state.leading = -number(leading);
      },
      setCharSpacing: ([spacing]) => {
        this.#state.charSpacing = number(spacing);
      },
      setWordSpacing: ([spacing]) => {
        this.#state.wordSpacing = number(spacing);
      },
      setHScale: ([percent]) => {
        this.#state.scale = number(percent) / 100;
      },
      setTextRise: ([rise]) => {
        this.#state.rise = number(rise);
      },
      setTextRenderingMode: ([mode]) => {
        this.#state.mode = number(mode);
      },
      setFont: ([name, size]) => this.#setFont(name, number(size)),
      showText: ([glyphs]) => this.#show(glyphs),
      showSpacedText: ([glyphs]) => this.#show(glyphs),
      constructPath: ([paint, path]) => this.#path(number(paint), path),
      paintSolidColorImageMask: () => this.#box(),
      beginMarkedContent: ([tag]) => this.#begin(tag, null),
      beginMarkedContentProps: ([tag, properties]) => this.#begin(tag, properties),
      endMarkedContent: () => this.#end(),
    };
    const handlers: (Handler | undefined)[] = [];
    for (const [name, handler] of Object.entries(named)) {
      const code = ops[name];
      if (code !== undefined) handlers[code] = handler;
    }
    for (const name of ['paintImageXObject', 'paintInlineImageXObject', 'shadingFill']) {
      const code = ops[name];
      if (code !== undefined) handlers[code] = () => this.#box();
    }
    return handlers;
  }

  #save(): void {
    if (this.#saved.length >= maximumNesting) return;
    this.#saved.push(this.#state);
    this.#state = { ...this.#state, drawn: false };
  }

  #restore(): void {
    const saved = this.#saved.pop();
    if (!saved) return;
    const { matrix, drawn } = this.#state;
    const isPicture = !drawn && matrix !== saved.matrix && this.#hidden === 0 && this.#drawing.picture(matrix);
    saved.drawn ||= drawn || isPicture;
    this.#state = saved;
  }

  #transform(matrix: Matrix | null): void {
    if (matrix) this.#state.matrix = multiply(this.#state.matrix, matrix);
  }

  #graphicsState(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    for (const entry of entries) {
      if (!Array.isArray(entry) || entry[0] !== 'Font' || !Array.isArray(entry[1])) continue;
      this.#setFont(entry[1][0], Number(entry[1][1]) || 0);
    }
  }

  #setTextMatrix(matrix: Matrix): void {
    this.#textMatrix = matrix;
    this.#x = this.#y = this.#lineX = this.#lineY = 0;
  }

  #moveText(x: number, y: number): void {
    this.#x = this.#lineX += x;
    this.#y = this.#lineY += y;
  }

  #setFont(name: unknown, size: number): void {
    if (typeof name !== 'string') return;
    let font = this.#fonts.get(name);
    if (!font) {
      font = fontOf(this.#page.commonObjs.has(name) ? this.#page.commonObjs.get(name) : null);
      this.#fonts.set(name, font);
    }
    this.#state.font = font;
    this.#state.fontSize = size;
  }

  #show(glyphs: unknown): void {
    const state = this.#state;
    state.drawn = true;
    if (!Array.isArray(glyphs) || !state.font) return;
    const matrix = multiply(multiply(state.matrix, this.#textMatrix), [1, 0, 0, 1, this.#x, this.#y + state.rise]);
    const isShown = this.#hidden === 0 && !state.masked;
    const advance = this.#writing.show(glyphs, { ...state, font: state.font, matrix }, isShown, this.#artifacts > 0);
    if (state.font.vertical) this.#y -= advance;
    else this.#x += advance * state.scale;
  }

  #path(paint: number, path: unknown): void {
    this.#state.drawn = true;
    const kind = this.#pathOperators.get(paint);
    if (!kind || this.#hidden > 0 || this.#state.masked) return;
    const data = Array.isArray(path) ? path[0] : null;
    if (data instanceof Float32Array) this.#drawing.path(data, this.#state.matrix, kind);
  }

  /** The unit square, filled. */
  #box(): void {
    this.#state.drawn = true;
    if (this.#hidden === 0 && !this.#state.masked) this.#drawing.path(unitSquare, this.#state.matrix, 'fill');
  }

  /** @param given the tag's name, bare or as pdfjs's object. */
  #begin(given: unknown, properties: unknown): void {
    const tag = typeof given === 'string' ? given : (given as { name?: unknown } | null)?.name;
    const isHidden = tag === 'OC' && properties !== null && !this.#isVisible(properties);
    const kind = isHidden ? 'hidden' : tag === 'Artifact' ? 'artifact' : 'plain';
    if (this.#marked.length >= maximumNesting) return;
    this.#marked.push(kind);
    if (kind === 'hidden') this.#hidden++;
    if (kind === 'artifact') this.#artifacts++;
  }

  #end(): void {
    const kind = this.#marked.pop();
    if (kind === 'hidden') this.#hidden--;
    if (kind === 'artifact') this.#artifacts--;
  }
}

const unitSquare = new Float32Array([0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1, 4]);

type PathOperators = ReadonlyMap<number, 'stroke' | 'fill'>;

/** What is done with a path; `endPath` and clipping draw nothing. */
function pathOperatorsOf(ops: PdfLibrary['OPS']): PathOperators {
  const kinds = new Map<number, 'stroke' | 'fill'>();
  for (const name of ['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke']) {
    if (ops[name] !== undefined) kinds.set(ops[name], 'stroke');
  }
  for (const name of ['fill', 'eoFill', 'rawFillPath']) if (ops[name] !== undefined) kinds.set(ops[name], 'fill');
  return kinds;
}
