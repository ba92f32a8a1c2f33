/**
 * Words and signs that a finished report must not hold: marks left by converters, places never filled in, draft marks.
 * Each entry was written against the ways reports really speak; `counterExample` is such a way and must not match.
 */

export interface Placeholder {
  readonly id: string;
  /** `residue`: a machine left it; `blank`: nobody filled it in; `draft`: it says that the text is not final. */
  readonly kind: 'residue' | 'blank' | 'draft';
  readonly name: { readonly zh: string; readonly en: string };
  /** Every match holds one of these characters; text without them is not searched. */
  readonly triggers: string;
  /** Every match holds one of these; a second, closer look where the triggers are common. */
  readonly words?: readonly string[];
  /** Global; linear in time. */
  readonly pattern: RegExp;
  /** Paragraphs that speak of other things with the same signs: a masked court case, a prescribed pattern. */
  readonly unless?: RegExp;
  /** Absent: any prose. `title`: only the title; `own-line`: only a paragraph of its own before 一 or after 六. */
  readonly where?: 'title' | 'own-line';
  /** True: searched for in table cells too. */
  readonly inCells?: boolean;
  /** Deleting it: `safe` changes no meaning, `proposed` needs a person; absent: what belongs there is not known. */
  readonly deletion?: 'safe' | 'proposed';
  readonly example: string;
  readonly counterExample: string;
}

/** Names are masked where a case is told, and signs stand for themselves where a pattern is prescribed. */
const otherUse = /原告|被告|当事人|第三人|判决|裁定|案例|一案|例如|譬如|格式|样式|模板|示例/;

/** Bodies and places that a masked name stands before. 市场, 区域, 局部 and the like are other words. */
const named =
  '(?:[省州县旗镇乡村]|市(?![场民政])|区(?![域块间])|局(?![部面限])|街道|社区|人民政府|政府|委员会|办公室|单位|部门|机关|公司|科室)';

const draftWords =
  '(?:第[一二三四五六1-9]稿|征求意见稿|送审稿|讨论稿|初稿|草稿|草案|修改稿|审议稿|代拟稿|报审稿|报批稿|审核稿|上报稿|定稿|终稿|样稿|模板|样本|范本)';

export const placeholders: readonly Placeholder[] = [
  {
    id: 'bookmark',
    kind: 'residue',
    name: { zh: '文档转换留下的书签标记', en: 'a bookmark printed by a converter' },
    triggers: '[',
    pattern: /\[bookmark: ?[^\]\n]{1,60}\]|\[\]\{#[^}\n]{1,60}\}/g,
    inCells: true,
    deletion: 'safe',
    example: '[bookmark: _GoBack]本机关没有别的事项要报告。',
    counterExample: '国办公开办函[2021]30号',
  },
  {
    id: 'field-code',
    kind: 'residue',
    name: { zh: '文档转换留下的域代码', en: 'a field code of the word processor' },
    triggers: '\\"',
    pattern:
      /(?:PAGE|NUMPAGES|SHAPE|FORMTEXT) {1,3}\\\* {0,3}MERGEFORMAT|HYPERLINK {1,3}(?:\\l {1,3})?"[^"\n]{0,200}"/g,
    inCells: true,
    deletion: 'proposed',
    example: '可在HYPERLINK "http://www.example.cn/"县政府网站下载。',
    counterExample: '通过“HYPERLINK”栏目公开',
  },
  {
    id: 'field-error',
    kind: 'residue',
    name: { zh: '失效的引用', en: 'a broken reference' },
    triggers: '误E',
    pattern:
      /错误[！!] ?(?:未找到引用源|未定义书签|超链接引用无效|文档中没有指定样式的文字|链接无效|未指定(?:主题|书签|文件名|开关参数)|未知的文档属性名称)。?|Error! (?:Reference source not found|Bookmark not defined|Hyperlink reference not valid)\.?/g,
    inCells: true,
    deletion: 'proposed',
    example: '具体情况见错误！未找到引用源。',
    counterExample: '及时纠正错误！未发现其他问题。',
  },
  {
    id: 'formula-error',
    kind: 'residue',
    name: { zh: '表格公式出错', en: 'a spreadsheet error' },
    triggers: '#',
    pattern: /#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!)/g,
    inCells: true,
    example: '主动公开信息#REF!条',
    counterExample: '开设#政务公开#话题',
  },
  {
    id: 'unknown-date',
    kind: 'blank',
    name: { zh: '日期没有填', en: 'a date not filled in' },
    triggers: 'XxＸ×',
    pattern:
      /20(?:\d[XxＸ×]|[XxＸ×]{2}) ?年(?: ?[XxＸ×]{1,2} ?月(?: ?[XxＸ×]{1,2} ?日)?)?|(?<![0-9A-Za-z+＋.×Ｘ-])[XxＸ×]{1,2} ?月 ?[XxＸ×]{1,2} ?日/g,
    unless: otherUse,
    example: '统计期限自202X年1月1日起',
    counterExample: '实行7×24小时值守，20×20厘米标牌',
  },
  {
    id: 'unknown-number',
    kind: 'blank',
    name: { zh: '数字没有填', en: 'a figure not filled in' },
    triggers: 'XxＸ×',
    pattern:
      /(?<![0-9A-Za-z+＋./_×Ｘ-])[XxＸ×]{1,4} ?(?:件|条(?![例款])|项(?!目)|次|篇|份(?!额)|个(?![人体])|期|户(?![口籍])|家(?![园属庭具])|名(?![称单下义])|人(?!民)|万元|元|%|％)/g,
    unless: otherUse,
    example: '全年主动公开政府信息XX条',
    counterExample: '申请公开××项目征地批复，落实“1+X”制度',
  },
  {
    id: 'unknown-name',
    kind: 'blank',
    name: { zh: '名称没有填', en: 'a name not filled in' },
    triggers: 'XxＸ×某',
    pattern: new RegExp(
      `(?<![0-9A-Za-z+＋./_@×Ｘ-])[XxＸ×]{2,4}(?=${named})|(?<![^\\s，。、；：:（(《“"年于由在据和经向为对0-9])某某(?=${named})`,
      'g',
    ),
    unless: otherUse,
    example: 'XX镇人民政府2023年政府信息公开工作年度报告',
    counterExample: '申请人李某某，网址www.example.cn/xxgk/，XXL号展板',
  },
  {
    id: 'unknown-name-circles',
    kind: 'blank',
    name: { zh: '名称或数字没有填', en: 'a name or figure not filled in' },
    triggers: '○〇',
    pattern: new RegExp(`(?<![一二三四五六七八九十百千零○〇0-9])[○〇]{2,4}(?=${named}|[年月日件条])`, 'g'),
    unless: otherUse,
    example: '○○乡人民政府',
    counterExample: '自二○○八年起，二〇〇九年',
  },
  {
    id: 'unknown-contact',
    kind: 'blank',
    name: { zh: '联系方式没有填', en: 'contact data not filled in' },
    triggers: 'XxＸ×',
    pattern:
      /(?:电话|传真|邮编|邮政编码|邮箱|地址|联系人|网址)[：:] ?[0-9()（） —-]{0,8}[XxＸ×]{2,}(?![0-9A-Za-z×Ｘ./])/g,
    example: '联系电话：0399-XXXXXXX',
    counterExample: '网址：xxgk.example.cn，电话：139××××0000',
  },
  {
    id: 'underscores',
    kind: 'blank',
    name: { zh: '横线空格没有填', en: 'an underlined gap' },
    triggers: '_＿',
    pattern: /(?<![0-9A-Za-z_＿])[_＿]{2,40}(?= ?(?:[年月日件条项次篇份个元]|万元))/g,
    example: '收到申请____件',
    counterExample: '文件名report__2023_1，________',
  },
  {
    id: 'slot',
    kind: 'blank',
    name: { zh: '模板的空位', en: 'an empty slot of a template' },
    triggers: '【{',
    pattern:
      /【[ \u3000]{0,10}】|【(?:请|此处|插入|待填)[^】\n]{0,20}】|【(?:单位|机关|部门|行政机关|乡镇|街道)(?:全称|名称|简称)】|【(?:年份|数字)】|\{\{[^{}\n]{0,40}\}\}|\$\{[^{}\n]{1,40}\}/g,
    example: '【单位名称】2023年政府信息公开工作年度报告',
    counterExample: '【图解】惠农政策一图读懂',
  },
  {
    id: 'instruction',
    kind: 'blank',
    name: { zh: '填写提示没有替换', en: 'an instruction for the author' },
    triggers: '填此',
    words: ['请填', '请在此填', '此处'],
    pattern:
      /[（(〔［[<〈]请(?:在此)?填[写入报][^）)〕］\]>〉《\n]{0,20}[）)〕］\]>〉]|^请(?:在此)?填写[^，。；《\n]{0,20}$|(?:单击|点击|轻触)此处(?:以)?(?:输入(?:文字|文本|日期)|键入|添加(?:标题|文本|文字))。?|(?<![在于到击触])此处(?:填[写入]|输入|键入|插入|粘贴)(?![了的过])/g,
    example: '（请填写本单位开展培训的情况）',
    counterExample: '详见附件，此处不再赘述。申请人请填写《政府信息公开申请表》，可在此处填写意见。',
  },
  {
    id: 'pending',
    kind: 'blank',
    name: { zh: '待补内容', en: 'something still to come' },
    triggers: '待',
    words: ['（待', '(待', '【待', '[待'],
    pattern: /[（(【[]待(?:补充?|填写?|填报|核实|核对|更新|查)[）)】\]]/g,
    example: '全年开展培训3次（待核实）。',
    counterExample: '制度有待完善，数据待核实后公开。',
  },
  {
    id: 'reminder',
    kind: 'blank',
    name: { zh: '写作备忘', en: 'a reminder of the author' },
    triggers: 'TF',
    pattern: /(?<![0-9A-Za-z_])(?:TODO|TBD|FIXME)(?![0-9A-Za-z_])/g,
    example: 'TODO 补充平台数据',
    counterExample: '依托“TODOS”系统',
  },
  {
    id: 'draft-in-title',
    kind: 'draft',
    name: { zh: '稿次标记', en: 'a draft mark' },
    triggers: '稿草模样范',
    pattern: new RegExp(
      `[（(【〔[]${draftWords}[^）)】〕\\]\\n]{0,12}[）)】〕\\]]\\s*$|(?<=报告)${draftWords}\\s*$`,
      'g',
    ),
    where: 'title',
    deletion: 'proposed',
    example: '芦汀镇人民政府2023年政府信息公开工作年度报告（征求意见稿）',
    counterExample: '芦汀镇人民政府2023年政府信息公开工作年度报告',
  },
  {
    id: 'draft-line',
    kind: 'draft',
    name: { zh: '稿次标记', en: 'a draft mark' },
    triggers: '稿草模样范',
    pattern: new RegExp(`^[\\s（(【〔[]{0,8}${draftWords}[）)】〕\\]\\s]{0,8}$`, 'g'),
    where: 'own-line',
    deletion: 'proposed',
    example: '（第二稿）',
    counterExample: '征求意见稿公开征求意见3次。',
  },
];
