import { useEffect, useState } from 'preact/hooks';
import type { Rule } from '../../core/index.js';
import { wordings } from '../wording/chooseWording.js';
import type { SectionProps } from './Options.js';
import { RuleRow } from './RuleRow.js';
import { ruleChoice, withRuleChoice } from './ruleSettings.js';

type Loaded = Awaited<typeof import('./loadRules.js')>;

/** All rules with their severities; the core, which holds them, is loaded after the page is drawn. */
export function RulesSection({ settings, language, change }: SectionProps) {
  const words = wordings[language].settings;
  const [core, setCore] = useState<Loaded | null>(null);
  const [search, setSearch] = useState('');
  useEffect(() => void import('./loadRules.js').then(setCore), []);
  const found = core?.rules.filter((rule) => matches(rule, search)) ?? [];
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">{words.rules}</h2>
      <p class="gk-soft">{words.rulesHint}</p>
      {core === null ? (
        <p role="status">{words.loading}</p>
      ) : (
        <>
          <div class="options-row">
            <label class="gk-field">
              <span class="gk-field-label">{words.search}</span>
              <input
                class="gk-input"
                type="search"
                value={search}
                onInput={(event) => setSearch(event.currentTarget.value)}
              />
            </label>
            <p role="status" class="gk-soft">
              {words.found(found.length, core.rules.length)}
            </p>
          </div>
          <ul class="options-rules">
            {found.map((rule) => (
              <RuleRow
                key={rule.id}
                rule={rule}
                language={language}
                isStatutory={core.isStatutory(rule)}
                choice={ruleChoice(settings.config, rule.id)}
                problemOf={(choice) =>
                  core.checkConfig(withRuleChoice({}, rule.id, choice), core.rules).problems?.[0]?.[language] ?? null
                }
                onChange={(choice) => change({ config: withRuleChoice(settings.config, rule.id, choice) })}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function matches({ id, title, basis }: Rule, search: string): boolean {
  const words = search.trim().toLowerCase().split(/\s+/);
  const text = [id, title.zh, title.en, ...basis.flatMap(({ ref }) => ref)].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}
