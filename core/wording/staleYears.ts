/**
 * Which sentences are dated by the report year itself, so that another year in them is left over from another report. Laws,
 * documents, events, links and comparisons bear years of their own: none of these wordings takes them in.
 */

/** Who reports: 我镇, 本机关, 全县. The body's own name is added to them. */
export const selves =
  '我[镇乡县区市局委办省州旗街]|我街道|我单位|本[镇乡县区市局委办]|本机关|本单位|全[镇乡县区市局州旗]|全系统|全街道';

/** The account of a year: what was published, received, followed. A sentence about an award or a project has none of these. */
export const accounts =
  /主动公开|公开(?:各类)?(?:政府|政务)?信息|发布(?:各类)?(?:政府|政务)?信息|未收到|没有收到|[共新]?收到[^，。；]{0,20}申请|认真(?:贯彻|落实|执行|学习)|深入(?:贯彻|学习|落实)|严格(?:按照|落实|执行|贯彻)|(?:正确|坚强)领导|以习近平/;

/** Words that set a year beside another, or tell what has been done since. */
export const comparisons =
  /比|较|同期|增长|增加|减少|下降|去年|上年|前一?年|历年|往年|以来|至今|起|已(?:全部|整改|完成)|整改|截[至止]|遗留|结转|曾|当年|年报|年度报告|规划|计划/;

/** What is meant to be done: 将 with one of these is a plan, 将 with a noun is 把. */
export const plans =
  /^将(?:会|要)?(?:继续|进一步|按照|从|不断|认真|严格|加大|持续|围绕|结合|切实|积极|坚持|针对|深入|做好|抓好|着重|着力|努力|重点(?:从|围绕|做好|抓好|开展|推进|加强|在)|在以下|采取|立足|聚焦(?!的))/;

/** 将…纳入…, 将…作为…: the object of a deed, not a plan. */
export const deeds = /纳入|作为|列入|列为|融入|转化为/;

/** Sentences of section 六 that are written anew each year. */
export const yearlyStatements = /信息处理费|收费通知|需要报告的(?:其[他它])?事项|其[他它]需要报告|其[他它]报告事项/;
