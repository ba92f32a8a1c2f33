import type { AddedUp } from '../../core/several/addUp.js';
import { questionKinds } from '../../core/several/question.js';
import { Button } from '../../ui/Button.js';
import { Notice } from '../../ui/Notice.js';
import { Progress } from '../../ui/Progress.js';
import type { Item } from '../model.js';
import type { ViewProps } from './context.js';
import { VirtualTable } from './VirtualTable.js';

/** Cells of one sum that are shown. */
const mostCells = 30;

/** Questions shown at once; the rest is in the workbook. */
const mostQuestions = 300;

/** 发布与疑问: who has published, and what the reports together make one ask. */
export function QuestionsView({
  session,
  state,
  words,
  onOpen,
}: ViewProps & { readonly onOpen: (item: Item) => void }) {
  const { overview, items } = state;
  const { language } = session.host;
  if (state.isLooking) return <Progress language={language} text={words.looking} />;
  if (!overview) return <p class="gk-hint">{words.noResults}</p>;
  const results = items.filter(({ row }) => row).length;
  const bySource = new Map(items.map((item) => [item.source, item]));
  return (
    <div>
      <p class="gk-actions wb-line">
        <span>
          {words.together(overview.results, overview.year === null ? words.unknownYear : String(overview.year))}
        </span>
        {results !== overview.results && <span class="gk-soft">{words.stale}</span>}
        <Button disabled={state.isOn} onClick={() => void session.lookTogether()}>
          {words.lookAgain}
        </Button>
      </p>
      <section class="wb-box" aria-labelledby="wb-published">
        <h2 id="wb-published">{words.published}</h2>
        {overview.publications.length === 0 ? (
          <Notice tone="info" title={words.needUnits} />
        ) : (
          <>
            <p class="gk-hint">{words.publishedHint}</p>
            <VirtualTable
              label={words.published}
              rows={overview.publications}
              keyOf={({ unit }) => `${unit.parent ?? ''} ${unit.name}`}
              columns={[
                { id: 'unit', title: words.unit, kind: 'row', cell: ({ unit }) => unit.name },
                { id: 'parent', title: words.parent, cell: ({ unit }) => unit.parent ?? '' },
                {
                  id: 'state',
                  title: words.reports,
                  cell: ({ state: own, reports }) =>
                    words.publication[own] + (reports.length > 1 ? ` ×${reports.length}` : ''),
                  className: ({ state: own }) => `wb-publication-${own}`,
                },
                {
                  id: 'timely',
                  title: words.timelyHead,
                  cell: ({ state: own, timely }) => (own === 'found' ? words.timely[timely] : words.notKnown),
                },
              ]}
            />
          </>
        )}
      </section>
      {overview.sums.length > 0 && <Sums sums={overview.sums} words={words} language={language} />}
      <section class="wb-box" aria-labelledby="wb-questions">
        <h2 id="wb-questions">
          {words.questions} <span class="gk-count">{overview.questions.length}</span>
        </h2>
        <p class="gk-hint">{overview.questions.length === 0 ? words.noQuestions : words.questionsHint}</p>
        <ul class="wb-list">
          {overview.questions.slice(0, mostQuestions).map(({ kind, body, text, sources, passages = [] }) => (
            <li key={[kind, body, text.zh, ...sources].join()}>
              <b>{questionKinds[kind][language]}</b>
              {body !== null && <span class="wb-body">{body}</span>}
              <p>{text[language]}</p>
              <p class="gk-actions">
                {sources.slice(0, 6).map((source) => {
                  const item = bySource.get(source);
                  return item?.row ? (
                    <button key={source} type="button" class="gk-link" onClick={() => onOpen(item)}>
                      {item.row.title ?? source}
                    </button>
                  ) : (
                    <span key={source} class="gk-code">
                      {source}
                    </span>
                  );
                })}
              </p>
              {passages.length > 0 && (
                <details class="gk-fold">
                  <summary>{words.passages}</summary>
                  <table class="wb-table wb-small wb-passages">
                    <tbody>
                      {passages.slice(0, 20).map(({ a, b }) => (
                        <tr key={a}>
                          <td>{a}</td>
                          <td>{b}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </details>
              )}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

interface SumsProps {
  readonly sums: readonly AddedUp[];
  readonly words: ViewProps['words'];
  readonly language: 'zh' | 'en';
}

/** Members added up against their parents, in the cells that differ. */
function Sums({ sums, words, language }: SumsProps) {
  return (
    <section class="wb-box" aria-labelledby="wb-sums">
      <h2 id="wb-sums">{words.sums}</h2>
      <p class="gk-hint">{words.sumsHint}</p>
      {sums.map(({ body, year, members, lacking, cells }) => {
        const differing = cells.filter(({ gap }) => gap !== 0);
        return (
          <div key={`${body} ${year}`}>
            <h3>{words.sumsOf(`${body} ${year}`, members.length)}</h3>
            {lacking.length > 0 && <p>{words.lacking(lacking.join('、'))}</p>}
            {differing.length === 0 && <p>{words.allAgree}</p>}
            {differing.length > 0 && (
              <table class="wb-table wb-small">
                <thead>
                  <tr>
                    {[words.cell, words.ofParent, words.ofMembers, words.gap].map((title) => (
                      <th key={title} scope="col">
                        {title}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {differing.slice(0, mostCells).map(({ table, row, column, label, parent, sum, gap }) => (
                    <tr key={`${table} ${row} ${column}`}>
                      <th scope="row">{label[language]}</th>
                      <td>{parent}</td>
                      <td>{sum}</td>
                      <td>{gap}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            {differing.length > mostCells && <p>{words.more(differing.length - mostCells)}</p>}
          </div>
        );
      })}
    </section>
  );
}
