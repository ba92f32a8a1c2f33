import { commentRank } from './containers.js';
import type { Content, Piece } from './piece.js';

/** An element that may hold the article, as a run of the page's contents; `to` excluded. */
export interface Region {
  readonly from: number;
  to: number;
  /** Place in the list of known containers, −1 for any other element. */
  readonly rank: number;
  /** Index of the region around it, −1 for the outermost and for comments. */
  readonly parent: number;
}

export interface Layout<N> {
  readonly contents: readonly Content<N>[];
  /** In order of their beginnings, so that a region comes after the one around it. The first one is the whole page. */
  readonly regions: readonly Region[];
}

/** Puts the pieces of a page in one row, layout tables unfolded, and notes where each region begins and ends. */
export function layOut<N>(pieces: readonly Piece<N>[]): Layout<N> {
  const contents: Content<N>[] = [];
  const regions: Region[] = [{ from: 0, to: 0, rank: -1, parent: -1 }];
  const open: number[] = [0];
  let begun = -1;
  const stack: { readonly pieces: readonly Piece<N>[]; next: number }[] = [{ pieces, next: 0 }];
  for (let top = stack[0]; top; top = stack[stack.length - 1]) {
    const piece = top.pieces[top.next++];
    if (!piece) {
      stack.pop();
      continue;
    }
    switch (piece.kind) {
      case 'group':
        for (let index = piece.parts.length - 1; index >= 0; index--)
          stack.push({ pieces: piece.parts[index]!, next: 0 });
        break;
      case 'open':
        regions.push({ from: contents.length, to: 0, rank: piece.rank, parent: open[open.length - 1]! });
        open.push(regions.length - 1);
        break;
      case 'close':
        regions[open.pop()!]!.to = contents.length;
        break;
      case 'begin':
        begun = contents.length;
        break;
      case 'end':
        if (begun >= 0) regions.push({ from: begun, to: contents.length, rank: commentRank, parent: -1 });
        begun = -1;
        break;
      default:
        contents.push(piece);
    }
  }
  regions[0]!.to = contents.length;
  return { contents, regions };
}
