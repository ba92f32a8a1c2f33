/** Marks of a markup language that a reader of the report should never see. */

export interface Markup {
  readonly id: string;
  /** Every match holds one of these characters. */
  readonly triggers: string;
  /** Global; linear in time. */
  readonly pattern: RegExp;
  /** Only so many characters at either end of a match are marks, the rest is text. Absent: all of it is. */
  readonly ends?: number;
  /** What a mark stands for, where it stands for something. Absent: nothing. */
  readonly means?: Readonly<Record<string, string>>;
  /** True: what should stand there instead cannot be told. */
  readonly unfixable?: boolean;
  readonly example: string;
  readonly counterExample: string;
}

const tags =
  'br|p|div|span|strong|b|i|u|em|font|a|table|tbody|thead|tr|td|th|img|ul|ol|li|h[1-6]|center|section|sup|sub|o:p|st1:[a-z]{1,20}|v:[a-z]{1,20}';

export const markup: readonly Markup[] = [
  {
    id: 'bold',
    triggers: '*',
    // Bold text begins a line or follows a mark, or ends in one: 张**和李** are masked names.
    pattern:
      /(?:(?<![^\s，。、；：:！？（）()“”《》.．])\*\*(?![\s*，。、；：])[^*\n]{1,120}(?<!\s)\*\*(?!\*))|(?:(?<!\*)\*\*(?![\s*，。、；：])[^*\n]{1,120}[。：；]\*\*(?!\*))/g,
    ends: 2,
    example: '1.**强化组织管理。**专人负责',
    counterExample: '张**、李**和王**等申请人，138****0000',
  },
  {
    id: 'heading',
    triggers: '#',
    pattern: /^\s{0,8}#{2,6}[ \u3000]{0,4}(?=[\u4e00-\u9fff（(0-9])/g,
    example: '## 一、总体情况',
    counterExample: '#政务公开#话题阅读量',
  },
  {
    id: 'entity',
    triggers: '&',
    pattern:
      /&(?:nbsp|ensp|emsp|amp|lt|gt|quot|ldquo|rdquo|lsquo|rsquo|mdash|ndash|hellip|middot|#\d{2,5}|#x[0-9a-fA-F]{2,4});/g,
    means: {
      '&ensp;': ' ',
      '&emsp;': '\u3000',
      '&amp;': '&',
      '&lt;': '<',
      '&gt;': '>',
      '&quot;': '"',
      '&ldquo;': '“',
      '&rdquo;': '”',
      '&lsquo;': '‘',
      '&rsquo;': '’',
      '&mdash;': '—',
      '&ndash;': '–',
      '&hellip;': '…',
      '&middot;': '·',
    },
    example: '&nbsp;&nbsp;全年公开信息',
    counterExample: 'http://www.example.cn/list?id=1&page=2',
  },
  {
    id: 'tag',
    triggers: '<',
    pattern: new RegExp(`</?(?:${tags})(?:\\s[^<>\\n]{0,300})?/?>`, 'gi'),
    example: '全年公开信息12条。<br/>',
    counterExample: '<政府信息公开申请表>，差错率<b类标准',
  },
  {
    id: 'escape',
    triggers: '\\',
    // A path such as D:\new holds the same two characters.
    pattern: /(?<![A-Za-z0-9:\\_.])\\(?:r\\n|n|r|t)(?![A-Za-z0-9\\_])/g,
    example: '全年公开信息12条。\\n完善制度',
    counterExample: '存放于D:\\notice\\n文件夹',
  },
  {
    id: 'pipe-row',
    triggers: '|',
    pattern: /^\s*\|(?:[^|\n]{0,500}\|){2,60}\s*$/g,
    unfixable: true,
    example: '| 栏目 | 数量 |',
    counterExample: '首页 | 政务公开 | 年度报告',
  },
];
