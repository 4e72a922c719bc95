/** How the file was understood: encoding, cells, columns, unit; each column can be chosen anew and the file read again. */
import { createEffect, createSignal, For, on, Show } from 'solid-js';
import {
  type ColumnRole,
  type ColumnRoles,
  columnRoles,
  type LargeShape,
} from '../../core/ledger/large/facts.ts';
import type { LargeLedgerWords } from '../../i18n/large-ledger.ts';
import type { ShapeChoice } from '../../state/large-view.ts';

interface Props {
  readonly words: LargeLedgerWords;
  readonly shape: LargeShape;
  /** Whether the file can be read again now. */
  readonly idle: boolean;
  readonly onReread: (shape: ShapeChoice) => void;
}

const units = ['元', '万元', '亿元'] as const;

export const Understood = (props: Props) => {
  const t = props.words;
  const [draft, setDraft] = createSignal<ShapeChoice>({ roles: props.shape.roles, unit: props.shape.unit });
  createEffect(
    on(
      () => props.shape,
      ({ roles, unit }) => setDraft({ roles, unit }),
      { defer: true },
    ),
  );
  const choose = (role: ColumnRole, column: string): void => {
    const { [role]: _before, ...others } = draft().roles;
    const at = props.shape.headers.findIndex((_, place) => String(place) === column);
    // A column is one thing: what it was before gives it up.
    const free = Object.fromEntries(
      Object.entries(others).filter(([, place]) => place !== at),
    ) as ColumnRoles;
    setDraft({ ...draft(), roles: at < 0 ? free : { ...free, [role]: at } });
  };
  const changed = () =>
    draft().unit !== props.shape.unit ||
    columnRoles.some((role) => draft().roles[role] !== props.shape.roles[role]);
  const ready = () => props.idle && draft().roles.amount !== undefined;
  const failed = () => props.shape.roles.amount === undefined;
  const header = (at: number) => props.shape.headers[at]?.trim() || t.columnWithoutName(at + 1);
  /** `utf-8-bom` is UTF-8 to everybody but a computer. */
  const encoding = () => props.shape.encoding.replace(/-bom$/, '').toUpperCase();
  const delimiter = () => t.delimiters[props.shape.delimiter] ?? t.otherDelimiter(props.shape.delimiter);

  return (
    <form
      class="lshape"
      aria-label={t.understood}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready()) props.onReread(draft());
      }}
    >
      <h3>{t.understood}</h3>
      <p class="small">{t.understoodAs(encoding(), delimiter())}</p>
      <div class="lcolumns">
        <For each={columnRoles}>
          {(role) => (
            <label>
              <span>{t.roles[role]}</span>
              <select onChange={(event) => choose(role, event.currentTarget.value)}>
                <option value="" selected={draft().roles[role] === undefined}>
                  {t.noColumn}
                </option>
                <For each={props.shape.headers}>
                  {(_, at) => (
                    <option value={String(at())} selected={draft().roles[role] === at()}>
                      {header(at())}
                    </option>
                  )}
                </For>
              </select>
            </label>
          )}
        </For>
        <label>
          <span>{t.defaultUnit}</span>
          <select
            onChange={(event) => {
              const unit = units.find((one) => one === event.currentTarget.value);
              if (unit) setDraft({ ...draft(), unit });
            }}
          >
            <For each={units}>
              {(unit) => (
                <option value={unit} selected={draft().unit === unit}>
                  {unit}
                </option>
              )}
            </For>
          </select>
        </label>
      </div>
      <Show when={changed() || failed()}>
        <p class="btns">
          <button type="submit" class="btn sm" disabled={!ready()}>
            {t.reread}
          </button>
        </p>
        <Show when={draft().roles.amount === undefined}>
          <p class="note">{t.amountNeeded}</p>
        </Show>
      </Show>
    </form>
  );
};
