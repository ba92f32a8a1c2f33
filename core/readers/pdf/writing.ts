import { foldRadicals } from './foldRadicals.js';
import { maximumGlyphsOnPage } from './limits.js';
import type { Direction, Glyph, PageMarks } from './marks.js';
import type { Matrix } from './matrix.js';
import { refuse } from './refuse.js';

/** What of a font is needed to place its characters. */
export interface Font {
  /** From glyph widths to text space. */
  readonly unit: number;
  /** From the font's size to its height; a Type 3 font may have any scale. */
  readonly height: number;
  readonly vertical: boolean;
  /** Width, and where the vertical origin lies, for characters without a word of their own. */
  readonly vertically: readonly number[];
  /** pdfjs could not load it: its text cannot be told. */
  readonly broken: boolean;
}

/** Reads pdfjs's font object; what is none becomes a broken font. */
export function fontOf(loaded: unknown): Font {
  const font = (typeof loaded === 'object' && loaded !== null ? loaded : {}) as {
    fontMatrix?: ArrayLike<number>;
    isType3Font?: boolean;
    vertical?: boolean;
    defaultVMetrics?: ArrayLike<number>;
  };
  const unit = font.fontMatrix?.[0] || 0.001;
  const height = font.isType3Font ? Math.abs(font.fontMatrix?.[3] || 0.001) * 1000 : 1;
  const vertically = font.defaultVMetrics?.length === 3 ? Array.from(font.defaultVMetrics) : [-1000, 500, 880];
  const broken = typeof loaded !== 'object' || loaded === null;
  return { unit, height, vertical: font.vertical === true, vertically, broken };
}

/** A character as pdfjs gives it in a text operator; between them stand numbers, in thousandths of the font's size. */
interface ShownGlyph {
  readonly unicode?: string;
  readonly width?: number;
  readonly isSpace?: boolean;
  readonly vmetric?: ArrayLike<number> | null;
}

export interface TextState {
  readonly font: Font;
  readonly fontSize: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  /** Horizontal scaling, 1 for none. */
  readonly scale: number;
  readonly mode: number;
  /** From text space at the present place to the page. */
  readonly matrix: Matrix;
}

/** Text rendering modes that show nothing (ISO 32000-1, table 106): 3 is invisible, 7 only clips. */
const unseen = new Set([3, 7]);

/** Gathers the characters of a page. */
export class Writing {
  readonly #glyphs: Glyph[] = [];
  #invisible = 0;
  #unreadable = 0;
  #spaced = false;

  result(): Pick<PageMarks, 'glyphs' | 'invisible' | 'unreadable'> {
    return { glyphs: this.#glyphs, invisible: this.#invisible, unreadable: this.#unreadable };
  }

  /**
   * Takes in the characters of one text operator.
   * @returns how far it moves on, in text space before horizontal scaling; downwards for vertical fonts.
   */
  show(glyphs: readonly unknown[], state: TextState, isShown: boolean, artifact: boolean): number {
    const { font, matrix, wordSpacing, charSpacing, scale, mode } = state;
    const size = Math.abs(state.fontSize);
    const sign = state.fontSize < 0 ? -1 : 1;
    if (font.broken) this.#unreadable++;
    const height = size * font.height * Math.hypot(matrix[2], matrix[3]);
    const breadth = Math.hypot(matrix[0], matrix[1]);
    const isInvisible = unseen.has(mode);
    const direction = directionOf(matrix, sign, font.vertical);
    let advance = 0;
    for (const each of glyphs) {
      if (typeof each === 'number') {
        advance += ((font.vertical ? 1 : -1) * each * size) / 1000;
        continue;
      }
      if (typeof each !== 'object' || each === null) continue;
      const glyph = each as ShownGlyph;
      const spacing = (glyph.isSpace ? wordSpacing : 0) + charSpacing;
      const width = (glyph.width ?? 0) * font.unit * size;
      let dx = advance * scale * sign;
      let dy = 0;
      let step = width + spacing * sign;
      if (font.vertical) {
        const metrics = glyph.vmetric ?? font.vertically;
        dx = -(glyph.vmetric ? (metrics[1] ?? 0) * font.unit * size : width / 2);
        dy = -(advance + (metrics[2] ?? 0) * font.unit * size);
        step = -(metrics[0] ?? -1000) * font.unit * size - spacing * sign;
      }
      if (isShown && size > 0) {
        const text = this.#meaning(glyph.unicode ?? '', isInvisible);
        const x = matrix[0] * dx + matrix[2] * dy + matrix[4];
        const y = matrix[1] * dx + matrix[3] * dy + matrix[5];
        const shownWidth = width * scale * breadth;
        if (text !== null && Number.isFinite(x + y + shownWidth + height)) {
          if (this.#glyphs.length >= maximumGlyphsOnPage) refuse('large');
          const spaced = this.#spaced;
          this.#glyphs.push({ text, x, y, width: shownWidth, size: height, direction, artifact, spaced });
          this.#spaced = false;
        }
      }
      advance += step;
    }
    return font.vertical ? advance : advance * sign;
  }

  /** What a character says; null: nothing that is seen. */
  #meaning(text: string, isInvisible: boolean): string | null {
    const kind = kindOf(text);
    if (kind === 'space') {
      this.#spaced = true;
      return null;
    }
    if (isInvisible) {
      this.#invisible++;
      return null;
    }
    if (kind === 'nothing') return null;
    if (kind === 'text') return text.length === 1 ? foldRadicals(text) : text;
    this.#unreadable++;
    return '\ufffd';
  }
}

/** Share of the height that a line may rise or fall over its width and still count as level. */
const level = 0.05;

function directionOf(matrix: Matrix, sign: number, vertical: boolean): Direction {
  const a = matrix[0] * sign;
  const b = matrix[1];
  if (a <= 0 || Math.abs(b) > level * a) return 'askew';
  return vertical ? 'down' : 'across';
}

function kindOf(text: string): 'text' | 'space' | 'nothing' | 'unreadable' {
  if (text.length === 0) return 'unreadable';
  const unit = text.charCodeAt(0);
  if (unit > 0x20 && unit < 0x7f) return 'text';
  if (unit === 0x20 || unit === 0xa0 || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200b) || unit === 9)
    return 'space';
  if (unit === 0x0a || unit === 0x0d || unit === 0xad || unit === 0xfeff || (unit >= 0x200c && unit <= 0x200f))
    return 'nothing';
  if (unit < 0xa0 || unit === 0xfffd || unit === 0xffff || unit === 0xfffe) return 'unreadable';
  return 'text';
}
