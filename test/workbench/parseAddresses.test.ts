import { describe, expect, it } from 'vitest';
import { parseAddresses } from '../../workbench/collecting/parseAddresses.js';

describe('parseAddresses', () => {
  it('takes addresses with the titles that stand beside them', () => {
    const { links, unused } = parseAddresses(
      '云溪县民政局\thttps://www.yunxi.gov.cn/1.html\nhttp://www.yunxi.gov.cn/2.html，云溪县财政局\n',
    );
    expect(links).toEqual([
      { url: 'https://www.yunxi.gov.cn/1.html', title: '云溪县民政局' },
      { url: 'http://www.yunxi.gov.cn/2.html', title: '云溪县财政局' },
    ]);
    expect(unused).toEqual([]);
  });

  it('gives an address without scheme the one that browsers give it', () => {
    expect(parseAddresses('www.yunxi.gov.cn/nb/1.html').links[0]?.url).toBe('http://www.yunxi.gov.cn/nb/1.html');
  });

  it('takes an address once, whatever part of the page it points to', () => {
    const { links } = parseAddresses('https://a.gov.cn/1#b\nhttps://a.gov.cn/1\n');
    expect(links).toHaveLength(1);
  });

  it('says which lines it could not use', () => {
    expect(parseAddresses('单位\n\nhttps://a.gov.cn/1\n没有')).toMatchObject({ unused: [1, 4] });
  });

  it('takes no other scheme', () => {
    expect(parseAddresses('javascript:alert(1)\nfile:///etc/passwd')).toMatchObject({ links: [], unused: [1, 2] });
  });
});
