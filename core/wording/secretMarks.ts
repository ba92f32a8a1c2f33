/**
 * Marks that say a paper is not for the public. Only the mark itself is meant: 涉及国家秘密 in a sentence and the rows of the
 * applications table speak about secrets. The ★ between degree and term is the marking of GB/T 9704—2012, 7.2.2.
 */

export interface SecretMark {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** `own-line`: the whole paragraph anywhere; `edge`: only before the title or behind the report, in headers and footers. */
  readonly where: 'own-line' | 'edge';
  /** Against the paragraph without white space, from its first to its last character. */
  readonly pattern: RegExp;
  readonly example: string;
  readonly counterExample: string;
}

export const secretMarks: readonly SecretMark[] = [
  {
    id: 'degree-with-star',
    name: { zh: '密级标志', en: 'a classification mark' },
    where: 'own-line',
    pattern:
      /^(?:密级[:：])?(?:绝密|机密|秘密)[★☆*＊](?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:年|个月)|长期)?(?:特急|加急|急件)?$/,
    example: '机密★1年',
    counterExample: '发现标注“秘密★3年”的文件一律不上网',
  },
  {
    id: 'degree',
    name: { zh: '密级标志', en: 'a classification mark' },
    where: 'edge',
    pattern: /^(?:密级[:：])?(?:绝密|机密|秘密)(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})年)?(?:特急|加急|急件)?$/,
    example: '秘密',
    counterExample: '密级：非密',
  },
  {
    id: 'internal',
    name: { zh: '内部资料标志', en: 'a mark of internal papers' },
    where: 'edge',
    pattern:
      /^[（(【[]?(?:内部(?:资料|文件|材料)|仅供内部(?:使用|参阅|参考))(?:[，,、；;·]?(?:注意|妥善|请注意)保(?:存|管|密)|[，,、；;·]?(?:严禁|请勿|不得|切勿)外传)?[）)】\]。！!]?$/,
    example: '内部资料 注意保存',
    counterExample: '内部资料管理',
  },
  {
    id: 'keep',
    name: { zh: '内部资料标志', en: 'a mark of internal papers' },
    where: 'edge',
    pattern: /^[（(【[]?(?:请?注意保存|(?:严禁|请勿|不得)外传)[）)】\]。！!]?$/,
    example: '注意保存',
    counterExample: '注意保存申请材料',
  },
  {
    id: 'not-public',
    name: { zh: '不公开标志', en: 'a mark “not for publication”' },
    where: 'edge',
    pattern: /^[（(【[]?(?:此件|本件|公开(?:属性|方式|类别|形式|选项)[:：])?(?:不予公开|不公开(?:发布)?)[）)】\]。]?$/,
    example: '（此件不予公开）',
    counterExample: '（三）不予公开',
  },
];
