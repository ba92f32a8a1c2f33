import { publicationKeys } from './containers.js';
import { findArticle } from './findArticle.js';
import { hasFact } from './hasFact.js';
import { isMenu } from './isMenu.js';
import type { Layout } from './layOut.js';
import type { Content, GridPiece, TextPiece, TextStart } from './piece.js';

/** A piece of the page that the document keeps: part of the article, or a line around it that tells something of it. */
export type Kept<N> =
  | { readonly kind: 'body'; readonly content: Content<N> }
  | ({ readonly kind: 'furniture'; readonly text: string; readonly level: number; readonly node: N } & TextStart<N>);

/**
 * The article of a page and, of the rest, only its title and the facts of its publication. Such facts within the article, before
 * its first words or behind its last ones, are furniture too; menus and buttons there are dropped.
 */
export function select<N>(layout: Layout<N>): { readonly kept: readonly Kept<N>[]; readonly marks: number } {
  const { contents } = layout;
  const { from, to, weights } = findArticle(layout);
  let first = from;
  while (first < to && weights[first]!.prose === 0 && weights[first]!.marks === 0) first++;
  let last = to;
  while (last > first && weights[last - 1]!.prose === 0 && weights[last - 1]!.marks === 0) last--;
  const kept: Kept<N>[] = [];
  let marks = 0;
  for (let index = 0; index < contents.length; index++) {
    const content = contents[index]!;
    const isArticle = index >= from && index < to;
    if (isArticle) marks |= weights[index]!.marks;
    // Without any words of a report there is nothing to tell the article's edges by.
    if (isArticle && ((index >= first && index < last) || first === to)) kept.push({ kind: 'body', content });
    else {
      const facts = factsIn(content, contents[index + 1]);
      if (facts.length > 0) kept.push(...facts);
      else if (isArticle) {
        if (!isMenu(content)) kept.push({ kind: 'body', content });
      } else if (content.kind === 'text' && isTitle(content)) kept.push(furniture(content.text, content));
    }
  }
  return { kept, marks };
}

function furniture<N>(text: string, at: { readonly level: number; readonly node: N } & TextStart<N>): Kept<N> {
  const { level, node, first, offset } = at;
  return { kind: 'furniture', text, level, node, first, offset };
}

/** The page's heading, or a line that reads like the title of a report. Links are other reports. */
function isTitle<N>({ text, level, linked, aside }: TextPiece<N>): boolean {
  if (aside || linked * 2 > text.length || text.length < 6 || text.length > 100) return false;
  return (level > 0 && level <= 2) || (text.includes('公开') && /年度报告|年报/.test(text));
}

/** The facts of publication in a line or a table, as lines; none where it has no such fact. */
function factsIn<N>(content: Content<N>, next: Content<N> | undefined): Kept<N>[] {
  if (content.kind === 'grid') return factsInGrid(content);
  if (content.linked * 2 > content.text.length || !hasFact(content.text)) return [];
  const isLabel = /[:：]\s{0,9}$/.test(content.text);
  return [furniture(isLabel ? content.text + valueIn(next) : content.text, content)];
}

/** The value of a label that stands in the line before; a title or another label is none. */
function valueIn<N>(next: Content<N> | undefined): string {
  return next?.kind === 'text' && next.text.length <= 40 && !hasFact(next.text) && !isTitle(next) ? next.text : '';
}

/** 索引号 and the like stand in small tables: each row that has one becomes a line. */
function factsInGrid<N>(grid: GridPiece<N>): Kept<N>[] {
  if (grid.cells.length > 40) return [];
  const rows: string[] = [];
  for (const { row, text } of grid.cells) rows[row] = rows[row] === undefined ? text : `${rows[row]} ${text}`;
  const labelled = grid.cells.filter(({ text }) => publicationKeys.includes(compact(text).replace(/[:：]$/, '')));
  const isFactTable = labelled.length > 0 || rows.some((text) => text !== undefined && hasFact(text));
  if (!isFactTable) return [];
  const withFacts = new Set(labelled.map(({ row }) => row));
  return rows.flatMap((text, row) =>
    text !== undefined && (withFacts.has(row) || hasFact(text))
      ? [furniture(text, { level: 0, node: grid.node, first: null, offset: 0 })]
      : [],
  );
}

function compact(text: string): string {
  return /\s/.test(text) ? text.replace(/\s+/g, '') : text;
}
