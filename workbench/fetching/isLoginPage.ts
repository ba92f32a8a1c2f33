/** Words of pages that let nobody in without a name; they count only where there is a field for a password. */
const words = /登录|登陆|身份认证|验证码|sign in|log ?in/i;

/** Whether a page is a login wall: a field for a password, and nothing of a report. */
export function isLoginPage(page: string): boolean {
  const asks = /<input[^>]{0,300}?type\s{0,3}=\s{0,3}["']?password/i.test(page);
  return asks && words.test(page) && !/政府信息公开申请|年度报告/.test(page);
}
