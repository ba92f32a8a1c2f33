/** Longer lines are text, whatever they begin or end with. */
const longest = 120;

/** 附件：, 附件1：, 相关附件下载： */
const announced = /^(?:相关)?附件?(?:下载)?[\d一二三四五六七八九十]{0,3}[:：.、]/;

/** Words of a link that leads to a file: 点击下载, 点此查看. */
const offered = /^(?:请?点击|点此|请)?(?:下载|查看)/;

/** The name of a file, or of its kind: …年度报告.docx, …（PDF版）, with the size that some portals put behind. */
const ending =
  /(?:\.(?:docx?|wps|pdf|ofd|zip|rar|xlsx?|et)|(?:pdf|word|wps|ofd)(?:版|格式|文档|文件)?)[)）\]】]?(?:[(（[【]?[\d.]{1,8}[kKmM][bB]?[)）\]】]?)?$/i;

/**
 * True for a line by which a page offers the file that hangs on it. It stands on the page and never in the file: no difference
 * between the two.
 */
export function namesFile(text: string): boolean {
  const line = text.replace(/\s/g, '');
  return (
    line.length <= longest && (announced.test(line) || ending.test(line) || (offered.test(line) && line.length <= 30))
  );
}
