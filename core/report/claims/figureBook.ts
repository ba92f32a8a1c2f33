import type { Paragraph } from '../../document/document.js';
import { type Figure, scanFigures } from '../figures/scanFigures.js';
import type { Line } from '../report.js';
import { type Clause, clausesOf } from './clauses.js';

/** Figures and clauses of one report, each paragraph read once however many rules ask. */
export interface FigureBook {
  figuresOf(paragraph: Paragraph): readonly Figure[];
  clausesOf(line: Line): readonly Clause[];
}

/**
 * An empty book. It belongs to one report and goes with it: a table of weak references over all reports made the garbage
 * collector the greatest cost of the whole check.
 */
export function figureBook(): FigureBook {
  const figures = new Map<Paragraph, readonly Figure[]>();
  const clauses = new Map<Line, readonly Clause[]>();
  const book: FigureBook = {
    figuresOf(paragraph) {
      let found = figures.get(paragraph);
      if (!found) figures.set(paragraph, (found = scanFigures(paragraph.text)));
      return found;
    },
    clausesOf(line) {
      let found = clauses.get(line);
      if (!found) clauses.set(line, (found = clausesOf(line, book.figuresOf(line.paragraph))));
      return found;
    },
  };
  return book;
}
