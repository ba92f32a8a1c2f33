import { displayWidth } from './displayWidth.js';
import { escapeControls } from './escapeControls.js';
import { wrapText } from './wrapText.js';

const styles = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;
export type Style = keyof typeof styles;

export interface Lead {
  readonly text: string;
  readonly style?: Style | undefined;
}

/** Narrower than this a line holds too little to be read; the terminal then breaks it. */
const leastWidth = 20;

/** Collects wrapped lines for a terminal. Whatever text comes in is escaped here, so nothing can be forgotten. */
export class TextPage {
  readonly #lines: string[] = [];
  readonly #width: number;
  readonly #color: boolean;

  /** @param width columns of the terminal */
  constructor(width: number, color: boolean) {
    this.#width = width;
    this.#color = color;
  }

  /** A paragraph: `indent` columns, then `lead`, then the text; its further lines stand below the start of the text. */
  put(indent: number, text: string, options: { readonly lead?: Lead; readonly style?: Style | undefined } = {}): void {
    const lead = escapeControls(options.lead?.text ?? '');
    const margin = indent + displayWidth(lead);
    const lines = wrapText(escapeControls(text), Math.max(leastWidth, this.#width - margin));
    lines.forEach((line, index) => {
      const head = index === 0 ? ' '.repeat(indent) + this.#paint(lead, options.lead?.style) : ' '.repeat(margin);
      this.#lines.push((head + this.#paint(line, options.style)).trimEnd());
    });
  }

  /** An empty line, never two in a row. */
  gap(): void {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('');
  }

  toString(): string {
    return `${this.#lines.join('\n')}\n`;
  }

  #paint(text: string, style: Style | undefined): string {
    return this.#color && style && text !== '' ? `\u001b[${styles[style]}m${text}\u001b[0m` : text;
  }
}
