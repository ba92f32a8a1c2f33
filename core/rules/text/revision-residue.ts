import type { Document, Fact } from '../../document/document.js';
import { laws } from '../../formats/laws.js';
import { neededBookmarks, traceNames } from '../../wording/revisionTraces.js';
import { type At, defineRule } from '../rule.js';

/** .docx, the same in one XML text, and .doc. */
const wordFiles: readonly string[] = [
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.ms-word2006ml',
  'application/msword',
];

const kinds = ['insertion', 'deletion', 'comment', 'hidden-text'] as const;

/** Characters of a trace that a message quotes, and further places that a finding names. */
const longestQuote = 30;
const mostRelated = 20;

/** The file still carries what its editing left: whoever downloads it can read changes, comments and hidden text. */
export default defineRule({
  id: 'text/revision-residue',
  title: { zh: '文件没有修订、批注和隐藏文字', en: 'No tracked changes, comments or hidden text' },
  severity: 'error',
  basis: [
    laws.regulation.article(17),
    laws.practice(
      '公开发布的文件应为定稿，不得带修订痕迹、批注和隐藏文字',
      'A published file is final: no tracked changes, comments or hidden text',
    ),
  ],
  needs: ['document'],
  messages: {
    traces: {
      zh: '文件里还有{zh}{count}处，如“{words}”，下载的人都能看到。请在“审阅”中处理完毕后再发布。',
      en: 'The file still holds {count} {en}, such as “{words}”, which every reader can see; settle them before publishing.',
    },
    unnamed: {
      zh: '文件里还有{zh}{count}处（空段落或表格行），请在“审阅”中处理完毕后再发布。',
      en: 'The file still holds {count} {en} (empty paragraphs or table rows); settle them before publishing.',
    },
    hidden: {
      zh: '文件里有{zh}{count}处，如“{words}”，下载的人取消隐藏就能看到。请全选后取消“隐藏”，核对并删去不公开的内容。',
      en: 'The file holds {count} {en}, such as “{words}”; whoever shows hidden text can read it. Show it and delete what is not for the public.',
    },
    bookmarks: {
      zh: '文件里有隐藏书签{count}个（{words}），转换成网页时可能变成“[bookmark: …]”字样，建议在“插入—书签”中勾选“隐藏书签”后删去。',
      en: 'The file has {count} hidden bookmark(s) ({words}), which converters may print; delete them.',
    },
  },
  // Other kinds of file have no such traces, or their readers do not see them: nothing is known of them.
  applies: ({ document }) => wordFiles.includes(document.mediaType),
  *check({ document }) {
    if (document.facts.length === 0) return;
    for (const kind of kinds) {
      const facts = document.facts.filter((fact) => fact.kind === kind);
      if (facts.length === 0) continue;
      const words = shorten(facts.find(({ text }) => text.trim() !== '')?.text ?? '');
      const messageId = words === '' ? 'unnamed' : kind === 'hidden-text' ? 'hidden' : 'traces';
      const [at, ...related] = placesOf(document, facts);
      const { zh, en } = traceNames[kind];
      yield { messageId, at: at!, related, data: { zh, en, count: facts.length, words } };
    }
    const bookmarks = document.facts.filter(isResidue);
    if (bookmarks.length === 0) return;
    const words = shorten([...new Set(bookmarks.map(({ text }) => text))].join('、'));
    const [at, ...related] = placesOf(document, bookmarks);
    yield { messageId: 'bookmarks', at: at!, related, severity: 'info', data: { count: bookmarks.length, words } };
  },
});

/** `_GoBack` and the like: a name that begins with an underscore is not shown in the list of bookmarks. */
function isResidue({ kind, text }: Fact): boolean {
  return kind === 'bookmark' && text.startsWith('_') && !neededBookmarks.test(text);
}

function shorten(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > longestQuote ? `${plain.slice(0, longestQuote)}…` : plain;
}

/** Never empty. A trace that stands in no block of the text belongs to the whole document. */
function placesOf(document: Document, facts: readonly Fact[]): At[] {
  const places = facts.slice(0, mostRelated + 1).flatMap((fact) => placeOf(document, fact) ?? []);
  return places.length > 0 ? places : [{ section: 0 }];
}

/** The inserted words where they can be found in their block, else the whole block. */
function placeOf(document: Document, { block, kind, text }: Fact): At | null {
  const within = block === null ? undefined : textOf(document, block);
  if (block === null || within === undefined) return null;
  const start = kind === 'insertion' && text !== '' ? within.indexOf(text) : -1;
  return start < 0 ? { block, start: 0, end: within.length } : { block, start, end: start + text.length };
}

function textOf({ blocks }: Document, id: string): string | undefined {
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      if (block.id === id) return block.text;
    } else {
      const cell = block.cells.find((each) => each.id === id);
      if (cell) return cell.text;
    }
  }
  return undefined;
}
