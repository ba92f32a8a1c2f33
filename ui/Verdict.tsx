import type { Panel, PanelRequirement } from '../core/index.js';
import { joinClasses } from './joinClasses.js';
import { levelSigns, outcomeSigns } from './signs.js';
import type { Wording } from './wording/wording.js';

/** The requirement that holds the date of publication against the deadline. */
const inTime = 'date/published-late';

/** The report's name, what came of the check, and what was recognised: 机关, 年度, 格式, 落款, 发布日期. */
export function Verdict({ panel, words }: { readonly panel: Panel; readonly words: Wording }) {
  const { title, source, status, verdict, facts, requirements } = panel;
  const deadline = requirements.find(({ id }) => id === inTime);
  return (
    <header class="gk-head">
      <h2 class="gk-title" lang="zh-CN">
        {title ?? (status === 'checked' ? words.untitled : source)}
      </h2>
      <p class={joinClasses('gk-verdict', `gk-tone-${verdict.level}`)}>
        <span class="gk-sign" aria-hidden="true">
          {levelSigns[verdict.level]}
        </span>
        <span>{verdict.text}</span>
      </p>
      {facts.length > 0 && (
        <dl class="gk-facts" aria-label={words.facts}>
          {facts.map(({ id, label, value, text }) => (
            <div key={id}>
              <dt>{label}</dt>
              <dd>
                <span class={value === null ? 'gk-soft' : undefined}>{text}</span>
                {id === 'publishedOn' && deadline && <Deadline requirement={deadline} words={words} />}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </header>
  );
}

/** Whether the report was in time, as the requirement has it. */
function Deadline({ requirement, words }: { readonly requirement: PanelRequirement; readonly words: Wording }) {
  const { title, outcome, outcomeLabel } = requirement;
  return (
    <span class={joinClasses('gk-deadline', `gk-tone-${outcome}`)}>
      {title}
      {words.colon}
      <span class="gk-sign">
        <span aria-hidden="true">{outcomeSigns[outcome]} </span>
        {outcomeLabel}
      </span>
    </span>
  );
}
