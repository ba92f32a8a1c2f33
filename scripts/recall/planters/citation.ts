import type { Planter } from '../planter.js';
import { sentence } from './sentence.js';

const along = ['citation/undefined-abbreviation'];

export const citation: readonly Planter[] = [
  sentence('citation/name', '认真学习《中华人民共和国政务信息公开条例》，提高业务能力。', {
    marks: '政务信息公开条例',
    along,
  }),
  sentence('citation/name', '按照国务院办公厅信息与政务公开办公室的要求逐项对照。', {
    marks: '国务院办公厅信息与政务公开办公室',
  }),
  sentence('citation/superseded', '依据国务院令第492号开展各项工作。', { marks: '492号' }),
  {
    rule: 'citation/superseded',
    fault: 'the notice of 2019 as basis of a later report',
    along: ['citation/name'],
    plant(m) {
      if (m.known.year < 2021) return null;
      m.replace([0], /国办公开办函〔2021〕30号/, '国办公开办函〔2019〕60号');
      if (!m.text.includes('〔2019〕60号')) m.append(1, '年度报告按照国办公开办函〔2019〕60号的要求编制。');
      return { at: { text: '〔2019〕60号' } };
    },
  },
  sentence('citation/undefined-abbreviation', '严格执行《实施细则》有关要求。', { marks: '实施细则' }),
];
