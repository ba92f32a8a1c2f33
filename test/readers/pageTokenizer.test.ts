import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../core/readers/html/parsePage.js';
import { layouts } from '../render/index.js';
import { loadFixtures } from '../support/loadFixture.js';

type Node = DefaultTreeAdapterTypes.Node;

/** A tree as text: names, attributes, text and comments, in order. */
function outline(node: Node): string {
  if ('value' in node) return JSON.stringify(node.value);
  if ('data' in node) return `<!--${node.data}-->`;
  if (!('childNodes' in node)) return JSON.stringify(node, ['name', 'publicId', 'systemId']);
  const attributes = 'attrs' in node ? node.attrs.map(({ prefix, name, value }) => [prefix, name, value]) : [];
  const namespace = 'namespaceURI' in node ? node.namespaceURI.slice(-4) : '';
  const content = isUnread(node.nodeName) ? [] : node.childNodes.map(outline);
  return `${node.nodeName} ${namespace} ${JSON.stringify(attributes)} (${content.join()})`;
}

/** White space behind other text may be lost in them; the reader skips both. */
function isUnread(name: string): boolean {
  return name === 'frameset' || name === 'template';
}

function expectSameTree(text: string): void {
  expect(outline(parsePage(text))).toBe(outline(parse(text)));
}

describe('a page cut up by our tokenizer gives the tree that parse5 gives', () => {
  it.each(layouts.filter(({ mediaType }) => mediaType === 'text/html'))('$name', ({ render }) => {
    for (const { source } of loadFixtures().slice(0, 12)) expectSameTree(new TextDecoder().decode(render(source)));
  });

  it.each([
    ['names in capitals', '<TABLE Border=1><TR><TD ROWSPAN=2>甲</TD></TABLE>'],
    ['a name with a letter that only looks like one', '<div></div\u212a></s\u212a><\u212a>'],
    ['attributes without quotes, without values, twice', '<p class=a hidden class="b" = ==x a= b=c/>甲<p/ x/y / z>'],
    ['quotes that are never closed', '<p>甲</p><p class="a>乙</p>'],
    ['a tag that is never closed', '<p>甲</p><p class=a'],
    ['references in text', '<p>&lt;&nbsp&amp;nbsp;&notin;&not;in&#x4e00;&#0;&bogus;&constructor;&amp</p>&'],
    ['references in attributes', `<a href="?a=1&copy=2&lt;&ltx" title='&quot;&#39;"' id=&amp;&apos;>`],
    ['addresses', '<a href="?a=1&b=2&copy=3&copy4=&lt=&amp;c&&=& d&;&#=">?a=1&b=2&copy=3&copy4=&;</a>'],
    ['white space by reference', '<table>&#32;<tr>&#32;甲</table><pre>&#10;甲</pre>'],
    ['line ends of all kinds', '<pre>\r\n甲\r乙\n\r\n</pre><p title="a\r\nb">'],
    ['a first line break that does not count', '<pre>\n甲</pre><textarea>\n\n甲</textarea><listing>\n</listing>'],
    ['comments', '<!---->甲<!-->乙<!--->丙<!--a--!>丁<!--a--->戊<!-- a--b -- > -->己<!--<!-->庚<!--!>辛-->'],
    ['a comment that is never closed', '<p>甲<!-- 乙 --!'],
    ['conditional comments of Word', '<!--[if gte mso 9]><xml></xml><![endif]--><![if !vml]>甲<![endif]>'],
    ['tags that are none', '<?xml version="1.0"?><p>1 < 2 <3 <</></ p>< p></p><!甲><!'],
    ['an end of the page within a tag’s beginning', '<p>甲</'],
    ['scripts', '<script>if (a</b) "</p>" </script >甲<script><!-- a --></script>乙<script>var a'],
    ['a script that writes a script', '<script><!-- "<script></script>" --></script>甲<p>乙'],
    ['titles and styles', '<title> &amp;<b></title><style> &amp;</b> </STYLE x><textarea></title></textarea/>甲'],
    ['an old document type', '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN" "x"><p><table>'],
    ['a broken document type', '<!doctype html system "a>b"><!doctype'],
    ['text outside the cells of a table', '<table> 甲 <tr> 乙 <td>丙</td> 丁 </table>'],
    ['text outside the body', ' <html> <head> 甲 乙</head> </body> 丙 </html> 丁'],
    ['other languages within the page', '<svg><![CDATA[<p>甲]]></svg><math><mi>乙</mi></math><![CDATA[丙]]>'],
    ['the end of all markup', '<p>甲<plaintext><p>乙&amp;'],
    ['characters that text cannot hold', '<p>甲\0乙\u0001\ud800</p\0>'],
  ])('%s', (_, text) => {
    expectSameTree(text);
    expectSameTree(`<!DOCTYPE html><body><div><b>${text}`);
  });

  it('more attributes than are compared one by one', () => {
    const attributes = Array.from({ length: 100 }, (_, index) => `a${index % 70}=${index}`).join(' ');
    expectSameTree(`<p ${attributes}>`);
  });

  it('any markup', () => {
    const names =
      'a b p div table tr td li font script style title textarea pre svg mi select br input body head col xmp'.split(
        ' ',
      );
    const name = fc.constantFrom(...names);
    const bits = [
      '<',
      '</',
      '>',
      '/',
      '!',
      '?',
      '--',
      '=',
      '"',
      "'",
      '&',
      ' ',
      '\n',
      '\r',
      '\t',
      '\0',
      '字',
      'a',
      '😀',
    ];
    const words = [
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<!doctype html>',
      '&nbsp;',
      '&lt',
      '&copy',
      '&#65;',
      'x="y"',
      'x=y',
      '<script>',
      '</script ',
    ];
    const piece = fc.oneof(
      fc.constantFrom(...bits),
      fc.constantFrom(...words),
      name.map((each) => `<${each}>`),
      name.map((each) => `</${each}>`),
      fc.tuple(name, fc.constantFrom(...bits, ...words)).map(([each, bit]) => `<${each} ${bit}>`),
    );
    const markup = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));
    fc.assert(fc.property(markup, expectSameTree), { numRuns: 5000 });
  });
});
