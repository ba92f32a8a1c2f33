import { downloads } from '../../portals/addresses.js';

const longest = 80;
const ending = /\.[a-z]{3,4}$/i;

/** What a person calls the file behind a link: its words, else the name that the address carries, else the end of its path. */
export function nameFile({ text, url }: { readonly text: string; readonly url: string }): string {
  const words = text.replace(/^\s*附件\s*\d{0,3}\s*[:：.、]?\s*/, '').trim();
  const address = new URL(url);
  const shown = address.searchParams.get('showname')?.trim() ?? '';
  // A link that says 点击下载 tells less than the address.
  const named = words.length > 4 && !/^(?:点击|点此|请)?(?:下载|查看)/.test(words) ? words : '';
  const name = ending.test(named) ? named : ending.test(shown) ? shown : named || shown || pathName(address);
  return (name || words || url).slice(0, longest);
}

function pathName({ pathname, searchParams }: URL): string {
  const names = downloads.find(({ path }) => pathname.toLowerCase().includes(path))?.names ?? [];
  const named = names.map((name) => searchParams.get(name)).find(Boolean);
  const last = named ?? pathname.slice(pathname.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
