import type { Problem, ProblemCode } from './problem.js';

/** What a reader says in Chinese of this very file, in English by its kind. */
const english: Readonly<Record<ProblemCode, string>> = {
  empty: 'The file holds no text; make sure that it is the right one and was saved completely.',
  'too-large': 'The file holds too much to be an annual report and was not read; make sure that it is the right one.',
  encrypted: 'The file is protected by a password; remove it in Word or WPS, save the file and try again.',
  damaged: 'The file is damaged or incomplete; download it again, or save it as .docx in Word or WPS.',
  scanned:
    'The file holds pictures only; their text and tables cannot be read. Use the original .docx, the web page or text.',
  unsupported:
    'This kind of file cannot be read. Save the report as .docx, web page (.html) or text (.txt); unpack an archive first.',
  'not-found': 'There is no such file; check its path and name.',
  'no-permission': 'You are not allowed to read this.',
  'not-a-report':
    'This does not seem to be an annual report on open government information: neither its title nor its headings or tables were found.',
  internal: 'The program failed on this file. Save it as .docx and try again, and please report it.',
};

/** The problem in the language asked for. */
export function translateProblem(problem: Problem, language: 'zh' | 'en' = 'zh'): Problem {
  return language === 'zh' ? problem : { code: problem.code, message: english[problem.code] };
}
