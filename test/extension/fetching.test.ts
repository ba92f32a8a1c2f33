import { afterEach, describe, expect, it, vi } from 'vitest';
import { decodeBase64, encodeBase64 } from '../../extension/fetching/base64.js';
import { fetchFile } from '../../extension/fetching/fetchFile.js';
import { FetchJobs } from '../../extension/fetching/fetchJobs.js';
import { hostPattern } from '../../extension/fetching/hostPattern.js';
import { type FetchMessage, mostBytes, patience } from '../../extension/fetching/messages.js';
import { nameFile } from '../../extension/panel/attachments/nameFile.js';
import { validate } from '../../extension/validate.js';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const url = 'http://www.yunxi-test.gov.cn/a.docx';

/** Fetches from a server that answers so. */
async function fetchFrom(answer: (init: RequestInit) => Response | Promise<Response>) {
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => answer(init));
  const pieces: string[] = [];
  const outcome = await fetchFile(url, {
    credentials: 'omit',
    signal: new AbortController().signal,
    piece: (data) => pieces.push(data),
  });
  return { outcome, pieces };
}

describe('a file that is fetched', () => {
  it('comes whole, in pieces', async () => {
    const { outcome, pieces } = await fetchFrom(() => new Response(new Uint8Array([1, 2, 255])));
    expect(outcome).toEqual({ kind: 'whole' });
    expect(pieces.flatMap((piece) => [...decodeBase64(piece)!])).toEqual([1, 2, 255]);
  });

  it('is refused by its announced size before a byte of it is taken', async () => {
    const headers = { 'content-length': String(mostBytes + 1) };
    const { outcome, pieces } = await fetchFrom(() => new Response('x', { headers }));
    expect(outcome).toEqual({ kind: 'too-large' });
    expect(pieces).toEqual([]);
  });

  it('is cut off where it goes on longer than it may', async () => {
    const chunk = new Uint8Array(mostBytes / 4);
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent++;
        controller.enqueue(chunk);
      },
    });
    const { outcome, pieces } = await fetchFrom(() => new Response(endless));
    expect(outcome).toEqual({ kind: 'too-large' });
    expect(pieces).toHaveLength(4);
    expect(sent).toBeLessThan(8);
  });

  it('has the status that the server gave instead', async () => {
    expect((await fetchFrom(() => new Response('', { status: 404 }))).outcome).toEqual({ kind: 'status', status: 404 });
  });

  it('is told apart from one that no server answers for', async () => {
    const refuse = (): never => {
      throw new TypeError('Failed to fetch');
    };
    expect((await fetchFrom(refuse)).outcome).toEqual({ kind: 'failed' });
    const moved = ({ redirect }: RequestInit): Response =>
      redirect === 'manual' ? ({ type: 'opaqueredirect' } as Response) : refuse();
    expect((await fetchFrom(moved)).outcome).toEqual({ kind: 'elsewhere' });
  });
});

describe('a job', () => {
  const never = (_: string, { signal }: RequestInit) =>
    new Promise<Response>((_, reject) => {
      signal?.addEventListener('abort', () => reject(new Error('aborted')));
    });

  it('ends when its time is up, and says so', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('fetch', never);
    const said: FetchMessage[] = [];
    new FetchJobs((message) => said.push(message), 'omit').receive({ type: 'fetch', job: 1, url }, () => true);
    await vi.advanceTimersByTimeAsync(patience - 1);
    expect(said).toEqual([]);
    await vi.advanceTimersByTimeAsync(2);
    expect(said).toEqual([{ type: 'fetched', job: 1, outcome: { kind: 'late' } }]);
  });

  it('says nothing any more once it was stopped', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('fetch', never);
    const said: FetchMessage[] = [];
    const jobs = new FetchJobs((message) => said.push(message), 'omit');
    jobs.receive({ type: 'fetch', job: 1, url }, () => true);
    await vi.advanceTimersByTimeAsync(10);
    jobs.receive({ type: 'stop', job: 1 }, () => true);
    await vi.advanceTimersByTimeAsync(2 * patience);
    expect(said).toEqual([]);
  });

  it('does not ask for what it may not', async () => {
    const asked = vi.fn();
    vi.stubGlobal('fetch', asked);
    const said: FetchMessage[] = [];
    const jobs = new FetchJobs((message) => said.push(message), 'omit');
    jobs.receive({ type: 'fetch', job: 1, url }, () => false);
    jobs.receive({ type: 'fetch', job: 2, url: 'nonsense' }, (each) => new URL(each).protocol === 'http:');
    await vi.waitFor(() => expect(said).toHaveLength(2));
    expect(said.map((message) => message.type === 'fetched' && message.outcome.kind)).toEqual(['failed', 'failed']);
    expect(asked).not.toHaveBeenCalled();
  });
});

it('carries all bytes through base64, and takes nothing else for it', () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 251);
  expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes);
  expect(decodeBase64('不是')).toBeNull();
});

it('asks for a host whatever its port', () => {
  expect(hostPattern('https://files.yunxi-test.gov.cn:8443/a?b=c')).toBe('https://files.yunxi-test.gov.cn/*');
});

it('hears only what a fetch can say', () => {
  const messages = [
    { type: 'piece', job: 1, data: 'AQI=', received: 2, total: null },
    { type: 'fetched', job: 1, outcome: { kind: 'status', status: 404 } },
    { type: 'fetched', job: 1, outcome: { kind: 'late' } },
  ];
  for (const message of messages) expect(validate(message)).toEqual(message);
  for (const wrong of [
    { type: 'piece', job: -1, data: 'AQI=', received: 2, total: null },
    { type: 'piece', job: 1, data: 5, received: 2, total: null },
    { type: 'fetched', job: 1, outcome: { kind: 'status' } },
    { type: 'fetched', job: 1, outcome: { kind: 'fine' } },
  ])
    expect(validate(wrong)).toBeNull();
});

it.each([
  ['附件：云溪县司法局2025年年报.docx', '/P0202601.docx', '云溪县司法局2025年年报.docx'],
  ['附件1', '/module/download/downfile.jsp?classid=0&showname=2025年年报.pdf&filename=ab12.pdf', '2025年年报.pdf'],
  ['点击下载', '/files/%E5%B9%B4%E6%8A%A5.docx', '年报.docx'],
  ['云溪县司法局2025年年报', '/system/_content/download.jsp?wbfileid=5', '云溪县司法局2025年年报'],
])('calls the file behind “%s” (%s) %s', (text, path, name) => {
  expect(nameFile({ text, url: `http://www.yunxi-test.gov.cn${path}` })).toBe(name);
});
