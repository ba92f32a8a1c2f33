import { maximumMembers, maximumUnpacked } from './limits.js';

/** Why an archive, or one file of it, was not read. */
export const messages = {
  none: '压缩包里没有可以检查的文件（.docx .doc .wps .pdf .html .htm .mhtml .mht .txt .md）；请确认压缩包是否选对。',
  many: `压缩包里的文件超过 ${maximumMembers} 份，没有打开；请分成几个压缩包，或解压后再检查。`,
  large: `压缩包里的文件解开后超过 ${maximumUnpacked / 1024 / 1024} MB，没有打开；请分成几个压缩包，或解压后再检查。`,
  nested: '压缩包里又套了两层压缩包，里层没有打开；请先解压再检查。',
  damaged: '压缩包已损坏或没有下载完整，无法打开；请重新下载再试。',
  member: '压缩包里的这个文件已损坏，无法解开；请重新下载或重新压缩再试。',
  memberLarge: '压缩包里的这个文件解开后过大，不像一份年度报告，没有解开；请确认文件是否选对。',
  encrypted: '压缩包里的这个文件设有密码，无法解开；请先用压缩软件输入密码解压，再选择其中的年度报告。',
} as const;
