import type { Planter } from '../planter.js';
import { sentence } from './sentence.js';

const along = ['claim/'];

export const claim: readonly Planter[] = [
  sentence(
    'claim/applications',
    (m) => `全年新收政府信息公开申请${m.value('applications', 'newlyReceived', 'total') + 3}件。`,
    {
      fault: '3 more received than in the table',
      along,
    },
  ),
  sentence(
    'claim/applications',
    (m) => (m.value('applications', 'newlyReceived', 'total') > 0 ? '全年未收到政府信息公开申请。' : null),
    {
      fault: 'none received, the table has some',
      along,
    },
  ),
  sentence(
    'claim/applications',
    (m) => `政府信息公开申请结转下年度继续办理${m.value('applications', 'carriedForward', 'total') + 2}件。`,
    {
      fault: '2 more carried forward than in the table',
      along,
    },
  ),
  {
    rule: 'claim/applications',
    fault: 'a figure of the text raised',
    along: ['claim/', 'date/'],
    plant(m) {
      const section = m.replace([1], /(?:新收|收到)(?:政府信息公开)?申请\d+件/, (words) =>
        words.replace(/\d+/, (digits) => String(Number(digits) + 3)),
      );
      return section === null ? null : { at: { section: 1 } };
    },
  },
  sentence(
    'claim/disputes',
    (m) => `全年因政府信息公开被申请行政复议${m.value('disputes', 'review', 'total') + 2}件。`,
    { fault: '2 more reviews than in the table', along },
  ),
  sentence(
    'claim/disputes',
    (m) => (m.value('disputes', 'review', 'total') > 0 ? '全年没有因政府信息公开引起的行政复议。' : null),
    { fault: 'no review, the table has some', along },
  ),
  sentence('claim/decisions', (m) => `全年作出行政许可决定${m.value('disclosure', 'permits', 'decisions') + 7}件。`, {
    fault: '7 more permits than in the table',
    along,
  }),
  sentence(
    'claim/decisions',
    (m) =>
      m.known.form === '2021'
        ? `全年制发行政规范性文件${m.value('disclosure', 'normativeDocuments', 'issued') + 4}件。`
        : null,
    { fault: '4 more documents than in the table', along },
  ),
  sentence('claim/parts-sum', '全年编发短讯120条，其中网站40条、公众号293条。', { marks: '293条' }),
  sentence('claim/parts-sum', '全年推送短讯60条，分别为便民类20条、服务类30条。', { marks: '60条' }),
  sentence('claim/parts-sum', '全年接受咨询372人次，其中电话331人次、现场61人次。', { marks: '372人次' }),
  sentence('claim/percentage', '全年推送短讯80条，其中转载1条，占1.1%。', { marks: '1.1%' }),
  sentence('claim/percentage', '全年推送短讯200条，其中原创50条，占总数的35%。', { marks: '35%' }),
  sentence('claim/enumeration', '专栏设有政策文件、政策解读、互动交流、监督投诉三大板块。', { marks: '三大板块' }),
  {
    rule: 'claim/enumeration',
    fault: 'the preamble names five of six parts',
    plant(m) {
      if (!/六个?部分/.test(m.lines.slice(0, m.heading(1)).join())) return null;
      const section = m.replace([0], /存在的主要问题及改进情况[，、]/, '');
      return section === null ? null : { at: { section: 0 } };
    },
  },
  sentence('claim/missing-number', '全年主动公开信息　　条，内容涵盖各个领域。', { marks: '条' }),
  sentence('claim/missing-number', '全年累计公开信息____条，内容涵盖各个领域。', {
    marks: '条',
    along: ['text/placeholder'],
  }),
  sentence('claim/vague-number', '全年答复群众留言100余条。', { marks: '100余条' }),
  sentence('claim/vague-number', '全年推送短讯近百条。', { marks: '近百条' }),
];
