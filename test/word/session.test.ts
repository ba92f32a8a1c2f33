import { describe, expect, it } from 'vitest';
import { check } from '../../core/index.js';
import { Session } from '../../word-addin/check/session.js';
import { anchorsOf } from '../../word-addin/document/anchorsOf.js';
import { renderDocx, renderFlatOpc } from '../render/docx.js';
import { loadFixture, loadFixtures } from '../support/loadFixture.js';

const none = { ignores: [], explanations: [] };

async function checked(bytes: Uint8Array) {
  const session = new Session();
  const reply = await session.check({
    draft: { kind: 'docx', bytes, name: 'a.docx' },
    language: 'zh',
    settled: none,
  });
  if (reply.status === 'unreadable') throw new Error(reply.problem.message);
  return { session, reply };
}

describe('the checker of the pane', () => {
  it.each(loadFixtures().map(({ name, source }) => [name, source] as const))(
    'finds in %s what the command line finds, and can find each place again',
    async (_, source) => {
      const bytes = renderDocx(source, { splitRuns: true });
      const { reply } = await checked(bytes);
      const expected = await check(bytes, { source: 'a.docx' });
      expect(reply.file).toEqual(expected);
      for (const { location } of reply.file.findings) {
        const { block, start = 0, end = 0, text = '' } = location;
        if (block === undefined) continue;
        const words = anchorsOf(reply.outline, { block, start, end })
          .map(({ ordinal, words: found, from, to }) =>
            found ? found.slice(from, to) : reply.outline[ordinal]!.text.slice(0, 0),
          )
          .join('\n');
        expect(words).toBe(text);
      }
    },
  );

  it('takes no reason from a document that is not sound, and never ignores an error', async () => {
    const bytes = renderDocx(loadFixture('sum-one-cell').source);
    const { reply } = await checked(bytes);
    const error = reply.file.findings.find(({ severity }) => severity === 'error')!;
    const ignores = [
      { fingerprint: error.fingerprint, reason: '算错也没关系' },
      { fingerprint: 'nonsense', reason: 'x' },
      { fingerprint: '00000000000000aa', reason: '' },
    ];
    const draft = { kind: 'docx', bytes, name: 'a.docx' } as const;
    const again = await new Session().check({ draft, language: 'zh', settled: { ignores, explanations: [] } });
    if (again.status === 'unreadable') throw new Error(again.problem.message);
    expect(again.file).toEqual(reply.file);
  });

  it('finds the same in one XML text', async () => {
    const { source } = loadFixture('sum-one-cell');
    const session = new Session();
    const draft = { kind: 'flat', xml: renderFlatOpc(source), name: 'a.docx' } as const;
    const reply = await session.check({ draft, language: 'zh', settled: none });
    const { reply: file } = await checked(renderDocx(source));
    if (reply.status === 'unreadable') throw new Error(reply.problem.message);
    expect(reply.file.findings).toEqual(file.file.findings);
    expect(reply.outline).toEqual(file.outline);
  });
});
