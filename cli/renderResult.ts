import type { Examined } from '../core/check.js';
import { type Met, settlementsMet } from '../core/config/markSettled.js';
import { renderCsv } from '../core/results/csv.js';
import { renderHtml } from '../core/results/html.js';
import { panelOf } from '../core/results/panel.js';
import type { FileResult } from '../core/results/result.js';
import { renderSarif } from '../core/results/sarif.js';
import { renderText } from '../core/results/text.js';
import { textWording } from '../core/results/textWording.js';
import { rules } from '../core/rules/index.js';
import type { CheckSettings, OutputFormat } from './arguments.js';
import { atLeast } from './atLeast.js';
import type { Context } from './checkInput.js';

export interface WorkerSettings extends Context {
  readonly check: CheckSettings;
  readonly format: OutputFormat;
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

/** A result as it is written, and what the exit status and the totals need of it. */
export interface Checked {
  /** UTF-8. */
  readonly text: Uint8Array;
  /** JSON of what the format tells of the file elsewhere: in html's index, at the end of sarif. */
  readonly aside: string | null;
  readonly status: FileResult['status'];
  /** The name of the input and why it was not checked. */
  readonly problem: string | null;
  readonly summary: FileResult['summary'];
  readonly settlements: Met;
}

const encoder = new TextEncoder();

/** Elements of `files` stand this deep in the JSON. */
const indent = '    ';

export function renderResult({ file, lint }: Examined, settings: WorkerSettings): Checked {
  const shown = atLeast(file, settings.check.minSeverity);
  const { text, aside = null } = render({ file: shown, lint }, settings);
  return {
    text: encoder.encode(text),
    aside,
    status: file.status,
    problem: file.problem && file.source + textWording[settings.check.language].colon + file.problem.message,
    summary: shown.summary,
    // Of all findings: an ignore is not stale because what it ignores is not shown.
    settlements: settlementsMet(file.findings, settings.config ?? {}),
  };
}

interface Rendered {
  readonly text: string;
  readonly aside?: string;
}

function render({ file, lint }: Examined, { format, color, width, check, config }: WorkerSettings): Rendered {
  const { language } = check;
  switch (format) {
    case 'text':
      return { text: renderText(file, { color, width, language, fingerprints: config !== null }) };
    case 'json':
      return { text: indent + JSON.stringify(file, null, 2).replaceAll('\n', `\n${indent}`) };
    case 'ndjson':
      return { text: `${JSON.stringify(file)}\n` };
    case 'csv':
      return { text: renderCsv(file, language) };
    case 'html': {
      const { article, entry } = renderHtml(panelOf(file, lint, language), language);
      return { text: article, aside: JSON.stringify(entry) };
    }
    case 'sarif': {
      const { results, rest } = renderSarif(file, rules, language);
      return { text: results, aside: rest };
    }
  }
}
