/** Ends of the names of files that a report may come in (spec/interfaces.md, and .wps and .mht, which are .doc and .mhtml by another name). */
const extensions = new Set('.docx .doc .wps .pdf .html .htm .mhtml .mht .txt .md .zip'.split(' '));

/**
 * Whether a file of a folder or archive is taken for a report by its name, a path with `/`. Hidden files, what macOS adds to
 * archives, and the owner files (~$) that Word leaves beside an open document are not.
 */
export function isReportName(path: string): boolean {
  const steps = path.split('/');
  const name = steps.at(-1)!;
  if (name.startsWith('~$') || steps.some((step) => step.startsWith('.') || step === '__MACOSX')) return false;
  const dot = name.lastIndexOf('.');
  return dot > 0 && extensions.has(name.slice(dot).toLowerCase());
}
