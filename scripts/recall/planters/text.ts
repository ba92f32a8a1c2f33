import type { Document, Fact } from '../../../core/document/document.js';
import type { Layout } from '../../../test/render/index.js';
import type { Manuscript } from '../manuscript.js';
import type { Planter } from '../planter.js';
import { otherBody } from './otherBody.js';
import { sentence } from './sentence.js';

const notWord = {
  why: 'only Word files keep such traces',
  has: ({ name }: { name: string }) => !['docx', 'docxEdited', 'flatOpc'].includes(name),
};

/** A trace of editing in the first paragraph; the renderers write none. */
function trace(kind: Fact['kind'], text: string): Planter {
  return {
    rule: 'text/revision-residue',
    fault: kind,
    notIn: notWord,
    plant: () => ({
      at: {},
      read: (document: Document) => ({
        ...document,
        facts: [...document.facts, { kind, block: document.blocks[0]!.id, text }],
      }),
    }),
  };
}

const nameless = {
  why: 'the body stands in the metadata only',
  has: ({ hasMetadata }: Layout, m: Manuscript) => !hasMetadata && !m.namesBody,
};

const markdown = {
  why: 'in a Markdown file this is markup, not residue',
  has: ({ name }: { name: string }) => name === 'markdown',
};

export const text: readonly Planter[] = [
  sentence('text/placeholder', '各科室按职责分工抓好落实。[bookmark: _GoBack]', { marks: '_GoBack' }),
  sentence('text/placeholder', '公开栏目由XX科室负责日常维护。', { marks: 'XX' }),
  sentence('text/placeholder', '公开栏目由（请填写）负责维护。', { marks: '请填写' }),
  sentence('text/placeholder', '具体情况见下文。错误！未找到引用源。', { marks: '未找到引用源' }),
  sentence('text/markup', '**强化组织领导。**各科室按职责分工抓好落实。', { notIn: markdown }),
  sentence('text/markup', '各项工作&nbsp;有序推进。', { marks: '&nbsp;', notIn: markdown }),
  sentence('text/markup', '各项工作有序推进。<br>', { marks: '<br>', notIn: markdown }),
  trace('insertion', '补充的一句话'),
  trace('deletion', '删去的一句话'),
  trace('comment', '这里再核一下'),
  trace('hidden-text', '不公开的内容'),
  trace('bookmark', '_GoBack'),
  sentence('text/duplicate-words', '持续推进政府信息公开公开工作。', { marks: '公开公开' }),
  sentence('text/duplicate-words', '群众可通过可以通过网站查询。', { marks: '可通过可以通过' }),
  {
    rule: 'text/duplicate-paragraph',
    fault: 'a sentence of section 五 twice',
    along: ['claim/'],
    plant(m) {
      const sentences = m
        .prose(5)
        .flatMap((at) => m.lines[at]!.split(/(?<=。)/).map((each) => each.replace(/^（.）\S+?[。：]/, '')));
      const [longest = ''] = sentences
        .filter((each) => /^[\u4e00-\u9fff，、；：“”]{18,}。$/.test(each))
        .sort((a, b) => b.length - a.length);
      if (longest === '') return null;
      m.append(5, longest);
      return { at: { section: 5, text: longest } };
    },
  },
  {
    rule: 'text/foreign-organisation',
    fault: 'signed by another body',
    plant(m) {
      const at = m.signature();
      if (at >= m.lines.length || /年/.test(m.lines[at]!)) return null;
      m.lines[at] = otherBody(m);
      return { at: { text: '青石' } };
    },
  },
  sentence(
    'text/foreign-organisation',
    ({ known: { body, kind } }) => {
      if (/[镇乡]人民政府$|街道办事处$|县人民政府$/.test(body)) return '我局继续做好便民服务工作。';
      return kind === 'department' && body.endsWith('局') && !body.endsWith('分局')
        ? '我镇继续做好便民服务工作。'
        : null;
    },
    { fault: '我局 in a town, 我镇 in a department', section: 5, notIn: nameless },
  ),
  {
    rule: 'text/cover-letter',
    fault: 'a salutation',
    plant(m) {
      const [first] = m.prose(0);
      if (first === undefined) return null;
      m.insert(first, '云汀市政务服务管理局：');
      return { at: { section: 0, text: '云汀市政务服务管理局' } };
    },
  },
  {
    rule: 'text/cover-letter',
    fault: '现予以上报',
    plant(m) {
      const [first] = m.prose(0);
      if (first === undefined) return null;
      m.insert(first + 1, '现予以上报，请审阅。');
      return { at: { section: 0, text: '上报' } };
    },
  },
];
