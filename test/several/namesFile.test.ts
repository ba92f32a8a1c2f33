import { expect, it } from 'vitest';
import { namesFile } from '../../core/several/namesFile.js';

it.each([
  '附件：云溪县司法局2025年政府信息公开工作年度报告.docx',
  '附件1：2025年年报',
  '附：年度报告全文',
  '相关附件下载：年报',
  '云溪县司法局2025年政府信息公开工作年度报告.pdf（1.2MB）',
  '年度报告（PDF版）',
  '点击下载年度报告全文',
])('takes “%s” for a link to a file', (line) => expect(namesFile(line)).toBe(true));

it.each([
  '2025年，我局未发出收费通知，未收取信息处理费。',
  '附件中的统计表由各科室填报，经核对后公布。',
  '查看平台累计访问1200人次，下载各类表格300份，较上年增长两成，群众反映良好。',
  '全年公开文件36份，其中PDF格式12份。',
  `附件：${'本机关认真落实公开要求。'.repeat(12)}`,
])('takes “%s” for text', (line) => expect(namesFile(line)).toBe(false));
