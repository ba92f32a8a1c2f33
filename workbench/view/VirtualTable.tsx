import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { joinClasses } from '../../ui/joinClasses.js';

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: Row, index: number) => ComponentChildren;
  /** `number`: to the right. `row`: the head of its row. */
  readonly kind?: 'number' | 'row';
  readonly width?: string;
  readonly className?: (row: Row) => string;
  /** Its head sorts. */
  readonly onSort?: () => void;
  readonly sorted?: 'ascending' | 'descending';
  readonly sortLabel?: string;
}

export interface VirtualTableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => number | string;
  /** In pixels; every row has it. */
  readonly rowHeight?: number;
  readonly onOpen?: (row: Row) => void;
  readonly className?: string;
}

/** Rows drawn above and below those in sight. */
const margin = 8;

/**
 * A table of which only the rows in sight are drawn: ten thousand rows cost what forty do. Arrow keys, Page Up and Down, Home and
 * End move through all of them, Enter opens one.
 */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { label, rows, columns, keyOf, rowHeight = 34, onOpen, className } = props;
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  const [current, setCurrent] = useState(0);
  const focusing = useRef(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (element) setView({ top: element.scrollTop, height: element.clientHeight });
  }, [rows.length]);
  useEffect(() => {
    const onResize = (): void => {
      if (box.current) setView({ top: box.current.scrollTop, height: box.current.clientHeight });
    };
    addEventListener('resize', onResize);
    return () => removeEventListener('resize', onResize);
  }, []);
  const active = Math.min(current, rows.length - 1);
  const first = Math.max(0, Math.floor(view.top / rowHeight) - margin);
  const last = Math.min(rows.length, Math.ceil((view.top + view.height) / rowHeight) + margin);
  useLayoutEffect(() => {
    if (!focusing.current) return;
    const row = box.current?.querySelector<HTMLElement>(`tr[data-index="${active}"]`);
    if (!row) return;
    focusing.current = false;
    row.focus({ preventScroll: true });
  });

  const moveTo = (index: number): void => {
    const element = box.current;
    if (!element || rows.length === 0) return;
    const to = Math.max(0, Math.min(rows.length - 1, index));
    const head = element.querySelector('thead')?.getBoundingClientRect().height ?? 0;
    const top = to * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    const room = element.clientHeight - head - rowHeight;
    if (top > element.scrollTop + room) element.scrollTop = top - room;
    focusing.current = true;
    setView({ top: element.scrollTop, height: element.clientHeight });
    setCurrent(to);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const from = event.target as HTMLElement;
    if (from.tagName !== 'TR' || event.altKey || event.ctrlKey || event.metaKey) return;
    const page = Math.max(1, Math.floor(view.height / rowHeight) - 2);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: rows.length - 1,
    };
    const to = steps[event.key];
    const row = rows[active];
    if (to !== undefined) moveTo(to);
    else if (event.key === 'Enter' && row !== undefined && onOpen) onOpen(row);
    else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the rows have the focus; their keys are heard here.
    <div
      class={joinClasses('wb-table-box', className)}
      ref={box}
      onScroll={(event) => setView({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })}
      onKeyDown={onKeyDown}
    >
      <table class="wb-table" aria-label={label} aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ id, title, kind, width, onSort, sorted, sortLabel }) => (
              <th
                key={id}
                scope="col"
                class={kind === 'number' ? 'wb-number' : undefined}
                style={width === undefined ? undefined : { width }}
                aria-sort={sorted}
              >
                {onSort ? (
                  <button type="button" class="wb-sort" onClick={onSort} title={sortLabel}>
                    {title}
                    <span aria-hidden="true">
                      {sorted === 'ascending' ? ' ▲' : sorted === 'descending' ? ' ▼' : ''}
                    </span>
                  </button>
                ) : (
                  title
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first > 0 && <Space height={first * rowHeight} columns={columns.length} />}
          {rows.slice(first, last).map((row, offset) => {
            const index = first + offset;
            return (
              <tr
                key={keyOf(row)}
                data-index={index}
                aria-rowindex={index + 2}
                tabIndex={index === active ? 0 : -1}
                style={{ height: `${rowHeight}px` }}
                class={onOpen ? 'wb-opens' : undefined}
                onFocus={() => setCurrent(index)}
                onClick={(event) => {
                  if (!(event.target as HTMLElement).closest('button, a, input')) onOpen?.(row);
                }}
              >
                {columns.map(({ id, cell, kind, className: classOf }) =>
                  kind === 'row' ? (
                    <th key={id} scope="row" class={classOf?.(row)}>
                      <div class="wb-clip">{cell(row, index)}</div>
                    </th>
                  ) : (
                    <td key={id} class={joinClasses(kind === 'number' && 'wb-number', classOf?.(row))}>
                      <div class="wb-clip">{cell(row, index)}</div>
                    </td>
                  ),
                )}
              </tr>
            );
          })}
          {last < rows.length && <Space height={(rows.length - last) * rowHeight} columns={columns.length} />}
        </tbody>
      </table>
    </div>
  );
}

function Space({ height, columns }: { readonly height: number; readonly columns: number }) {
  return (
    <tr>
      <td class="wb-space" colSpan={columns} style={{ height: `${height}px` }} />
    </tr>
  );
}
