import { useRef, useState } from 'preact/hooks';
import { decode } from '../../core/readers/decode.js';
import { parseUnits, type UnitProblem } from '../../core/several/units.js';
import { Button } from '../../ui/Button.js';
import { Notice } from '../../ui/Notice.js';
import { TextField } from '../../ui/TextField.js';
import { writeUnits } from '../sampling/writeUnits.js';
import type { ViewProps } from './context.js';

const mostProblems = 20;

/** The list of bodies: pasted or from a CSV file, kept for next year. */
export function UnitsBox({ session, state, words }: ViewProps) {
  const [text, setText] = useState('');
  const [problems, setProblems] = useState<readonly UnitProblem[]>([]);
  const file = useRef<HTMLInputElement>(null);
  const use = async (): Promise<void> => {
    const { units, problems: found } = parseUnits(text);
    setProblems(found);
    if (units.length === 0) return;
    await session.setUnits(units);
    setText('');
  };
  const read = async (input: HTMLInputElement): Promise<void> => {
    const [chosen] = input.files ?? [];
    if (!chosen) return;
    // Excel for Chinese Windows saves CSV in GBK.
    setText(decode(new Uint8Array(await chosen.arrayBuffer())));
    input.value = '';
  };
  return (
    <section class="wb-box" aria-labelledby="wb-units">
      <h2 id="wb-units">{words.units}</h2>
      <p class="gk-hint">{words.unitsHint}</p>
      <p>{words.unitsCount(state.units.length)}</p>
      <TextField
        label={words.unitsText}
        value={text}
        rows={4}
        onChange={setText}
        placeholder={'单位名称,类别,上级,别名\n云溪县民政局,部门,云溪县人民政府,县民政局'}
      />
      <div class="gk-actions">
        <Button disabled={text.trim() === ''} onClick={() => void use()}>
          {words.unitsUse}
        </Button>
        <Button onClick={() => file.current?.click()}>{words.unitsFile}</Button>
        {state.units.length > 0 && (
          <>
            <Button kind="quiet" onClick={() => setText(writeUnits(state.units))}>
              {words.unitsEdit}
            </Button>
            <Button kind="quiet" onClick={() => void session.setUnits([])}>
              {words.unitsClear}
            </Button>
          </>
        )}
      </div>
      <input
        ref={file}
        type="file"
        accept=".csv,.txt"
        hidden
        aria-label={words.unitsFile}
        onChange={(event) => void read(event.currentTarget)}
      />
      {problems.length > 0 && (
        <Notice tone="warning" title={words.unitsProblems(problems.length)} live>
          {problems.slice(0, mostProblems).map((problem) => (
            <p key={problem.line + problem.zh}>{problem[session.host.language]}</p>
          ))}
        </Notice>
      )}
    </section>
  );
}
