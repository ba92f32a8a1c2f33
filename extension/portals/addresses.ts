import type { PageLink } from '../messages.js';

/** Endings of files that reports come in, and what the panel calls them. */
export const fileEndings: ReadonlyMap<string, PageLink['kind']> = new Map([
  ['doc', 'doc'],
  ['docx', 'docx'],
  ['wps', 'wps'],
  ['pdf', 'pdf'],
  ['ofd', 'file'],
  ['zip', 'zip'],
  ['rar', 'zip'],
]);

/**
 * Addresses under which portal systems hand out attachments whose path does not end like a file. Names are compared with the
 * path in lower case; `names` are the parameters that hold the real name, the first one that is there counts.
 * Sources: addresses of published attachments (spec/hosts.md, part B3).
 */
export const downloads: readonly {
  readonly system: string;
  readonly path: string;
  readonly names: readonly string[];
}[] = [
  { system: '大汉 jcms', path: '/module/download/downfile.jsp', names: ['filename', 'showname'] },
  { system: '博达 vsb', path: '/system/_content/download.jsp', names: [] },
  { system: '博达 vsb', path: '/virtual_attach_file.vsb', names: ['afc', 'name'] },
  { system: '通用', path: '/attachment/download', names: ['filename', 'name'] },
  { system: '通用', path: '/download.jsp', names: ['filename', 'name'] },
  { system: '通用', path: '/downloadfile', names: ['filename', 'name', 'file'] },
  { system: '通用', path: '/filedownload', names: ['filename', 'name', 'file'] },
];

/** Pieces of the paths under which portals keep their annual reports: 政府信息公开年报. */
export const reportPaths: readonly string[] = [
  '/zfxxgknb',
  '/xxgknb',
  '/zfxxgkgznb',
  '/xxgkgznb',
  '/xxgkndbg',
  '/gknb',
];
