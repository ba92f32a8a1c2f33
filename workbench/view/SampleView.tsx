import { useState } from 'preact/hooks';
import type { SamplingPlan } from '../../core/several/sample.js';
import { Button } from '../../ui/Button.js';
import { Notice } from '../../ui/Notice.js';
import { Select } from '../../ui/Select.js';
import { TextField } from '../../ui/TextField.js';
import type { ViewProps } from './context.js';

/** 抽样: all, or a random sample with its seed; and the sheet of what was drawn. */
export function SampleView({ session, state, words }: ViewProps) {
  const [isRandom, setRandom] = useState(state.run?.sample != null);
  const [by, setBy] = useState<'' | 'kind' | 'parent'>('');
  const [measure, setMeasure] = useState<'size' | 'share'>('size');
  const [amount, setAmount] = useState('');
  const [seed, setSeed] = useState(() => state.run?.sample?.seed ?? session.host.newSeed());
  const [isWrong, setWrong] = useState(false);
  const sample = state.run?.sample ?? null;
  const isLate = session.hasBegun();
  const drawn = sample ? state.items.filter((item) => item.state !== 'undrawn') : [];

  const draw = async (): Promise<void> => {
    const plan = planOf(amount, measure);
    setWrong(plan === null);
    if (plan) await session.draw({ ...plan, seed: seed.trim(), ...(by !== '' && { by }) });
  };
  return (
    <section class="wb-box" aria-labelledby="wb-sample">
      <h2 id="wb-sample">{words.tab.sample}</h2>
      <p class="gk-hint">{words.sampleHint}</p>
      {isLate && <Notice tone="info" title={words.sampleLate} />}
      {!isLate && (
        <>
          <div class="wb-fields">
            <Select
              label={words.method}
              value={isRandom ? 'random' : 'all'}
              options={[
                { value: 'all', label: words.sampleAll },
                { value: 'random', label: words.sampleRandom },
              ]}
              onChange={(method) => {
                setRandom(method === 'random');
                if (method === 'all' && sample) void session.clearSample();
              }}
            />
            {isRandom && (
              <>
                <Select
                  label={words.strata}
                  value={by}
                  options={[
                    { value: '', label: words.noStrata },
                    { value: 'kind', label: words.byKind },
                    { value: 'parent', label: words.byParent },
                  ]}
                  onChange={setBy}
                />
                <Select
                  label={words.amount}
                  value={measure}
                  options={[
                    { value: 'size', label: words.bySize },
                    { value: 'share', label: words.byShare },
                  ]}
                  onChange={setMeasure}
                />
                <TextField label={words.number} value={amount} onChange={setAmount} />
                <TextField label={words.seed} value={seed} onChange={setSeed} />
              </>
            )}
          </div>
          {isRandom && (
            <>
              {by !== '' && <p class="gk-hint">{words.strataNeed}</p>}
              <div class="gk-actions">
                <Button
                  kind="primary"
                  disabled={state.items.length === 0 || seed.trim() === ''}
                  onClick={() => void draw()}
                >
                  {words.draw}
                </Button>
                <Button onClick={() => setSeed(session.host.newSeed())}>{words.newSeed}</Button>
              </div>
            </>
          )}
          {isWrong && <Notice tone="error" title={words.badSize} live />}
        </>
      )}
      {sample && (
        <div class="wb-sheet">
          <p role="status">
            <b>{words.drawn(sample.sampleSize, sample.frameSize)}</b>
          </p>
          <dl class="wb-facts">
            <dt>{words.method}</dt>
            <dd>{sample.method}</dd>
            <dt>{words.seed}</dt>
            <dd class="gk-code">{sample.seed}</dd>
            <dt>{words.frameHash}</dt>
            <dd class="gk-code">{sample.frameSha256}</dd>
          </dl>
          {sample.strata.length > 1 && (
            <table class="wb-table wb-small">
              <caption class="gk-hidden">{words.strata}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.stratum}</th>
                  <th scope="col">{words.stratumSize}</th>
                  <th scope="col">{words.stratumDrawn}</th>
                </tr>
              </thead>
              <tbody>
                {sample.strata.map(({ name, size, drawn: count }) => (
                  <tr key={name}>
                    <th scope="row">{name || words.unnamedStratum}</th>
                    <td>{size}</td>
                    <td>{count}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <h3>{words.drawnItems}</h3>
          <ol class="wb-drawn">
            {drawn.map(({ id, title, source }) => (
              <li key={id}>{title ? `${title} — ${source}` : source}</li>
            ))}
          </ol>
        </div>
      )}
    </section>
  );
}

/** Null: not a number that makes sense. */
function planOf(text: string, measure: 'size' | 'share'): SamplingPlan | null {
  const value = Number(text.trim().replace(/[%％]$/, ''));
  if (text.trim() === '' || !Number.isFinite(value)) return null;
  if (measure === 'size') return Number.isInteger(value) && value >= 1 ? { size: value } : null;
  return value > 0 && value <= 100 ? { share: value / 100 } : null;
}
