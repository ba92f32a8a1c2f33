import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../core/readers/ooxml/crc32.js';
import { Budget, parseXml } from '../../core/readers/ooxml/parseXml.js';
import type { XmlElement } from '../../core/readers/ooxml/xml.js';

const budget = () => new Budget();

/** All text of the tree, with the kept attributes w:val. */
function contentOf(element: XmlElement): string {
  return `${element.attributes['w:val'] ?? ''}${element.text}${element.children.map(contentOf).join('')}`;
}

/** The content, or null where it is refused. */
function ours(xml: string): string | null {
  try {
    return contentOf(parseXml(xml, budget()));
  } catch {
    return null;
  }
}

/** What a strict general parser makes of it. */
function saxes(xml: string): string | null {
  const parser = new SaxesParser({ position: false });
  const open: string[] = [];
  let content = '';
  const take = (text: string) => {
    if (open.at(-1) === 'w:t') content += text;
  };
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name);
    if (name === 'w:pStyle') content += attributes['w:val'] ?? '';
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', take);
  parser.on('cdata', take);
  try {
    parser.write(xml).close();
    return content;
  } catch {
    return null;
  }
}

const sample =
  '<?xml version="1.0"?>\r\n<!-- a --><w:p w:rsidR="00A1" ><w:pPr><w:pStyle w:val=\'a&gt;b\'/><w:jc w:val="x>y"/></w:pPr>\n' +
  '<w:r><w:t xml:space="preserve">一&amp;&#20108;&#x4E09;\r\n四</w:t ><w:tab/><w:t><![CDATA[<五>&]]></w:t></w:r>&#32;<w:x a="1" b=\'"\'/></w:p>\n';

describe('the XML parser', () => {
  it('reads references, CDATA, both quotes, line ends and > in values', () => {
    expect(ours(sample)).toBe('a>b一&二三\n四<五>&');
    expect(saxes(sample)).toBe(ours(sample));
  });

  it.each([
    ['', 'empty'],
    ['   ', 'blank'],
    ['年报', 'no tag'],
    ['<w:p>', 'not closed'],
    ['<w:p', 'cut off in a tag'],
    ['<w:p a="1', 'cut off in a value'],
    ['<w:p></w:p', 'cut off in an end tag'],
    ['<w:p><!-- ', 'cut off in a comment'],
    ['<w:p><![CDATA[', 'cut off in CDATA'],
    ['<w:p><', 'cut off behind <'],
    ['</w:p>', 'closed only'],
    ['<w:p></w:r>', 'closed by another'],
    ['<w:p></w:pp>', 'closed by a longer name'],
    ['<w:pp></w:p>', 'closed by a shorter name'],
    ['<w:p/><w:p/>', 'two roots'],
    ['<w:p/>文', 'text behind the root'],
    ['文<w:p/>', 'text before the root'],
    ['<w:p>&nbsp;</w:p>', 'an unknown entity'],
    ['<w:p>&</w:p>', 'a bare ampersand'],
    ['<w:p>&amp</w:p>', 'an entity without end'],
    ['<w:p>&#;</w:p>', 'a reference without number'],
    ['<w:p>&#0;</w:p>', 'a reference to no character'],
    ['<w:p>&#xD800;</w:p>', 'a reference to half a character'],
    ['<w:p>&#x110000;</w:p>', 'a reference beyond Unicode'],
    ['<w:p>\u0000</w:p>', 'a zero'],
    ['<w:p>\uffff</w:p>', 'a non-character'],
    ['<1/>', 'a name that begins with a digit'],
    ['< w:p/>', 'a space before the name'],
    ['<w:t w:val=1/>', 'a value without quotes'],
    ['<w:t w:val/>', 'an attribute without value'],
    ['<w:t w:val="a"w:b="c"/>', 'attributes without space between'],
    ['<w:t w:val="a" w:val="b"/>', 'an attribute twice'],
    ['<w:t w:val="<"/>', 'a < in a value'],
    ['<w:p <w:t/></w:p>', 'a tag in a tag'],
    ['<!ELEMENT a><w:p/>', 'a declaration'],
  ])('refuses %j: %s', (xml) => {
    expect(saxes(xml)).toBeNull();
    expect(ours(xml)).toBeNull();
  });

  it('takes whatever a strict parser takes, and to the same effect', () => {
    let state = 7;
    const below = (limit: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * limit);
    };
    const pieces = [
      '<',
      '>',
      '&',
      '"',
      "'",
      '/',
      ' ',
      '=',
      'w',
      ':',
      '文',
      '<w:t>',
      '</w:t>',
      '<b/>',
      '&lt;',
      '-->',
      '\r',
    ];
    let taken = 0;
    let refused = 0;
    for (let round = 0; round < 20_000; round++) {
      const at = below(sample.length);
      const xml = sample.slice(0, at) + (pieces[below(pieces.length * 2)] ?? '') + sample.slice(at + below(4));
      const expected = saxes(xml);
      if (expected === null) {
        if (ours(xml) === null) refused++;
        continue;
      }
      taken++;
      expect([xml, ours(xml)]).toEqual([xml, expected]);
    }
    expect(taken).toBeGreaterThan(2000);
    expect(refused).toBeGreaterThan(8000);
  });
});

it('the checksum is CRC-32', () => {
  // The check value of the CRC catalogue, and lengths that are no multiple of four.
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  expect(crc32(new TextEncoder().encode('12345678'))).toBe(0x9ae0daaf);
  expect(crc32(new Uint8Array())).toBe(0);
});
