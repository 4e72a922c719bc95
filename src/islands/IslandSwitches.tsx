/** Other readings: the range of all combinations, and a switch for each reading beside its arguments. */
import { createMemo, createSignal, For, Show } from 'solid-js';
import { scoringsInPage } from '../core/combinations/limits.ts';
import type { Range, TooMany } from '../core/combinations/result.ts';
import type { Edits } from '../core/edits.ts';
import type { Locale } from '../core/report.ts';
import type { Standings } from '../core/standings.ts';
import { excludes, isOn, type Switch, switchesOf, turnedOff, turnedOn, turnedTo } from '../core/switches.ts';
import { type SwitchGroup, switchWords } from '../i18n/switches.ts';
import { createSearch } from '../state/combination-search.ts';
import { setRemark } from '../state/remark.ts';
import { useReport } from '../state/use-report.ts';
import { inPlace } from './in-place.ts';
import { RangeFigure } from './RangeFigure.tsx';
import { RangeSearch } from './RangeSearch.tsx';
import { SwitchRow } from './SwitchRow.tsx';
import { SwitchTools } from './SwitchTools.tsx';
import { switchNames } from './switch-names.ts';

interface Props {
  readonly slug: string;
  readonly locale: Locale;
  /** Worked out by the build, as long as it takes. */
  readonly range: Range | TooMany;
  readonly standings: Standings;
}

const groups: readonly SwitchGroup[] = ['reading', 'judgement', 'bundle', 'trial'];
const groupOf = ({ role, alternative }: Switch): SwitchGroup =>
  role === 'bundle' ? 'bundle' : alternative.kind;

export default function IslandSwitches(props: Props) {
  const reading = useReport(props.slug);
  const { report, store } = reading;
  const t = switchWords[props.locale];
  const all = switchesOf(report);
  const search = createSearch(report, scoringsInPage);
  const result = () => search.found() ?? props.range;
  const range = (): Range | undefined => {
    const found = result();
    return found.kind === 'range' ? found : undefined;
  };
  const tooMany = (): TooMany | undefined => {
    const found = result();
    return found.kind === 'range' ? undefined : found;
  };
  const [notice, setNotice] = createSignal<readonly [id: string, text: string]>(['', '']);
  const lit = createMemo(() => new Set(all.filter((one) => isOn(report, reading.edits(), one))));
  const choices = createMemo(() => [...lit()].filter(({ role }) => role !== 'bundle').length);

  const put = (button: HTMLElement, next: Edits, id = '', said = ''): void => {
    setRemark(said);
    inPlace(button, () => {
      setNotice([id, said]);
      store?.replace(next);
    });
  };
  const press = (one: Switch, button: HTMLElement): void => {
    const before = store?.edits() ?? new Map();
    if (isOn(report, before, one)) {
      put(button, turnedOff(report, before, all, [one]));
      return;
    }
    const next = turnedOn(report, before, all, one);
    const gone = all.filter(
      (other) => other.role !== 'bundle' && excludes(other, one) && isOn(report, before, other),
    );
    const names = switchNames(
      report,
      gone.map(({ id }) => id),
      props.locale,
    );
    put(button, next, one.id, gone.length > 0 ? t.turnedOff(names) : '');
  };
  const setTo = (button: HTMLElement, ids: readonly string[]): void => {
    const wanted = all.filter(({ id }) => ids.includes(id));
    put(button, turnedTo(report, store?.edits() ?? new Map(), all, wanted));
  };
  const clear = (button: HTMLElement): void =>
    put(button, turnedOff(report, store?.edits() ?? new Map(), all, all));

  return (
    <div class="switches" classList={{ trying: reading.trial() }}>
      <Show when={props.range.switches > 0}>
        <Show
          when={range()}
          fallback={
            <Show when={tooMany()}>
              {(found) => <RangeSearch locale={props.locale} tooMany={found()} search={search} />}
            </Show>
          }
        >
          {(found) => <RangeFigure reading={reading} locale={props.locale} range={found()} />}
        </Show>
      </Show>
      <SwitchTools
        report={report}
        locale={props.locale}
        range={range()}
        applied={choices()}
        onSet={setTo}
        onClear={clear}
      />
      <For each={groups}>
        {(group) => {
          const members = all.filter((one) => groupOf(one) === group);
          return (
            <Show when={members.length > 0}>
              <h3 class="sub">{t.groups[group]}</h3>
              <ul class="alts">
                <For each={members}>
                  {(one) => (
                    <SwitchRow
                      one={one}
                      all={all}
                      reading={reading}
                      locale={props.locale}
                      standing={props.standings[one.id] ?? {}}
                      on={lit().has(one)}
                      notice={notice()[0] === one.id ? notice()[1] : ''}
                      onPress={(button) => press(one, button)}
                    />
                  )}
                </For>
              </ul>
            </Show>
          );
        }}
      </For>
    </div>
  );
}
