/** Categories with their sums and shares, the largest first; each can be chosen to see only its rows. */
import { createSignal, Index, Show } from 'solid-js';
import type { LedgerUnit } from '../../core/ledger/in-unit.ts';
import type { LargeFound, LargeGroup } from '../../core/ledger/large/facts.ts';
import { countText } from '../../i18n/format.ts';
import type { LargeLedgerWords } from '../../i18n/large-ledger.ts';
import { Fen, fenLength, fenShare } from './Fen.tsx';

/** Categories shown at first, and at most: a wrong column may have as many as rows. */
const few = 10;
const most = 200;

interface Props {
  readonly words: LargeLedgerWords;
  /** Of what is seen. */
  readonly found: LargeFound;
  readonly unit: LedgerUnit;
  readonly unitName: string;
  readonly places: number;
  readonly chosen: string;
  readonly onChoose: (category: string) => void;
}

export const Groups = (props: Props) => {
  const t = props.words;
  const [open, setOpen] = createSignal(false);
  const all = () => props.found.groups;
  const listed = () => all().slice(0, open() ? most : few);
  /** Those that no row of the table shows. */
  const others = () => {
    const left = all().slice(listed().length);
    const { groups, rows, sum } = props.found.others ?? { groups: 0, rows: 0, sum: 0n };
    return {
      groups: left.length + groups,
      rows: left.reduce((count, group) => count + group.rows, rows),
      sum: left.reduce((total, group) => total + group.sum, sum),
    };
  };
  const longest = () =>
    all().reduce((size, { sum }) => {
      const own = sum < 0n ? -sum : sum;
      return own > size ? own : size;
    }, 0n);
  const name = (group: LargeGroup) => group.name || t.noCategory;

  return (
    <div class="lgroups">
      <table class="tbl">
        <caption>
          {t.groups}
          <span class="note">
            {' '}
            {props.unitName}
            <Show when={all().length > 1}>
              <span class="needs-js">{` · ${t.groupsNote}`}</span>
            </Show>
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t.category}</th>
            <th scope="col" class="bar">
              <span class="sr">{t.share}</span>
            </th>
            <th scope="col" class="r">
              {t.count}
            </th>
            <th scope="col" class="r">
              {t.sum}
            </th>
            <th scope="col" class="r">
              {t.share}
            </th>
          </tr>
        </thead>
        <tbody>
          <Index each={listed()}>
            {(group) => (
              <tr>
                <th scope="row" class="plain">
                  <Show when={group().name} fallback={<span class="soft">{name(group())}</span>}>
                    <button
                      type="button"
                      class="lgroup"
                      aria-pressed={props.chosen === group().name}
                      onClick={() => props.onChoose(props.chosen === group().name ? '' : group().name)}
                    >
                      {group().name}
                    </button>
                  </Show>
                </th>
                <td class="bar">
                  <svg class="trk" aria-hidden="true">
                    <rect
                      class={group().sum < 0n ? 'refund' : 'spent'}
                      width={fenLength(group().sum, longest())}
                      height="100%"
                    />
                  </svg>
                </td>
                <td class="r count">{countText(group().rows)}</td>
                <td class="r amount">
                  <Fen fen={group().sum} unit={props.unit} />
                </td>
                <td class="r share">{fenShare(group().sum, props.found.totals.sum, props.places)}</td>
              </tr>
            )}
          </Index>
          <Show when={others().groups > 0}>
            <tr class="lothers">
              <th scope="row" class="plain">
                {t.otherGroups(others().groups)}
              </th>
              <td class="bar" />
              <td class="r count">{countText(others().rows)}</td>
              <td class="r amount">
                <Fen fen={others().sum} unit={props.unit} />
              </td>
              <td class="r share">{fenShare(others().sum, props.found.totals.sum, props.places)}</td>
            </tr>
          </Show>
        </tbody>
      </table>
      <Show when={all().length > few}>
        <p class="btns">
          <button
            type="button"
            class="btn sm"
            aria-expanded={open()}
            onClick={() => setOpen((before) => !before)}
          >
            {open() ? t.fewerGroups : t.moreGroups(Math.min(all().length, most) - few)}
          </button>
        </p>
      </Show>
    </div>
  );
};
