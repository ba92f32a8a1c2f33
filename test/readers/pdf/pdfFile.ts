/** One page: its content stream, and what it needs besides. */
export interface PdfPageSource {
  readonly content: string;
  /** Entries of the page's dictionary: `/Rotate 90`. */
  readonly entries?: string;
}

export interface PdfFileOptions {
  /** Form XObjects and pictures by name: the stream's dictionary entries and its text. */
  readonly objects?: Readonly<Record<string, { readonly entries: string; readonly stream: string }>>;
  /** Entries of the document information: `/Author (…)`. */
  readonly info?: string;
  /** Optional content groups by name, and whether they are shown. */
  readonly layers?: Readonly<Record<string, boolean>>;
}

/** Codes are UTF-16 units, and the font says so; ideographs are as wide as high, ASCII half as wide. */
const meaning = [
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
  '1 begincodespacerange <0000> <FFFF> endcodespacerange',
  ...Array.from({ length: 3 }, (_, third) => {
    const ranges = Array.from({ length: third === 2 ? 56 : 100 }, (_, index) => {
      const high = (third * 100 + index).toString(16).padStart(2, '0');
      return `<${high}00> <${high}FF> <${high}00>`;
    });
    return `${ranges.length} beginbfrange\n${ranges.join('\n')}\nendbfrange`;
  }),
  'endcmap CMapName currentdict /CMap defineresource pop end end',
].join('\n');

/**
 * A PDF with A4 pages, fonts F1 (across) and F2 (down) without any shapes, and F3, whose characters have no meaning.
 * Everything is plain text, so that a test shows what it is about.
 */
export function pdfFile(pages: readonly (PdfPageSource | string)[], options: PdfFileOptions = {}): Uint8Array {
  const objects: string[] = [];
  const add = (text: string): number => objects.push(text);
  const stream = (entries: string, text: string) =>
    `<< ${entries} /Length ${text.length} >>\nstream\n${text}\nendstream`;
  add('<< /Type /Catalog /Pages 2 0 R LAYERS >>');
  add('PAGES');
  const unicode = add(stream('', meaning));
  const descriptor = add(
    '<< /Type /FontDescriptor /FontName /Fixture /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
  );
  const font = (encoding: string, toUnicode: string) => {
    const system = '/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>';
    const descendant = add(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Fixture ${system} /FontDescriptor ${descriptor} 0 R /DW 1000 /W [0 255 500] >>`,
    );
    return add(
      `<< /Type /Font /Subtype /Type0 /BaseFont /Fixture /Encoding /${encoding} /DescendantFonts [${descendant} 0 R] ${toUnicode} >>`,
    );
  };
  const across = font('Identity-H', `/ToUnicode ${unicode} 0 R`);
  const down = font('Identity-V', `/ToUnicode ${unicode} 0 R`);
  const meaningless = font('Identity-H', '');
  const layers = Object.entries(options.layers ?? {}).map(([name, shown]) => ({
    name,
    shown,
    id: add(`<< /Type /OCG /Name (${name}) >>`),
  }));
  const named = Object.entries(options.objects ?? {}).map(([name, { entries, stream: text }]) => ({
    name,
    id: add(stream(`/Type /XObject ${entries}`, text)),
  }));
  const resources = [
    `/Font << /F1 ${across} 0 R /F2 ${down} 0 R /F3 ${meaningless} 0 R >>`,
    `/XObject << ${named.map(({ name, id }) => `/${name} ${id} 0 R`).join(' ')} >>`,
    `/Properties << ${layers.map(({ name, id }) => `/${name} ${id} 0 R`).join(' ')} >>`,
  ].join(' ');
  const kids = pages.map((page) => {
    const { content, entries = '' } = typeof page === 'string' ? { content: page } : page;
    const contents = add(stream('', content));
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << ${resources} >> /Contents ${contents} 0 R ${entries} >>`,
    );
  });
  const info = add(`<< ${options.info ?? ''} >>`);
  const refs = (ids: readonly number[]) => ids.map((id) => `${id} 0 R`).join(' ');
  const off = layers.filter(({ shown }) => !shown).map(({ id }) => id);
  const shownLayers = `/OCProperties << /OCGs [${refs(layers.map(({ id }) => id))}] /D << /OFF [${refs(off)}] >> >>`;
  objects[0] = objects[0]!.replace('LAYERS', layers.length > 0 ? shownLayers : '');
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${refs(kids)}] >>`;
  return written(objects, info);
}

function written(objects: readonly string[], info: number): Uint8Array {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  text += `trailer << /Size ${objects.length + 1} /Root 1 0 R /Info ${info} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Text at a place, from the page's lower left corner, in points. */
export function write(text: string, x: number, y: number, size = 12, font = 'F1'): string {
  return `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET\n`;
}

/** The codes of a text. */
export function hex(text: string): string {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0')).join(
    '',
  );
}

/** A stroked line. */
export function line(x1: number, y1: number, x2: number, y2: number): string {
  return `${x1} ${y1} m ${x2} ${y2} l S\n`;
}

/** Lines of a grid at the given places, each from end to end. */
export function grid(xs: readonly number[], ys: readonly number[]): string {
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [bottom, top] = [Math.min(...ys), Math.max(...ys)];
  return xs.map((x) => line(x, bottom, x, top)).join('') + ys.map((y) => line(left, y, right, y)).join('');
}
