import type { Planter } from '../planter.js';
import { sentence } from './sentence.js';

const pdf = {
  why: 'a gap between two characters of a PDF may come from justification; it is not read as a space that was typed',
  has: ({ name }: { name: string }) => name.startsWith('pdf'),
};

export const language: readonly Planter[] = [
  sentence('language/punctuation', '信息发布及时,内容准确。', { marks: ',' }),
  sentence('language/punctuation', '各项工作有序推进。。', { marks: '。。' }),
  sentence('language/brackets', '公开内容涵盖民生各领域（含转载信息。', { marks: '（' }),
  sentence('language/brackets', '严格执行保密审查制度》，做到先审后发。', { marks: '》' }),
  sentence('language/typo', '进一步加强工作布署，压实各方责任。', { marks: '布署' }),
  sentence('language/typo', '已按时完成各项任务，做到政府息公开不遗漏。', { marks: '息公开' }),
  sentence('language/typo', (m) => `截止${m.known.year}年12月31日，各栏目运行正常。`, {
    fault: '截止 for 截至',
    marks: '截止',
  }),
  sentence(
    'language/document-number',
    (m) => (m.known.year >= 2021 ? '参照国办公开办函[2021]30号逐项对照。' : '参照国办公开办函[2019]60号逐项对照。'),
    { fault: 'a document number with [ ]', marks: '国办公开办函[20' },
  ),
  sentence(
    'language/document-number',
    (m) => (m.known.year >= 2021 ? '参照国办公开办函（2021）30号逐项对照。' : null),
    {
      fault: 'a document number with （ ）',
      marks: '（2021）30号',
    },
  ),
  sentence('language/spacing', '政府信息公 开工作稳步推进。', { marks: '公 开', notIn: pdf }),
];
