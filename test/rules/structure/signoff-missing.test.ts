import { describe, expect, it } from 'vitest';
import { lint } from '../../../core/lint.js';
import { draft } from '../../support/draft.js';
import { findingsOf, resultOf } from '../../support/findings.js';

const id = 'structure/signoff-missing';

describe('structure/signoff-missing fires', () => {
  it('where neither body nor date stands at the end', async () => {
    const findings = await findingsOf(draft({ signature: '' }), id);
    expect(findings.map(({ severity, location }) => [severity, location])).toEqual([['info', { section: 7 }]]);
  });
});

describe('structure/signoff-missing stays silent', () => {
  it.each([
    '芦汀镇人民政府\n2024年1月16日',
    '2024年1月16日',
    '芦汀镇人民政府',
    '芦汀镇人民政府　　2024年1月16日',
    '芦汀镇人民政府\n二〇二四年一月十六日',
  ])('on %s', async (signature) => {
    expect(await findingsOf(draft({ signature }), id)).toEqual([]);
  });

  it('where the page says whence and when', async () => {
    const { document } = (await resultOf(draft({ signature: '' }))).report!;
    const metadata = { contentSource: '芦汀镇人民政府', pubDate: '2024-01-16' };
    const { findings } = lint({ ...document, metadata });
    expect(findings.filter(({ ruleId }) => ruleId === id)).toEqual([]);
  });
});
