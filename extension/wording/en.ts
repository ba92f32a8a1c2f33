import type { Wording } from './wording.js';

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export const en: Wording = {
  lang: 'en',
  name: 'gongkai-lint: check OGI annual reports',
  reading: 'Reading and checking this page…',

  notice: {
    'not-a-report': {
      title: 'This page is no annual report on open government information',
      next: 'No title, section headings or tables of such a report were found. Open the page of the report itself; below are the links of this page that look like reports.',
    },
    'tables-as-images': {
      title: 'The tables of the report are pictures; their figures cannot be read',
      next: 'The form prescribes tables of text. Check the attachment (Word, PDF) of this page; you may have the text checked, but what is said of the tables does not count.',
    },
    'login-wall': {
      title: 'This page asks you to log in and does not show the report yet',
      next: 'Log in on the page and press “Check again” when you see the report.',
    },
    'error-page': {
      title: 'The site returned an error page, not the report',
      next: 'The report may have been moved or be out of reach for now. Reload the page, or come again from the column of annual reports.',
    },
    endless: {
      title: 'This page is too long and was not read to its end',
      next: 'No report is that long; many articles may be joined on this page. Open the page of one report.',
    },
    'two-reports': {
      title: 'There is more than one annual report on this page',
      next: 'Checked together they would be taken for one another. Open the page or file of one report; if it is one after all, you may have it checked as one.',
    },
    'cross-origin-frame': {
      title: 'The report stands in a frame of another site and cannot be read',
      next: 'Right-click it, open the frame in a new tab, and press the icon there.',
    },
    'pdf-viewer': {
      title: 'This tab shows a PDF file',
      next: 'Browsers do not let extensions read their PDF viewer. Save the file and check it on the command line (gongkai-lint check FILE), or open the report as a page.',
    },
    paged: {
      title: 'The report is split over several pages, and this is one of them',
      next: 'What stands on the others would look as if it were missing. Open the whole text with the page’s own button, or have this page alone checked.',
    },
    internal: {
      title: 'This is a page of the browser itself; extensions may not read it',
      next: 'Go to the annual report on its site and press the icon in the toolbar.',
    },
    'no-access': {
      title: 'There is no permission to read this page yet',
      next: 'Press the icon in the toolbar. The browser allows reading only after a click and within one site; to save the clicks, add the site in the settings.',
    },
    elsewhere: {
      title: 'This page is being checked in another window',
      next: 'A page can be marked from one place only. Press “Check again” to see it here.',
    },
    closed: { title: 'The tab that was checked is closed', next: 'Open the report and press the icon in the toolbar.' },
    failed: {
      title: 'The check was not finished',
      next: 'Press “Check again”. If it fails again, tell the maintainers the details below.',
    },
  },
  incomplete: {
    paged: 'Only this page of a report in several was checked; what is said to be missing may stand on another.',
    endless: 'The page was not read to its end; what is said to be missing may stand further down.',
    'two-reports': 'There may be more than one report on this page: verify each problem.',
    'tables-as-images': 'The tables are pictures and were not read; what is said of them does not count.',
    'cross-origin-frame': 'A frame of another site is on this page; what it holds was not read.',
  },
  checkAnyway: 'Check all the same',
  links: 'Reports and files on this page',
  noLinks: 'No link on this page looks like an annual report.',
  linkKind: { page: 'page', doc: 'Word', docx: 'Word', wps: 'WPS', pdf: 'PDF', zip: 'archive', file: 'file' },
  yearOf: String,

  again: 'Check again',
  marks: 'Mark on the page',
  numberMarks: 'Mark figures',
  options: 'Settings',
  line: {
    rechecked: (lost) =>
      lost > 0
        ? `The page has changed and was checked again; ${plural(lost, 'mark')} lost ${lost === 1 ? 'its' : 'their'} place.`
        : 'The page has changed and was checked again.',
    notFound: 'The page has changed; this place was not found. Press “Check again”.',
    reviewsDropped: (reports) =>
      `The store of reviews is full: those of ${plural(reports, 'oldest report')} were removed.`,
    saveFailed: 'The review was not stored: the browser may have no room left. Export the result first.',
  },
  configUnused: 'The gongkai.json in the settings cannot be used; this check used the default rules:',
  earlier: (said) => `An earlier version of this page has ${plural(said, 'review')}, still kept.`,
  adopt: 'Take over for the same problems',

  export: 'Export',
  exportHint: 'Export the result of this report',
  pictures: 'With pictures of the page',
  picturesHint:
    'Scrolls the page to each problem and takes a picture, for HTML only; leave the tab in front meanwhile.',
  taking: 'Taking pictures…',
  notVisible:
    'The page is not in front: no pictures were taken. Open the tool in the side panel and leave the page in front.',
  tooMany: (taken, all) => `Only the first ${taken} of ${all} problems have a picture.`,
  exported: (name) => `Exported: ${name}`,
  exportFailed: { title: 'The export was not finished', next: 'Try again, or choose another format.' },
  cancelled: 'Cancelled; nothing was exported.',

  workbench: 'Workbench for spot checks',
  attachment: {
    heading: 'Files attached to this page',
    hint: 'Fetched only when you press “Check attachment”: checked by themselves, and compared with the page cell by cell.',
    check: 'Check attachment',
    checkOf: (name) => `Check attachment ${name}`,
    checkAll: 'Check all attachments',
    retry: 'Try again',
    retryOf: (name) => `Try again ${name}`,
    stop: 'Cancel',
    stopOf: (name) => `Cancel ${name}`,
    asking: 'Please allow reading this site in the dialog of the browser…',
    fetching: (received, total) =>
      total === null ? `Fetching: ${received} kB` : `Fetching: ${received} kB of ${total} kB`,
    reading: (done, total) => (total > 0 ? `Reading: ${done} of ${plural(total, 'page')}` : 'Reading…'),
    read: 'checked',
    differences: (count) =>
      count === 0
        ? 'Compared with the page: no difference was found.'
        : `Compared with the page: ${plural(count, 'problem')}, see “Page and attached file say the same”.`,
    notCompared: 'Not all was compared with the page: see the requirement “Page and attached file say the same”.',
    failure: {
      missing: (status) => `The site did not give this file (HTTP ${status}).`,
      guarded: (status) => `The site refused this download or is busy (HTTP ${status}); open the link in the browser.`,
      refused: () => 'There was no permission to read the site of the file; it was not fetched.',
      foreign: () =>
        'The file is not on a government site (gov.cn), which is all this extension may ask for; save it and check it on the command line.',
      'too-large': () => 'The file is larger than 64 MB and was not read; see whether it is the right one.',
      late: () => 'The file did not come within 30 seconds; try again, or save it and check it on the command line.',
      elsewhere: () => 'The link leads on to another site and was not followed; open it in the browser.',
      failed: () =>
        'The file was not fetched: the line, a certificate or the site may be why; try again, or open the link.',
    },
    which: 'Which one to see',
    page: 'Page',
    noMarks: (name) => `This is the result of the attachment “${name}” itself; the marks on the page are the page’s.`,
  },

  provenance: {
    subject: 'Checked',
    ofPage: 'the page',
    ofAttachment: (name) => `the attachment “${name}”`,
    onPage: 'On the page',
    fileHash: 'SHA-256 of the file',
    fileHashMeaning: 'Of the attachment as it was fetched; of a file in an archive, as it was unpacked.',
    heading: 'Source and reviews',
    address: 'Address',
    checkedAt: 'Checked at',
    zone: ' (Beijing time, UTC+8)',
    hash: 'SHA-256 of the page',
    hashMeaning:
      'Of the HTML (UTF-8) that the browser showed at the time of the export, not of the file that the server sent.',
    textHash: 'SHA-256 of the text',
    tool: 'Tool',
    rules: 'Rules',
    noProof: 'For working checks only: not notarised, no trusted time stamp.',
    reviews: 'Reviews',
    pictures: 'Pictures of the page',
    pictureOf: (problem) => `Where problem ${problem} stands on the page`,
    verdict: { confirmed: 'confirmed', 'false-alarm': 'false alarm', pending: 'to verify', none: 'none given' },
    item: 'Item',
    value: 'Value',
    remark: 'Remark',
    number: 'No.',
    problem: 'Problem',
    verdictHead: 'Verdict',
    note: 'Note',
  },

  settings: {
    title: 'Settings',
    language: 'Language',
    languages: { auto: 'As the browser', zh: '中文', en: 'English' },
    bodyKind: 'Kind of body',
    bodyKindHint: 'The deadline depends on it. The report usually shows it; choose it here where that is read wrong.',
    bodyKinds: {
      auto: 'As the report shows',
      town: 'town',
      subdistrict: 'subdistrict',
      department: 'department',
      government: 'government',
      office: 'office',
    },
    portals: 'Sites',
    portalsHint:
      'Not needed: a click on the icon checks the page in front. On sites added here the panel follows you without a click, and the icon can show the number of errors.',
    allPortals: 'All government sites (*.gov.cn)',
    addPortal: 'Add a site',
    portalName: 'Host name',
    portalExample: 'such as www.example.gov.cn',
    grantAll: 'Add all government sites',
    grant: 'Add',
    revoke: 'Remove',
    revokeOf: (portal) => `Remove ${portal}`,
    noPortals: 'No site was added.',
    notAPortal: 'Give a host name that ends in gov.cn, such as www.example.gov.cn.',
    refused: 'The permission was not given; nothing was added.',
    unsupported: 'This version of the browser cannot add sites; click the icon for each check.',
    badge: 'Show the number of errors on the icon',
    badgeHint: 'Only on the sites added above: pages that look like annual reports are checked when they open.',
    config: 'Configuration gongkai.json',
    configHint: 'The same file as on the command line: severities, deadlines, words, ignores, local requirements.',
    importConfig: 'Import…',
    exportConfig: 'Export',
    resetConfig: 'Reset',
    imported: (name) => `${name} was imported.`,
    notImported: (name) => `${name} was not imported:`,
    wasReset: 'Reset to the defaults.',
    rules: 'Rules',
    rulesHint: 'Open results are checked again with the new severity.',
    search: 'Search rules',
    found: (found, all) => (found === all ? plural(all, 'rule') : `${found} of ${plural(all, 'rule')}`),
    level: { default: 'default', off: 'off', error: 'error', warning: 'warning', info: 'hint' },
    levelOf: (rule) => `${rule}: severity`,
    statutory: 'Against the Regulation or the form: cannot be switched off, only lowered to warning with a reason.',
    reason: 'Reason',
    reasonHint: 'takes effect once a reason is given',
    saved: 'Saved.',
    loading: 'Loading the rules…',
  },
};
