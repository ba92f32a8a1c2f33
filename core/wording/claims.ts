/**
 * How reports speak of the cells of the tables. Each entry: the words that stand in the same clause as the figure.
 * From the reports listed in spec/report-format.md, sections 6 and 7. Patterns are linear: no nested repeats.
 */

/** A clause or heading that speaks of applications for disclosure. */
export const applicationContext = /依申请|公开申请|申请公开|公开的申请|信息申请|申请人|申请件/;

/** Applications of another kind, and things that are only handled like them. */
export const otherMatters =
  /人大|政协|建议|提案|议案|信访|来信|来访|来电|热线|12345|留言|信箱|咨询|投诉|举报|网民|会议|培训|督查|检查|测评|补助|救助/;

/** The figure is of a part: by the way in which the application came, or of one office alone. */
export const partOnly =
  /网络|网上|线上|线下|平台|网站|系统|信函|邮寄|邮件|邮政|当面|现场|窗口|传真|书面|电子|口头|不含|除去|除外|超期|逾期|延期|当场|涉及|关于|主要|内容|类申请/;

/** One office speaks of itself while the table counts the whole government. */
export const oneOffice = /办公室|办公厅|本级|本机关|机关本身|县直|市直|区直|部门|乡镇|街道|下属|所属/;

/** Another year, or several together. */
export const otherTime = /去年|历年|累计|以来|近[两三四五几\d]年|上半年|下半年|季度|同期/;

/** A comparison: the figure is a difference. */
export const comparison = /(?:比|较|同比|环比|相比)[^，。；]{0,12}$|(?:增长|增加|减少|下降|上升|多|少)了?$/;

/** Rows of the applications table by the words for them, the special before the general. */
export const resultWords: readonly { readonly rows: readonly string[]; readonly words: RegExp }[] = [
  { rows: ['partlyGranted'], words: /部分公开|区分处理/ },
  { rows: ['deniedStateSecret'], words: /国家秘密/ },
  { rows: ['deniedByLaw'], words: /法律、?行政法规禁止/ },
  { rows: ['deniedSafetyStability'], words: /三安全一稳定/ },
  { rows: ['deniedThirdParty'], words: /第三方合法权益/ },
  { rows: ['deniedInternalAffairs'], words: /内部事务信息/ },
  { rows: ['deniedProcessInformation'], words: /过程性信息/ },
  { rows: ['deniedEnforcementFile'], words: /行政执法案卷/ },
  { rows: ['deniedAdministrativeInquiry'], words: /行政查询/ },
  { rows: ['unavailableNotHeld'], words: /不掌握|信息不存在/ },
  { rows: ['unavailableNeedsCreation'], words: /没有现成信息|另行制作/ },
  { rows: ['unavailableUnclear'], words: /补正后/ },
  { rows: ['rejectedPetition'], words: /信访、?举报、?投诉/ },
  { rows: ['rejectedDuplicate'], words: /重复申请/ },
  { rows: ['rejectedPublication'], words: /公开出版物/ },
  { rows: ['rejectedExcessive'], words: /大量反复/ },
  { rows: ['rejectedReconfirmation'], words: /确认或(?:者)?重新出具/ },
  { rows: ['otherOverdueCorrection'], words: /逾期不补正/ },
  { rows: ['otherOverdueFee'], words: /未按收费通知|未缴纳/ },
  {
    rows: [
      'deniedStateSecret',
      'deniedByLaw',
      'deniedSafetyStability',
      'deniedThirdParty',
      'deniedInternalAffairs',
      'deniedProcessInformation',
      'deniedEnforcementFile',
      'deniedAdministrativeInquiry',
    ],
    words: /不予公开/,
  },
  { rows: ['unavailableNotHeld', 'unavailableNeedsCreation', 'unavailableUnclear'], words: /无法提供/ },
  {
    rows: [
      'rejectedPetition',
      'rejectedDuplicate',
      'rejectedPublication',
      'rejectedExcessive',
      'rejectedReconfirmation',
    ],
    words: /不予处理/,
  },
  { rows: ['otherOverdueCorrection', 'otherOverdueFee', 'otherRest', 'otherResults'], words: /其他处理/ },
  { rows: ['granted'], words: /予以公开|同意公开|全部公开|准予公开/ },
];

/** Columns of the applications table by the words for the applicants. */
export const applicantWords: readonly { readonly columns: readonly string[]; readonly words: RegExp }[] = [
  {
    columns: ['commercial', 'research', 'publicInterest', 'legalService', 'otherOrganization'],
    words: /法人(?:和|或|及|、)?(?:者)?其他组织|法人(?:和|或|及)非法人组织/,
  },
  { columns: ['naturalPerson'], words: /自然人|公民|个人/ },
  { columns: ['commercial'], words: /商业企业|企业/ },
  { columns: ['research'], words: /科研机构/ },
  { columns: ['publicInterest'], words: /社会公益组织|公益组织/ },
  { columns: ['legalService'], words: /法律服务机构|律师事务所/ },
];

export const received = /收到|受理|接收|接到|新收|收悉|收取申请/;
export const carriedOver = /上一?年度?(?:转)?结转|上一?年度?转结|结转上一?年/;
export const carriedForward = /结转(?:至|到|入|于)?(?:下|次|明)|结转(?:至|到|入)?20\d{2}年|下(?:一)?年度?继续办理/;
export const answered = /办结|办理完毕|答复|办理|处理完/;
