/** What an element means for reading, as bits; 0 is an inline element. */
export const Role = {
  block: 1,
  /** A block that may be the container of the article. */
  region: 2,
  preformatted: 4,
  link: 8,
  heading: 16,
  aside: 32,
  table: 64,
  rowGroup: 128,
  row: 256,
  cell: 512,
  caption: 1024,
  // Of these nothing below is walked.
  skipped: 2048,
  lineBreak: 4096,
  rule: 8192,
  image: 16384,
  title: 32768,
  meta: 65536,
} as const;

const names: readonly (readonly [role: number, names: string])[] = [
  [
    Role.block,
    'p li ul ol dl dt dd dir menu blockquote figure figcaption fieldset legend address details summary hgroup',
  ],
  [Role.block, 'dialog option header search marquee'],
  [Role.block | Role.region, 'div section article main body center form ucapcontent'],
  [Role.block | Role.region | Role.aside, 'nav footer aside'],
  [Role.block | Role.preformatted, 'pre listing xmp'],
  [Role.block | Role.heading, 'h1 h2 h3 h4 h5 h6'],
  [Role.link, 'a'],
  [Role.table, 'table'],
  [Role.rowGroup, 'tbody thead tfoot'],
  [Role.row, 'tr'],
  [Role.cell, 'td th'],
  [Role.block | Role.caption, 'caption'],
  [
    Role.skipped,
    'script style noscript template iframe frame frameset noframes object embed applet canvas svg math audio',
  ],
  [Role.skipped, 'video map area select textarea button input datalist meter progress rt rp rtc xml wbr colgroup col'],
  [Role.skipped, 'link base param source track'],
  [Role.lineBreak, 'br'],
  [Role.rule, 'hr'],
  [Role.image, 'img v:imagedata'],
  [Role.title, 'title'],
  [Role.meta, 'meta'],
];

const roles = new Map(names.flatMap(([role, list]) => list.split(' ').map((name) => [name, role] as const)));

/** The role of an element by its name; unknown elements are inline, as browsers show them. */
export function roleOf(name: string): number {
  return roles.get(name) ?? 0;
}

/** What an inline style makes of an element: −1 hidden, else bits of `Role` that it adds. */
export function roleOfStyle(style: string): number {
  let role = 0;
  if (style.includes('isplay') || style.includes('ISPLAY')) {
    if (/display\s{0,5}:\s{0,5}none/i.test(style)) return -1;
    if (/display\s{0,5}:\s{0,5}(?:block|flex|grid|list-item|table)/i.test(style)) role |= Role.block;
  }
  // Word hides text so in its own pages.
  if (style.includes('mso-hide') && /mso-hide\s{0,5}:\s{0,5}all/.test(style)) return -1;
  if (style.includes('isibility') && /visibility\s{0,5}:\s{0,5}hidden/.test(style)) return -1;
  if (style.includes('white-space') && /white-space\s{0,5}:\s{0,5}(?:pre|break-spaces)/.test(style))
    role |= Role.preformatted;
  return role;
}
