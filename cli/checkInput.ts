import { type Examined, examine } from '../core/check.js';
import type { Config } from '../core/config/config.js';
import type { Problem } from '../core/readers/problem.js';
import type { Report } from '../core/report/report.js';
import type { FileResult } from '../core/results/result.js';
import { rules } from '../core/rules/index.js';
import type { Attachment } from '../core/several/attachment.js';
import type { CheckSettings } from './arguments.js';
import type { Input } from './findInputs.js';
import { problemOf } from './problemOf.js';
import { readInput } from './readInput.js';

/** What the inputs of a run are checked with besides the settings. */
export interface Context {
  /** Last year's report, for history/*. */
  readonly previous: Report | null;
  /** The files that hang on the page that is checked, for page/attachment-*. */
  readonly attachments: readonly Attachment[] | null;
  readonly config: Config | null;
}

/** Reads and checks one input; findings of all severities are in the result. Never throws: what fails is a result with a problem. */
export async function checkInput(
  input: Input,
  settings: CheckSettings,
  { previous, attachments, config }: Context = { previous: null, attachments: null, config: null },
): Promise<Examined> {
  const { language, published, bodyKind, rules: chosen } = settings;
  const read = readInput(input, language);
  if ('problem' in read) return { file: unreadable(input.source, read.problem), lint: null };
  try {
    return await examine(read.bytes, {
      source: input.source,
      sha256: read.sha256,
      language,
      ...(published && { published }),
      ...(bodyKind && { bodyKind }),
      ...(previous && { previous }),
      ...(attachments && { attachments }),
      ...(config && { config }),
      ...(chosen && { rules: rules.filter(({ id }) => chosen.includes(id)) }),
    });
  } catch {
    const file = unreadable(input.source, problemOf('failed', language));
    return { file: { ...file, sha256: read.sha256 }, lint: null };
  }
}

/** The result of an input of which nothing was read. */
export function unreadable(source: string, problem: Problem): FileResult {
  return {
    source,
    mediaType: 'application/octet-stream',
    sha256: null,
    status: 'unreadable',
    problem,
    report: null,
    findings: [],
    requirements: [],
    numbers: null,
    summary: { error: 0, warning: 0, info: 0 },
  };
}
