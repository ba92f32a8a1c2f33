import type { Language } from '../../ui/audit.js';
import { Button } from '../../ui/Button.js';
import { wordings } from '../wording/chooseWording.js';
import type { Session } from './session.js';
import type { View } from './state.js';

export interface FrontSwitchProps {
  readonly view: View;
  readonly session: Session;
  readonly language: Language;
}

/** Switches between the page and the files that hold a report; nothing where there are none. */
export function FrontSwitch({ view: { reports, front }, session, language }: FrontSwitchProps) {
  const words = wordings[language].attachment;
  if (reports.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are buttons.
    <div class="panel-front" role="group" aria-label={words.which}>
      <Button pressed={front === null} onClick={() => void session.putInFront(null)}>
        {words.page}
      </Button>
      {reports.map(({ id, name }) => (
        <Button key={id} pressed={front?.id === id} onClick={() => void session.putInFront(id)}>
          <span lang="zh-CN">{name}</span>
        </Button>
      ))}
    </div>
  );
}
