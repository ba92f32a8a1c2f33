import { Button } from '../../ui/Button.js';
import { Notice } from '../../ui/Notice.js';
import type { Item } from '../model.js';
import { AddressBox } from './AddressBox.js';
import { ColumnBox } from './ColumnBox.js';
import type { ViewProps } from './context.js';
import { FileBox } from './FileBox.js';
import { UnitsBox } from './UnitsBox.js';
import { VirtualTable } from './VirtualTable.js';

/** 检查对象: files, addresses, a column page, and the list of bodies. */
export function SourcesView(given: ViewProps) {
  const { session, state, words } = given;
  const { items } = state;
  return (
    <div class="wb-columns">
      <div>
        {!state.isElsewhere && <FileBox {...given} />}
        {state.isElsewhere ? null : session.host.fetchPage ? (
          <>
            <AddressBox {...given} />
            <ColumnBox {...given} />
          </>
        ) : (
          <Notice tone="info" title={words.offline} />
        )}
        {!state.isElsewhere && <UnitsBox {...given} />}
      </div>
      <section class="wb-box" aria-labelledby="wb-list">
        <h2 id="wb-list">{words.list(items.length)}</h2>
        {items.length === 0 ? (
          <p class="gk-hint">{words.emptyList}</p>
        ) : (
          <>
            <VirtualTable
              label={words.list(items.length)}
              rows={items}
              keyOf={({ id }) => id}
              columns={[
                {
                  id: 'source',
                  title: words.source,
                  kind: 'row',
                  cell: ({ title, source }: Item) => (
                    <span title={source}>{title ? `${title} — ${source}` : source}</span>
                  ),
                },
                { id: 'state', title: words.stateHead, width: '5rem', cell: (item) => words.state[item.state] },
                {
                  id: 'remove',
                  title: words.remove,
                  width: '4.5rem',
                  cell: (item) => (
                    <Button
                      kind="quiet"
                      label={`${words.remove} ${item.source}`}
                      onClick={() => void session.remove([item.id])}
                    >
                      {words.remove}
                    </Button>
                  ),
                },
              ]}
            />
            <p class="gk-actions">
              <Button kind="quiet" onClick={() => void session.remove(items.map(({ id }) => id))}>
                {words.removeShown}
              </Button>
            </p>
          </>
        )}
      </section>
    </div>
  );
}
