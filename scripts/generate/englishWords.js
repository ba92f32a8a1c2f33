/** How the English documentation says what the rules declare; words.js has the same in Chinese. */

export const severityNames = { error: 'error', warning: 'warning', info: 'info' };

/** In the order in which sources are listed. */
export const tierNames = {
  regulation: 'Regulation',
  format: 'Form',
  standard: 'Standard',
  practice: 'Practice',
  local: 'Local',
};

/** Why a need may be absent; the rule is then not checked. Needs that every report has name no reason. */
export const absences = {
  document: [],
  report: [],
  tables: [],
  title: ['no title was recognised'],
  body: ['no body was recognised'],
  bodyKind: ['the kind of body was not recognised'],
  year: ['no report year was recognised'],
  certainYear: ['title, period and signature leave the report year in doubt'],
  form: ['the form of the tables was not recognised'],
  formOfYear: ['no report year was recognised', 'the report is for 2018 or before, which had no form'],
  applicationsSums: ['the table of section 3 was not read'],
  disputesSums: ['the table of section 4 was not read'],
  claims: [],
  figures: [],
  partsLists: [],
  shares: [],
  shareLists: [],
  period: ['no period was recognised'],
  settings: [],
  longNumbers: [],
  publishedOn: ['no date of publication was recognised'],
  signedOn: ['no date of signature was recognised'],
  previous: ["last year's report was not given"],
  members: ["the members' reports were not given"],
  units: ['the list of bodies that owe a report was not given'],
  attachments: ['the files attached to the page were not given'],
  lackingUnits: [],
};

export const groups = {
  structure: 'title, six sections, numbering',
  table: 'rows, columns, cells',
  sum: 'sums within the tables',
  claim: 'figures in the text against the tables',
  date: 'dates and deadlines',
  text: 'leftovers and repetitions',
  language: 'words and punctuation',
  citation: 'laws and documents cited',
  privacy: 'personal data and secrecy marks',
  page: 'the published page',
  history: "against last year's report",
  aggregate: 'a body against its members',
  local: 'local requirements',
};
