import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../ui/Button.js';
import { Toggle } from '../../ui/Toggle.js';
import { wordings } from '../wording/chooseWording.js';
import type { SectionProps } from './Options.js';
import { portalPattern } from './portalPattern.js';
import { canAddPortals, everyPortal, listPortals, removePortal, requestPortal } from './portals.js';

/** Sites that may be read without a click, and the number on the icon. */
export function PortalsSection({ settings, language, change }: SectionProps) {
  const words = wordings[language].settings;
  const [portals, setPortals] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const refresh = (): void => void listPortals().then(setPortals);
  useEffect(refresh, []);
  const grant = (pattern: string): void => {
    setProblem(null);
    requestPortal(pattern).then(
      (isGranted) => {
        if (isGranted) setTyped('');
        else setProblem(words.refused);
        refresh();
      },
      () => setProblem(words.unsupported),
    );
  };
  const add = (): void => {
    const pattern = portalPattern(typed);
    if (pattern) grant(pattern);
    else setProblem(words.notAPortal);
  };
  return (
    <section aria-labelledby="portals">
      <h2 id="portals">{words.portals}</h2>
      <p class="gk-soft">{words.portalsHint}</p>
      {portals.length === 0 ? (
        <p>{words.noPortals}</p>
      ) : (
        <ul class="options-portals">
          {portals.map((pattern) => (
            <li key={pattern}>
              <span>{nameOf(pattern, words.allPortals)}</span>
              <Button
                label={words.revokeOf(nameOf(pattern, words.allPortals))}
                onClick={() => void removePortal(pattern).then(refresh, refresh)}
              >
                {words.revoke}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {canAddPortals() ? (
        <form
          class="options-row"
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <label class="gk-field">
            <span class="gk-field-label">{words.portalName}</span>
            <input
              class="gk-input"
              value={typed}
              placeholder={words.portalExample}
              aria-describedby="portal-problem"
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          </label>
          <Button label={words.addPortal} onClick={add}>
            {words.grant}
          </Button>
          {!portals.includes(everyPortal) && <Button onClick={() => grant(everyPortal)}>{words.grantAll}</Button>}
        </form>
      ) : (
        <p>{words.unsupported}</p>
      )}
      <p id="portal-problem" class="options-problem" role="status">
        {problem}
      </p>
      <Toggle checked={settings.badge} onChange={(badge) => change({ badge })}>
        {words.badge}
      </Toggle>
      <p class="gk-soft">{words.badgeHint}</p>
    </section>
  );
}

function nameOf(pattern: string, all: string): string {
  return pattern === everyPortal ? all : pattern.replace(/^[^:]*:\/\//, '').replace(/\/\*$/, '');
}
