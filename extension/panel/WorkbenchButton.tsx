import type { Language } from '../../ui/audit.js';
import { Button } from '../../ui/Button.js';
import { openWorkbench } from '../openWorkbench.js';
import { wordings } from '../wording/chooseWording.js';

/** The way from one report to many. */
export function WorkbenchButton({ language }: { readonly language: Language }) {
  return (
    <Button kind="quiet" onClick={openWorkbench}>
      {wordings[language].workbench}
    </Button>
  );
}
