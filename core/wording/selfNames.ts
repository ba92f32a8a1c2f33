/**
 * How bodies call themselves, for finding the words of another body in a report that was copied from it. Only what a body of
 * the named class never says of itself; 我县, 我市 (the parent), 我办 and 我委 (many meanings) are not among it.
 */

/** By the end of the name: 镇, 乡, 街道, a department called 局, a government of county level or above. */
export type NameClass = '镇' | '乡' | '街道' | '局' | '县';

export interface ForeignWord {
  readonly word: string;
  readonly foreignIn: readonly NameClass[];
  /** Characters that make it another word: 自我局限, 健全乡村. */
  readonly notAfter?: string;
  readonly notBefore?: string;
  readonly example: string;
  readonly counterExample: string;
}

const completers = '健安保完齐周';

export const foreignWords: readonly ForeignWord[] = [
  {
    word: '我局',
    foreignIn: ['镇', '乡', '街道', '县'],
    notAfter: '自',
    notBefore: '限部面势',
    example: '我局主动公开信息20条',
    counterExample: '克服自我局限',
  },
  {
    word: '我厅',
    foreignIn: ['镇', '乡', '街道', '局', '县'],
    notAfter: '自',
    notBefore: '堂',
    example: '我厅高度重视',
    counterExample: '我厅堂明亮',
  },
  {
    word: '我街道',
    foreignIn: ['镇', '乡', '局', '县'],
    notBefore: '路',
    example: '我街道未收到申请',
    counterExample: '我街道路平整',
  },
  {
    word: '我镇',
    foreignIn: ['乡', '街道', '局', '县'],
    notAfter: '自',
    notBefore: '定静',
    example: '我镇共公开信息20条',
    counterExample: '保持自我镇定',
  },
  {
    word: '我乡',
    foreignIn: ['镇', '街道', '局', '县'],
    notBefore: '村镇土愁',
    example: '我乡共公开信息20条',
    counterExample: '我乡镇干部',
  },
  {
    word: '全乡',
    foreignIn: ['镇', '街道'],
    notAfter: completers,
    notBefore: '村镇土',
    example: '全乡公开信息20条',
    counterExample: '健全乡村治理体系',
  },
  {
    word: '全镇',
    foreignIn: ['乡', '街道'],
    notAfter: completers,
    notBefore: '定静',
    example: '全镇公开信息20条',
    counterExample: '安全镇守',
  },
];

export interface ForeignPhrase {
  readonly foreignIn: readonly NameClass[];
  /** Every match holds one of these. */
  readonly words: readonly string[];
  readonly pattern: RegExp;
  readonly example: string;
  readonly counterExample: string;
}

const promote = '(?:推进|推动|做好|抓好|开展|加强|规范|深化)';

export const foreignPhrases: readonly ForeignPhrase[] = [
  {
    // The name of the township was taken out, its kind forgotten (a town's report of 2025).
    foreignIn: ['镇', '街道'],
    words: ['乡政府', '乡人民政府'],
    pattern: new RegExp(`${promote}乡(?:人民)?政府(?:信息|政务)公开`, 'g'),
    example: '扎实推进乡政府信息公开',
    counterExample: '推进县、乡政府信息公开',
  },
  {
    foreignIn: ['乡', '街道'],
    words: ['镇政府', '镇人民政府'],
    pattern: new RegExp(`${promote}镇(?:人民)?政府(?:信息|政务)公开`, 'g'),
    example: '扎实推进镇政府信息公开',
    counterExample: '推进县镇政府信息公开',
  },
  {
    // A statement of its own; 按照全省政务公开工作要求 and 参加全省政府信息公开培训 speak of others (a town's report of 2025).
    foreignIn: ['镇', '乡', '街道'],
    words: ['全省', '全国', '全市', '全州'],
    pattern:
      /(?<=^|[。；\n]|[一二三四五六七八九]是|[）)、.．])[ \u3000]{0,8}(?:扎实|积极|深入|全面|有序)?(?:组织|统筹|指导|部署|牵头|推动|推进|组织推动|统筹推进)全[省国市州](?:政府信息公开|政务公开)(?:各项)?工作(?=[。，；]|取得|有序)/g,
    example: '组织推动全省政府信息公开工作。',
    counterExample: '按照推进全省政务公开工作的部署，组织参加全省政府信息公开培训。',
  },
];

/** What the year's account says first of its subject. */
export const subjectVerbs =
  '认真|严格|积极|高度|深入|坚持|始终|紧紧|主动公开|共公开|共主动|共发布|未收到|没有收到|共收到|全面|切实|扎实|不断|持续|以习近平|在县|在市|在区|在镇|在乡|在党|在上级';

/** 各镇, 乡镇, 特色小镇: words before 镇, 乡 or 街道 that make no name. */
export const noPlaceName =
  /[我本各全该此两几数个等与及或为在将对向由从的]|(?:乡|城|集|小|重|强|古|村|中心|建制|兄弟|其他|所辖)$/;
