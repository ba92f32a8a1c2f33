import type { ComponentChildren } from 'preact';
import { Button } from './Button.js';
import { CopyButton } from './CopyButton.js';
import { citationOf, rectificationItemOf } from './copyText.js';
import type { ProblemCardProps } from './ProblemCard.js';
import { ReviewForm } from './ReviewForm.js';
import type { Wording } from './wording/wording.js';

/** What an open card shows below its head: what was compared, sources, proposals, controls, and the person's word. */
export function ProblemDetails(props: ProblemCardProps & { readonly words: Wording }) {
  const { problem, panel, language, words, isSelected, verdict, note, onPick, onCollapse, onReview, onCopy } = props;
  const { id, quote, evidence, related, basis, rules, settled, proposals } = problem;
  const labels = [...new Set(proposals.map(({ label }) => label))];
  return (
    <div class="gk-card-body">
      <dl class="gk-details">
        {settled && <Entry name={settled.label} values={[settled.reason]} />}
        {quote !== null && <Entry name={words.quote} values={[<q lang="zh-CN">{quote}</q>]} />}
        <Entry name={words.evidence} values={evidence} />
        {labels.map((label) => (
          <Entry
            key={label}
            name={label}
            values={proposals.filter((each) => each.label === label).map(({ text }) => <strong>{text}</strong>)}
          />
        ))}
        <Entry name={words.related} values={related} />
        <Entry name={words.basis} values={basis} />
        <Entry
          name={words.rule}
          values={rules.map((rule) => (
            <>
              {rule.title} <code class="gk-code">{rule.id}</code>
            </>
          ))}
        />
      </dl>
      <div class="gk-actions">
        {props.actions}
        <Button onClick={() => onPick(id)}>{words.show}</Button>
        {onCopy && (
          <>
            <CopyButton text={() => citationOf(problem, panel, language)} onCopy={onCopy} words={words}>
              {words.copyCitation}
            </CopyButton>
            <CopyButton text={() => rectificationItemOf(problem, panel, language)} onCopy={onCopy} words={words}>
              {words.copyItem}
            </CopyButton>
          </>
        )}
        {isSelected && (
          <Button kind="quiet" onClick={onCollapse}>
            {words.collapse}
          </Button>
        )}
      </div>
      {onReview && (
        <ReviewForm
          id={id}
          verdict={verdict}
          note={note}
          words={words}
          onChange={(review) => onReview(problem, review)}
        />
      )}
    </div>
  );
}

/** A name with its values; nothing where there are none. */
function Entry({ name, values }: { readonly name: string; readonly values: readonly ComponentChildren[] }) {
  if (values.length === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      {values.map((value, index) => (
        <dd key={index}>{value}</dd>
      ))}
    </div>
  );
}
