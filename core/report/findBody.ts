import type { Place } from '../document/document.js';
import { isBodyName, kindOfBody } from './bodyName.js';
import type { BodyKind, Report, Title } from './report.js';

/** A name met in the document which may be that of the reporting body. */
export interface NamedPlace {
  readonly name: string;
  readonly place: Place | null;
}

export interface BodyEvidence {
  readonly title: Title | null;
  /** Body line of the signature. */
  readonly signature: NamedPlace | null;
  /** Lines before section 一. */
  readonly opening: readonly { readonly id: string; readonly text: string }[];
  /** Text of section 一, for 我镇, 我局. */
  readonly overview: string;
  /** ContentSource of the page. */
  readonly source: string | undefined;
}

/**
 * The reporting body: from the title, else the signature, the preamble, the page's metadata. The longest name that ends
 * with it is taken, so that the county is not lost. Nothing is made up: without a name the body is null.
 */
export function findBody(evidence: BodyEvidence): Report['body'] {
  const named = fromTitle(evidence) ?? evidence.signature ?? fromOpening(evidence) ?? fromSource(evidence);
  if (!named) return null;
  const full = lengthen(named, evidence);
  const kind = kindOfBody(full.name);
  return kind && { name: full.name, kind, place: full.place };
}

/** The kind of body where its name is not known: 我镇, 我街道, 我局 in the text. */
export function kindInText(overview: string): BodyKind | null {
  if (/(?:我|本|全)[镇乡](?!村振兴)/.test(overview)) return 'town';
  if (/我街道|我街/.test(overview)) return 'subdistrict';
  if (/我局|我委|我厅/.test(overview)) return 'department';
  return null;
}

const titleYear = /20\d{2}年?度?|二[〇○]{1,2}[〇○一二三四五六七八九]{1,2}年度?/;

function fromTitle({ title }: BodyEvidence): NamedPlace | null {
  if (!title) return null;
  const words = title.text.replace(/^关于/, '');
  const stop = words.search(/(?:政府)?信息公开|政务公开|政府政务/);
  const head = (stop < 0 ? words : words.slice(0, stop)).replace(titleYear, '').replace(/[《》（）()]/g, '');
  return isBodyName(head) ? { name: head, place: title.place } : null;
}

function fromOpening({ opening }: BodyEvidence): NamedPlace | null {
  for (const { id, text } of opening) {
    const trimmed = text.trim();
    if (isBodyName(trimmed) && kindOfBody(trimmed)) return placed(id, text, trimmed);
  }
  for (const { id, text } of opening) {
    const match =
      /(?:现公布|现将|现编制|编制|公布|，)([\u4e00-\u9fff]{2,20}(?:人民政府|街道办事处|管理委员会|[^\s，。公开]{1,8}局))(?=20\d{2}年|[一二三四五六七八九十政])/.exec(
        text,
      );
    if (match) return placed(id, text, match[1]!);
  }
  return null;
}

function placed(id: string, text: string, name: string): NamedPlace {
  const start = text.indexOf(name);
  return { name, place: { block: id, start, end: start + name.length } };
}

function fromSource({ source }: BodyEvidence): NamedPlace | null {
  return source && isBodyName(source) && kindOfBody(source) ? { name: source, place: null } : null;
}

const governed = /(?:镇|乡|苏木|省|市|县|区|旗|州|盟)$/;

/** The fullest form of a name that the document itself uses: 青石镇 → 临江县青石镇人民政府. */
function lengthen(named: NamedPlace, { opening, signature, overview, title }: BodyEvidence): NamedPlace {
  const wanted = [named.name];
  if (governed.test(named.name)) wanted.push(`${named.name}人民政府`);
  if (named.name.endsWith('街道')) wanted.push(`${named.name}办事处`);
  let best = named;
  const consider = (candidate: NamedPlace) => {
    const fits = wanted.some((name) => candidate.name.endsWith(name));
    if (fits && candidate.name.length > best.name.length) best = candidate;
  };
  if (signature) {
    consider(signature);
    // 青石镇人民政府 signs what the title calls 临江县青石镇.
    if (best === named && named.name.endsWith(signature.name.replace(/人民政府$|办事处$/, ''))) {
      const tail = /人民政府$|办事处$/.exec(signature.name)?.[0] ?? '';
      if (tail && !named.name.endsWith(tail)) best = { name: named.name + tail, place: named.place };
    }
  }
  for (const { id, text } of opening) {
    const trimmed = text.replace(/\s+/g, '');
    if (isBodyName(trimmed)) consider({ name: trimmed, place: { block: id, start: 0, end: text.length } });
    for (const name of wanted) if (name !== named.name && text.includes(name)) consider(placed(id, text, name));
  }
  if (best === named) {
    const full = wanted.find((name) => name !== named.name && overview.includes(name));
    if (full) best = { name: full, place: title?.place ?? named.place };
  }
  return best;
}
