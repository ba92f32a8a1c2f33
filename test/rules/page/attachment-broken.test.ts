import { describe, expect, it } from 'vitest';
import type { AttachmentProblem } from '../../../core/several/attachment.js';
import { draft } from '../../support/draft.js';
import { resultOf } from '../../support/findings.js';
import { recognised } from '../../support/lastYear.js';

const id = 'page/attachment-broken';
const name = '2023年年度报告.docx';

async function outcome(...problems: readonly (AttachmentProblem | null)[]) {
  const report = await recognised(draft());
  const attachments = problems.map((problem) => ({ name, problem, report: problem ? null : report }));
  const { findings, requirements } = await resultOf(draft(), { attachments });
  const requirement = requirements.find((each) => each.id === id)!;
  return { ...requirement, found: findings.filter(({ ruleId }) => ruleId === id) };
}

describe(id, () => {
  it.each([
    ['unreachable', '服务器返回404。', '无法下载'],
    ['not-found', '没有这个文件。', '无法下载'],
    ['damaged', '文件不完整。', '打不开'],
    ['empty', '文件是空的。', '打不开'],
  ] as const)('fires on an attachment that is %s', async (code, message, words) => {
    const { found } = await outcome({ code, message });
    expect(found).toMatchObject([{ severity: 'warning', location: { section: 7 } }]);
    expect(found[0]!.message).toContain(`“${name}”${words}：${message}`);
  });

  it('fires once for each', async () => {
    const dead = { code: 'unreachable', message: '服务器返回404。' } as const;
    expect((await outcome(dead, null, dead)).found).toHaveLength(2);
  });

  it.each([
    ['scanned', '是扫描件。'],
    ['encrypted', '设了密码。'],
    ['too-large', '超过大小限制。'],
    ['unsupported', '不认识的格式。'],
    ['internal', '读取时出错。'],
  ] as const)('stays silent and asks a person where it is %s', async (code, message) => {
    const { found, outcome: result, notes } = await outcome({ code, message });
    expect(found).toEqual([]);
    expect(result).toBe('needs-review');
    expect(notes[0]!.message).toContain(message);
  });

  it('stays silent on a file that is no report, and on one that was read', async () => {
    expect(await outcome({ code: 'not-a-report', message: '不是年度报告。' })).toMatchObject({
      found: [],
      outcome: 'pass',
    });
    expect(await outcome(null)).toMatchObject({ found: [], outcome: 'pass' });
  });

  it('stays silent without attachments', async () => {
    expect(await outcome()).toMatchObject({ found: [], outcome: 'not-applicable' });
    const { requirements } = await resultOf(draft());
    expect(requirements.find((each) => each.id === id)!.outcome).toBe('not-applicable');
  });
});
