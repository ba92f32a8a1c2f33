/** What stands between title marks 《》, without them. */
export interface CitedTitle {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Longer spans are marks that do not belong together. */
const longest = 120;

/** The titles of a text, inner ones of nested marks too; each from a 《 to its next 》. */
export function findTitles(text: string): CitedTitle[] {
  const titles: CitedTitle[] = [];
  let open = -1;
  for (let index = text.indexOf('《'); index >= 0 && index < text.length; index++) {
    const character = text.charAt(index);
    if (character === '《' || character === '〈') open = index + 1;
    else if ((character === '》' || character === '〉') && open >= 0) {
      if (index - open <= longest) titles.push({ text: text.slice(open, index), start: open, end: index });
      open = -1;
    }
  }
  return titles;
}
