/**
 * Words of a letter to the supervising office, left in a report to the public. 现予公布, 现将…公布如下 and 现将…报告如下 are said to
 * the public and are none.
 */

export interface LetterWords {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** `line`: the whole paragraph, between title and section 一; `sentence`: before section 一 or in section 六 and behind it; `any`: all prose. */
  readonly where: 'line' | 'sentence' | 'any';
  /** Not global; linear in time. */
  readonly pattern: RegExp;
  /** True: the sentence that holds the words goes as a whole. False: what should stand instead is not known. */
  readonly removable: boolean;
  readonly example: string;
  readonly counterExample: string;
}

export const letterWords: readonly LetterWords[] = [
  {
    id: 'salutation',
    name: { zh: '给上级的称呼', en: 'a salutation' },
    where: 'line',
    pattern:
      /^[\u4e00-\u9fff、（）()]{0,24}(?:政府|政府办|办公[室厅]|公开办|政务办|政务公开科|信息公开科|管理局|服务局|数据局|数据中心|政务中心|党委|党工委|领导小组|各位领导|尊敬的领导)[：:]$/,
    removable: true,
    example: '县政府办公室：',
    counterExample: '联系电话：',
  },
  {
    id: 'submitted',
    name: { zh: '上报用语', en: 'words of submission' },
    where: 'sentence',
    pattern:
      /(?<!发)现将[^，。；\n]{0,80}(?:上报|呈报|报上|报送)(?=如下|给?[你贵]|[。，,；;：:]|$)|(?<![发出体实呈])(?:现予以?|现|特此)(?:上报|呈报|报上|报送)(?=如下|给?[你贵]|[。，,；;：:]|$)/,
    removable: true,
    example: '现将芦汀镇2023年政府信息公开工作年度报告予以上报。',
    counterExample: '现将2023年政府信息公开工作情况公布如下，发现的问题及时上报。',
  },
  {
    id: 'approval',
    name: { zh: '请示用语', en: 'a request for approval' },
    where: 'sentence',
    pattern:
      /(?:^|[。；\n])\s{0,8}(?:以上(?:报告|汇报|情况)?[，,]?)?(?:(?:妥否|当否|是否妥当|如无不妥|如有不妥)[，,]?)?请(?:予?(?:审阅|审示|审查|审核|审定|批示|指示|批复|指正))[。！!]?$/,
    removable: true,
    example: '妥否，请批示。',
    counterExample: '起草后报县政府办公室审核。',
  },
  {
    id: 'your-office',
    name: { zh: '对上级的敬称', en: 'a form of address' },
    where: 'any',
    pattern: /(?<![宝珍尊名昂富可权高华])贵(?:办(?![理公事])|局|委(?!员)|厅|府|单位|中心|科室?)/,
    removable: false,
    example: '根据贵办通知要求',
    counterExample: '安排宝贵办公用房',
  },
];
