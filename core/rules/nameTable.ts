import type { TableId } from '../formats/form.js';
import type { Wording } from './rule.js';

const names: Readonly<Record<TableId, Wording>> = {
  disclosure: { zh: '第二部分“主动公开政府信息情况”', en: 'section 2 (proactive disclosure)' },
  applications: { zh: '第三部分“收到和处理政府信息公开申请情况”', en: 'section 3 (applications)' },
  disputes: { zh: '第四部分“政府信息公开行政复议、行政诉讼情况”', en: 'section 4 (reviews and litigation)' },
};

/** What a message calls the section of a table. */
export function nameTable(id: TableId): Wording {
  return names[id];
}
