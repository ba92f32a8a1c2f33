/** Where office.js comes from: Microsoft's CDN, its China CDN, or files beside the pane. */
export const officeSources = {
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/',
  'cdn-cn': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/',
  vendored: './office/',
};

/**
 * What office.js loads for Word, as its source shows (shared/spec/hosts.md, A3). The last two are asked for by some hosts only, and
 * Word works without them.
 */
export const officeFiles = [
  { name: 'office.js', needed: true },
  { name: 'word-win32-16.01.js', needed: true },
  { name: 'word-web-16.00.js', needed: true },
  { name: 'word-mac-16.00.js', needed: true },
  { name: 'zh-cn/office_strings.js', needed: true },
  { name: 'en-us/office_strings.js', needed: true },
  { name: 'o15apptofilemappingtable.js', needed: false },
  { name: 'telemetry/oteljs_agave.js', needed: false },
];
