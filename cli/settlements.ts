import type { Config } from '../core/config/config.js';
import type { Met } from '../core/config/markSettled.js';
import type { Language, Sentence } from './commandError.js';

/** Sentences that are shown before “N more”. */
const most = 20;

/** Gathers over a run which ignores and explanations of the configuration occurred. */
export class Settlements {
  readonly #config: Config;
  readonly #met = new Set<string>();
  readonly #refused = new Set<string>();

  constructor(config: Config) {
    this.#config = config;
  }

  add({ met, refused }: Met): void {
    for (const fingerprint of met) this.#met.add(fingerprint);
    for (const fingerprint of refused) this.#refused.add(fingerprint);
  }

  /**
   * What the user must know of them: ignores that do not hold against an error, and those that occur no more.
   * @param complete whether everything was checked by all rules; otherwise what did not occur may still exist
   */
  sentences(complete: boolean, language: Language): string[] {
    const { ignores = [], explanations = [] } = this.#config;
    const refused = ignores.filter(({ fingerprint }) => this.#refused.has(fingerprint));
    const isStale = ({ fingerprint }: { fingerprint: string }) => complete && !this.#met.has(fingerprint);
    const all = [
      ...refused.map(({ fingerprint }) => noIgnore(fingerprint)),
      ...ignores.filter(isStale).map((each) => stale({ zh: '忽略', en: 'ignore' }, each)),
      ...explanations.filter(isStale).map((each) => stale({ zh: '说明', en: 'explanation' }, each)),
    ].map((sentence) => sentence[language]);
    if (all.length <= most) return all;
    return [...all.slice(0, most), more(all.length - most)[language]];
  }
}

function noIgnore(fingerprint: string): Sentence {
  return {
    zh: `${fingerprint}：“错误”不能忽略，仍然计入；请改正，或在 explanations 里说明理由。`,
    en: `${fingerprint}: an error cannot be ignored and counts; correct it, or explain it in “explanations”.`,
  };
}

function stale(kind: Sentence, { fingerprint, reason }: { fingerprint: string; reason: string }): Sentence {
  return {
    zh: `${fingerprint}（${reason}）：这条${kind.zh}已失效：值已改变或问题已消失。请重新核对，再从配置里删去。`,
    en: `${fingerprint} (${reason}): this ${kind.en} is stale: the value has changed or the problem is gone. Look again, then delete it.`,
  };
}

function more(count: number): Sentence {
  return { zh: `另有 ${count} 条。`, en: `${count} more.` };
}
