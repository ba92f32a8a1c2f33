import { useState } from 'preact/hooks';
import type { Level, Rule } from '../../core/index.js';
import type { Language } from '../../ui/audit.js';
import { Select } from '../../ui/Select.js';
import { wordings } from '../wording/chooseWording.js';
import type { RuleChoice } from './ruleSettings.js';

export interface RuleRowProps {
  readonly rule: Rule;
  readonly language: Language;
  /** Breaking it breaks the Regulation or the form: it cannot be switched off. */
  readonly isStatutory: boolean;
  readonly choice: RuleChoice;
  /** Why a choice cannot stand, or null. */
  readonly problemOf: (choice: RuleChoice) => string | null;
  readonly onChange: (choice: RuleChoice) => void;
}

const levels: readonly (Level | 'default')[] = ['default', 'error', 'warning', 'info', 'off'];
/** What the core allows for these: the error, or a warning with a reason. */
const statutoryLevels: readonly (Level | 'default')[] = ['default', 'error', 'warning'];

/** One rule with its severity. A choice that the core refuses is kept on the page until it can stand. */
export function RuleRow({ rule, language, isStatutory, choice, problemOf, onChange }: RuleRowProps) {
  const words = wordings[language].settings;
  const [draft, setDraft] = useState<RuleChoice | null>(null);
  const shown = draft ?? choice;
  const title = rule.title[language];
  const take = (next: RuleChoice): void => {
    const isAllowed = problemOf(next) === null;
    setDraft(isAllowed ? null : next);
    if (isAllowed) onChange(next);
  };
  const needsReason = isStatutory && shown.level === 'warning';
  return (
    <li class="options-rule">
      <div class="options-rule-name">
        <span>{title}</span>
        <span class="gk-soft options-rule-id">
          {rule.id} · {words.level[rule.severity]}
        </span>
        {isStatutory && <span class="gk-soft">{words.statutory}</span>}
      </div>
      <Select
        label={words.levelOf(title)}
        labelHidden
        value={shown.level}
        options={(isStatutory ? statutoryLevels : levels).map((value) => ({ value, label: words.level[value] }))}
        onChange={(level) => take({ level, reason: level === 'default' ? '' : shown.reason })}
      />
      {(needsReason || shown.reason !== '') && (
        <label class="gk-field options-reason">
          <span class="gk-field-label">{words.reason}</span>
          <input
            class="gk-input"
            value={shown.reason}
            maxLength={500}
            placeholder={words.reasonHint}
            onInput={(event) => take({ level: shown.level, reason: event.currentTarget.value })}
          />
        </label>
      )}
    </li>
  );
}
