/**
 * Words by which a page that is no report tells what it is. They count only on pages that hold next to nothing else, and only
 * as whole titles or headings. Sources: the standing pages of nginx, Apache, IIS, Tomcat and the portal systems.
 */

/** Of error pages. */
export const errorTitle =
  /^(?:\s|[!！]){0,5}(?:(?:error|错误|出错)?\s{0,3}(?:40[0345]|410|50[0234])(?![\d年])|(?:页面|网页|您访问的页面|访问的页面|你访问的页面|您要访问的页面|您查找的页面|请求的页面|文件)\s{0,2}(?:不存在|已删除|已被删除|找不到|未找到|没有找到|走丢了)|(?:抱歉|对不起|很抱歉)[，,！!]?\s{0,2}(?:您|你|页面|找不到|没有)|(?:not found|forbidden|bad gateway|internal server error|service unavailable)\b|HTTP (?:Status|Error)|无法访问此?(?:页面|网站)|访问被拒绝|服务器(?:内部)?错误|系统(?:错误|维护|繁忙))/i;

/** Of pages that want to know who comes. */
export const loginTitle =
  /^\s{0,5}(?:用户|系统|统一|统一身份|管理员|账号|会员)?(?:登录|登陆|认证登录|身份认证|sign in|log ?in)(?:\s|页|界面|系统|$|[-_|—·])/i;

/** Words of links that lead on to the next page of the same article. */
export const nextPage = /^[\s[【<«‹]{0,4}(?:下一?页|下页|后一页|next(?: page)?)[\s\]】>»›]{0,4}$/i;

/** Title of an annual report, also as links and file names have it; year, and what stands before 公开. */
export const reportTitle =
  /(20\d\d)年?度?[^。；\n]{0,30}?(?:政府信息|信息|政务)公开[^。；\n]{0,12}?(?:年度报告|年报|工作报告)/;

/** The same with the year behind or without one. */
export const reportWords = /(?:政府信息|信息|政务)公开(?:工作)?(?:年度(?:工作)?报告|年报)/;

/** Once in the tables of every report; two of them mean that there are two. */
export const onceInReport: readonly string[] = [
  '本年新收政府信息公开申请数量',
  '未经复议直接起诉',
  '第二十条第（一）项',
];

/** What the three tables hold, by section: heading, and words that only the table has. */
export const tableSections: readonly { readonly heading: RegExp; readonly label: RegExp }[] = [
  { heading: /主动公开政府信息/, label: /第二十条第|制发件数|新制作数量|处理决定数量/ },
  { heading: /收到和处理政府信息公开申请|处理政府信息公开申请/, label: /自然人|申请人情况|本年新收/ },
  { heading: /行政复议/, label: /结果维持|结果纠正/ },
];
