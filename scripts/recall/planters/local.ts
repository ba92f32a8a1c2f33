import type { Pack } from '../../../core/config/config.js';
import type { Planter } from '../planter.js';

/** A pack of a place that does not exist. */
function pack(requirements: Pick<Pack, 'headings' | 'sentences'>): Pack {
  return { name: '云汀市编制要求', basis: '《云汀市政府信息公开工作年度报告编制要求》', ...requirements };
}

export const local: readonly Planter[] = [
  {
    rule: 'local/required',
    fault: 'a sub-heading that the place requires',
    plant: () => ({
      at: { section: 1 },
      options: { config: { pack: pack({ headings: [{ section: 1, text: '重点领域公开情况' }] }) } },
    }),
  },
  {
    rule: 'local/required',
    fault: 'words that the place requires',
    plant: () => ({
      at: { section: 6 },
      options: { config: { pack: pack({ sentences: [{ section: 6, text: '建议提案公开' }] }) } },
    }),
  },
];
