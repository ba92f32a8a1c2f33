import { describe, expect, it } from 'vitest';
import { read } from '../../core/readers/read.js';
import { encode } from '../render/encode.js';
import { encodeGb18030 } from '../render/encodeGb18030.js';

const page =
  '<html><head><meta name="ArticleTitle" content="云溪县年报"><title>云溪县</title></head><body><p>一、总体情况</p><table border=1><tr><td>项目</td><td>72</td></tr></table></body></html>';

function quotedPrintable(bytes: Uint8Array): string {
  let line = '';
  let text = '';
  for (const byte of bytes) {
    const plain = byte >= 0x20 && byte < 0x7f && byte !== 0x3d;
    line += plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    if (line.length < 72) continue;
    text += `${line}=\r\n`;
    line = '';
  }
  return text + line;
}

const base64 = (bytes: Uint8Array): string =>
  (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');

interface Options {
  readonly head?: string;
  readonly type?: string;
  readonly encoding?: string;
  readonly location?: string;
  readonly before?: string;
  readonly id?: string;
  readonly end?: string;
}

const picture = 'Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=';

/** A saved page as browsers write it, with another part in front or behind. */
function archive(content: string, options: Options = {}): Uint8Array {
  const {
    head = 'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.example.gov.cn/art/1.html\r\n',
    type = 'text/html; charset=utf-8',
    encoding = 'quoted-printable',
    location = 'https://www.example.gov.cn/art/1.html',
    before = '',
    id = '',
    end = '--',
  } = options;
  return encode(
    [
      `${head}MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--a;b"${id && `; start="<${id}>"`}\r\n\r\n`,
      before && `----a;b\r\n${before}\r\n`,
      `----a;b\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: ${location}\r\n`,
      `${id && `Content-ID: <${id}>\r\n`}\r\n${content}\r\n`,
      `----a;b\r\n${picture}\r\n`,
      `----a;b${end}\r\n`,
    ].join(''),
  );
}

async function documentOf(bytes: Uint8Array) {
  const result = await read(bytes, { name: '年报.mhtml' });
  if (result.status !== 'read') throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return result.document;
}

describe('a saved page', () => {
  it('is read as a page, with the address that it was saved from', async () => {
    const document = await documentOf(archive(quotedPrintable(encode(page))));
    expect(document.blocks).toMatchObject([{ text: '一、总体情况' }, { kind: 'table', columns: 2 }]);
    expect(document.mediaType).toBe('text/html');
    expect(document.metadata).toMatchObject({
      url: 'https://www.example.gov.cn/art/1.html',
      articleTitle: '云溪县年报',
      pageTitle: '云溪县',
    });
  });

  it('may be in base64, in GBK, or as it is', async () => {
    const { blocks } = await documentOf(archive(quotedPrintable(encode(page))));
    const gbk = { type: 'text/html;\r\n\tcharset="gb2312"', encoding: 'base64' };
    expect((await documentOf(archive(base64(encodeGb18030(page)), gbk))).blocks).toEqual(blocks);
    expect((await documentOf(archive(page, { encoding: '8bit' }))).blocks).toEqual(blocks);
    const odd = page.replace('项目', '=项=目=');
    expect((await documentOf(archive(odd, { encoding: 'quoted-printable' }))).blocks[1]).toMatchObject({
      cells: [{ text: '=项=目=' }, { text: '72' }],
    });
  });

  it('is the part that is named, or the first page', async () => {
    const other = 'Content-Type: text/html\r\n\r\n<html><body><p>边栏</p></body></html>';
    const named = await documentOf(archive(page, { encoding: '8bit', before: other, id: 'root@a' }));
    expect(named.blocks[0]).toMatchObject({ text: '一、总体情况' });
    const first = await documentOf(archive(page, { encoding: '8bit', before: picture }));
    expect(first.blocks[0]).toMatchObject({ text: '一、总体情况' });
    const nested = `Content-Type: multipart/alternative; boundary=in\r\n\r\n--in\r\nContent-Type: text/plain\r\n\r\n文\r\n--in\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}\r\n--in--`;
    expect((await documentOf(archive('<p>其他</p>', { before: nested, encoding: '8bit' }))).blocks).toHaveLength(2);
  });

  it('saved by Word from a disk has no address', async () => {
    const { metadata } = await documentOf(archive(page, { encoding: '8bit', head: '', location: 'file:///C:/1.htm' }));
    expect(metadata.url).toBeUndefined();
  });

  it('prefers the address that the host knows', async () => {
    const result = await read(archive(page, { encoding: '8bit' }), { url: 'https://www.example.gov.cn/2.html' });
    expect(result).toMatchObject({ document: { metadata: { url: 'https://www.example.gov.cn/2.html' } } });
  });

  it('may be one part without others', async () => {
    const single = `MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}`;
    expect((await documentOf(encode(single))).blocks).toHaveLength(2);
  });
});

describe('a saved page that cannot be read', () => {
  const whole = archive(quotedPrintable(encode(page.repeat(3))));

  it('is damaged where the page is cut off: half a report would lack its other half', async () => {
    const cut = whole.slice(0, 900);
    expect(await read(cut)).toMatchObject({
      mediaType: 'multipart/related',
      problem: { code: 'damaged', message: expect.stringContaining('完整') },
    });
  });

  it('is unsupported where there is no page', async () => {
    const none = encode(
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=a\r\n\r\n--a\r\n${picture}\r\n--a--`,
    );
    expect(await read(none)).toMatchObject({
      problem: { code: 'unsupported', message: expect.stringContaining('网页') },
    });
    const bare = encode('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n');
    expect(await read(bare)).toMatchObject({ problem: { code: 'unsupported' } });
  });

  it('nested without end ends', async () => {
    let message = 'Content-Type: text/html\r\n\r\n<p>文</p>';
    for (let depth = 0; depth < 30; depth++) {
      message = `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n${message}\r\n--b${depth}--`;
    }
    expect(await read(encode(`MIME-Version: 1.0\r\n${message}`))).toMatchObject({ problem: { code: 'unsupported' } });
  });

  it('cut off or changed anywhere is never an exception', { timeout: 30_000 }, async () => {
    for (let length = 0; length < whole.length; length += 7) {
      expect(await read(whole.slice(0, length))).not.toMatchObject({ problem: { code: 'internal' } });
      const changed = whole.slice();
      changed[length]! ^= 0x15;
      expect(await read(changed)).not.toMatchObject({ problem: { code: 'internal' } });
    }
  });
});
