import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import { docxType } from '../../core/readers/detect.js';
import { Button } from '../../ui/Button.js';
import { Notice } from '../../ui/Notice.js';
import { saveFile } from '../../ui/saveFile.js';
import type { Checker } from '../check/protocol.js';
import { type FileHost, openFile } from '../document/file/openFile.js';
import { App } from './App.js';
import { Controller } from './controller.js';
import { Settlements, type TextStore } from './settlements.js';
import { wordings } from './wording/wordings.js';

export interface FilePageProps {
  readonly checker: Checker;
  readonly language: 'zh' | 'en';
  readonly machine: TextStore;
  /** The page was meant for Word, and Word's library is not there. */
  readonly lacksWord: boolean;
}

/** Outside of Word: takes a .docx, shows the same list, gives the repaired file back. */
export function FilePage({ checker, language, machine, lacksWord }: FilePageProps) {
  const words = wordings[language];
  const id = useId();
  const [host, setHost] = useState<FileHost | null>(null);
  const [isOver, setOver] = useState(false);
  const take = async (file: File | undefined): Promise<void> => {
    setOver(false);
    if (file) setHost(openFile(new Uint8Array(await file.arrayBuffer()), file.name, checker));
  };
  useEffect(() => {
    const over = (event: DragEvent): void => {
      event.preventDefault();
      setOver(event.type === 'dragover');
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      void take(event.dataTransfer?.files[0]);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', over);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return (
    <div class={`gk gw-file${isOver ? ' gw-over' : ''}`}>
      {lacksWord && (
        <Notice tone="info" title={words.noLibrary}>
          <p>{words.noLibraryNext}</p>
        </Notice>
      )}
      <div class={host ? 'gw-drop gw-small' : 'gw-drop'}>
        <p class="gw-big">{host ? host.name : words.drop}</p>
        <p class="gk-soft">{words.dropHint}</p>
        <label class="gk-button gk-button-primary" for={id}>
          {host ? words.another : words.choose}
        </label>
        <input
          id={id}
          class="gk-hidden"
          type="file"
          accept=".docx"
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
      </div>
      {host && <FileAudit key={host.name} host={host} checker={checker} language={language} machine={machine} />}
    </div>
  );
}

function FileAudit({
  host,
  checker,
  language,
  machine,
}: Omit<FilePageProps, 'lacksWord'> & { readonly host: FileHost }) {
  const words = wordings[language];
  const [, redraw] = useState(0);
  const controller = useMemo(() => {
    const settlements = new Settlements(host.settings, machine);
    const made = new Controller({ host, checker, settlements, language, quiet: 0, longQuiet: 0 });
    made.subscribe(() => redraw((count) => count + 1));
    made.start();
    return made;
  }, [host]);
  return (
    <>
      <div class="gk-actions gw-download">
        {host.isChanged ? (
          <Button kind="primary" onClick={() => saveFile(words.changedName(host.name), host.bytes.slice(), docxType)}>
            {words.download}
          </Button>
        ) : (
          <p class="gk-soft">{words.unchanged}</p>
        )}
      </div>
      <App controller={controller} checker={checker} host={host} language={language} />
    </>
  );
}
