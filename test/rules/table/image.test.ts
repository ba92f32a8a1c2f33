import { describe, expect, it } from 'vitest';
import type { Document } from '../../../core/document/document.js';
import { type LintResult, lint } from '../../../core/lint.js';
import { read } from '../../../core/readers/read.js';
import image from '../../../core/rules/table/image.js';
import { cleanParts, draft } from '../../support/draft.js';

const heading = '三、收到和处理政府信息公开申请情况';

/** Checks a draft whose line `marker` holds a picture. */
async function withPicture(text: string, marker: string): Promise<LintResult> {
  const reading = await read(new TextEncoder().encode(text), { name: 'draft.txt' });
  if (reading.status !== 'read') throw new Error('The draft cannot be read.');
  const blocks = reading.document.blocks.map((block) =>
    block.kind === 'paragraph' && block.text === marker ? { ...block, images: 1 } : block,
  );
  return lint({ ...reading.document, blocks } satisfies Document, { rules: [image] });
}

describe('table/image fires', () => {
  it('where a section has a picture and no table', async () => {
    const { findings } = await withPicture(draft({ applications: `${heading}\n表3` }), '表3');
    expect(findings).toMatchObject([{ severity: 'error', location: { section: 3, text: '表3' } }]);
  });

  it('where the picture stands in the heading itself', async () => {
    const { findings } = await withPicture(draft({ applications: heading }), heading);
    expect(findings).toMatchObject([{ location: { section: 3 } }]);
  });
});

describe('table/image stays silent', () => {
  it('on a faultless report', async () => {
    expect((await withPicture(draft(), 'nowhere')).findings).toEqual([]);
  });

  it('where the table stands beside the picture', async () => {
    const applications = `${cleanParts().applications}\n图3`;
    expect((await withPicture(draft({ applications }), '图3')).findings).toEqual([]);
  });

  it('on pictures in section 一, section 五 and behind the report', async () => {
    const parts = cleanParts();
    const overview = `${parts.overview}\n图1`;
    const problems = `${parts.problems}\n图5`;
    for (const marker of ['图1', '图5', '2024年1月16日']) {
      expect((await withPicture(draft({ overview, problems }), marker)).findings).toEqual([]);
    }
  });

  it('on the picture of a seal or a code at the end', async () => {
    const other = `${cleanParts().other}\n扫码查看图解`;
    expect((await withPicture(draft({ other }), '扫码查看图解')).findings).toEqual([]);
  });

  it('where neither table nor picture is there, which is another fault', async () => {
    expect((await withPicture(draft({ applications: `${heading}\n无。` }), 'nowhere')).findings).toEqual([]);
  });

  it('where the table is there as text that cannot be told apart', async () => {
    const glued =
      '本年新收政府信息公开申请数量3000003上年结转政府信息公开申请数量0100001\n1.属于国家秘密0000000\n2.重复申请0000000';
    expect((await withPicture(draft({ applications: `${heading}\n图3\n${glued}` }), '图3')).findings).toEqual([]);
  });
});
