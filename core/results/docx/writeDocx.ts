import { escapeControls } from '../escapeControls.js';
import { openPackage, sealPackage } from '../sealPackage.js';

/** What a page is made of; texts are data and go in as they are, control characters spelt out. */
export type DocxBlock =
  | { readonly kind: 'title' | 'heading' | 'text' | 'plain' | 'right'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly widths: readonly number[];
      readonly rows: readonly (readonly string[])[];
    };

/** Half points: 22 pt, 16 pt, 10.5 pt, as official papers and their tables have them (GB/T 9704). */
const sizes = { title: 44, text: 32, table: 21 } as const;
/** Twips of a millimetre, rounded. */
const millimetre = 56.7;
/** Margins of GB/T 9704 in millimetres; the line is 156 mm wide. */
const margins = { top: 37, right: 26, bottom: 35, left: 28 } as const;

/**
 * An A4 .docx of the blocks. The same blocks and time give the same bytes.
 * @param writtenAt ISO time with its zone, for the file’s properties
 */
export async function writeDocx(blocks: readonly DocxBlock[], writtenAt: string): Promise<Uint8Array> {
  // Loaded when asked for: it is large, and most runs write no Word file.
  const docx = await import('docx');
  const document = new docx.Document({
    creator: 'gongkai-lint',
    lastModifiedBy: 'gongkai-lint',
    title: blocks.find(({ kind }) => kind === 'title') ? textOf(blocks.find(({ kind }) => kind === 'title')!) : '',
    styles: {
      default: { document: { run: { font: { ascii: 'Times New Roman', eastAsia: '仿宋' }, size: sizes.text } } },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: {
              top: twips(margins.top),
              right: twips(margins.right),
              bottom: twips(margins.bottom),
              left: twips(margins.left),
            },
          },
        },
        children: blocks.map((block) => (block.kind === 'table' ? tableOf(docx, block) : paragraphOf(docx, block))),
      },
    ],
  });
  return seal(new Uint8Array(await docx.Packer.toArrayBuffer(document)), writtenAt);
}

type Docx = typeof import('docx');

function textOf(block: DocxBlock): string {
  return block.kind === 'table' ? '' : escapeControls(block.text);
}

function twips(millimetres: number): number {
  return Math.round(millimetres * millimetre);
}

function paragraphOf(docx: Docx, block: Exclude<DocxBlock, { kind: 'table' }>): InstanceType<Docx['Paragraph']> {
  const { kind } = block;
  const font = { ascii: 'Times New Roman', eastAsia: kind === 'title' ? '宋体' : kind === 'heading' ? '黑体' : '仿宋' };
  const alignment = { title: docx.AlignmentType.CENTER, right: docx.AlignmentType.RIGHT };
  return new docx.Paragraph({
    ...(kind === 'title' || kind === 'right' ? { alignment: alignment[kind] } : {}),
    spacing: { line: 560, lineRule: docx.LineRuleType.EXACT, ...(kind === 'title' && { after: 400, line: 640 }) },
    // Two characters of 16 pt.
    ...(kind === 'text' || kind === 'heading' ? { indent: { firstLine: 640 } } : {}),
    children: [
      new docx.TextRun({
        text: textOf(block),
        font,
        size: kind === 'title' ? sizes.title : sizes.text,
        bold: kind === 'title',
      }),
    ],
  });
}

function tableOf(
  docx: Docx,
  { head, widths, rows }: Extract<DocxBlock, { kind: 'table' }>,
): InstanceType<Docx['Table']> {
  const cellOf = (text: string, column: number, bold: boolean): InstanceType<Docx['TableCell']> =>
    new docx.TableCell({
      width: { size: twips(widths[column] ?? 10), type: docx.WidthType.DXA },
      children: text.split('\n').map(
        (line) =>
          new docx.Paragraph({
            children: [
              new docx.TextRun({
                text: escapeControls(line),
                size: sizes.table,
                bold,
                font: { ascii: 'Times New Roman', eastAsia: '宋体' },
              }),
            ],
          }),
      ),
    });
  return new docx.Table({
    columnWidths: widths.map(twips),
    width: { size: twips(widths.reduce((sum, width) => sum + width, 0)), type: docx.WidthType.DXA },
    layout: docx.TableLayoutType.FIXED,
    rows: [
      new docx.TableRow({ tableHeader: true, children: head.map((text, column) => cellOf(text, column, true)) }),
      ...rows.map(
        (cells) =>
          new docx.TableRow({ cantSplit: true, children: cells.map((text, column) => cellOf(text, column, false)) }),
      ),
    ],
  });
}

/** The library writes the time of the machine into properties and zip: both are replaced by the time given. */
function seal(bytes: Uint8Array, writtenAt: string): Uint8Array {
  const parts = openPackage(bytes);
  const core = parts['docProps/core.xml'];
  const time = Date.parse(writtenAt);
  const shown = Number.isNaN(time) ? '1980-01-01T00:00:00Z' : `${new Date(time).toISOString().slice(0, 19)}Z`;
  if (core instanceof Uint8Array) {
    parts['docProps/core.xml'] = new TextDecoder()
      .decode(core)
      .replace(/(<dcterms:(?:created|modified)[^>]{0,80}>)[^<]{0,80}/g, `$1${shown}`);
  }
  return sealPackage(parts);
}
