/** The score of a row: as printed, recomputed where nothing is printed, or on trial with its field. */
import { createMemo, Match, Show, Switch } from 'solid-js';
import { allows } from '../core/audit/allowed.ts';
import { compare, plain, zero } from '../core/exact.ts';
import type { Issue } from '../core/issue.ts';
import { readFigure } from '../core/number-text.ts';
import type { Indicator, Locale } from '../core/report.ts';
import { type Move, moveScore } from '../core/stepping.ts';
import { scoreText } from '../i18n/format.ts';
import { scoreWords } from '../i18n/score.ts';
import { whatIfWords } from '../i18n/whatif.ts';
import type { Reading } from '../state/use-report.ts';
import { allowedText } from './allowed-text.ts';
import { explainIssue, joined } from './explain.ts';
import { focusOn } from './focus.ts';
import { NumberField } from './NumberField.tsx';
import { rowKind } from './row-kind.ts';
import { rowName } from './row-name.ts';

interface Props {
  readonly row: Indicator;
  readonly reading: Reading;
  readonly locale: Locale;
}

export const ScoreCell = (props: Props) => {
  const { row, reading, locale } = props;
  const { code } = row;
  const store = reading.store;
  const [t, w] = [scoreWords[locale], whatIfWords[locale]];
  const name = rowName(reading.report, row, locale);
  const stated = reading.published.nodes.get(code);
  const printed = row.score?.text ?? (stated?.score ? scoreText(stated.score) : undefined);
  const node = () => reading.frame().nodes.get(code);
  const kind = createMemo(() => rowKind(row, node(), reading.typed(code)));
  const score = () => reading.score(code);
  const text = () => {
    const value = score();
    return value ? scoreText(value) : t.none;
  };
  /** What the score was before the trial, by the same reading. */
  const was = () => (stated?.score ? scoreText(stated.score) : t.none);
  const moved = () => text() !== was();
  const set = (to: string, joins = false) => store?.edit(code, to, joins);
  const move = (by: Move): void => {
    const value = moveScore(node()?.attainable ?? { kind: 'any' }, reading.points(code), score() ?? zero, by);
    set(plain(value));
  };
  const explain = async (issue: Issue): Promise<string> => {
    const [found, points] = [readFigure(issue.found ?? ''), reading.points(code)];
    const isBeyond = 'value' in found && points !== undefined && compare(found.value, points) > 0;
    if (isBeyond) return joined(w.beyondPoints(issue.found ?? '', plain(points)), w.keeps(text()), locale);
    return explainIssue(issue, text(), locale);
  };
  /** A score on trial that the rule does not list, or that is above the points, is allowed and said. */
  const hint = (): string | undefined => {
    const [value, points, rule] = [score(), reading.points(code), node()];
    if (!value || reading.typed(code) === undefined) return undefined;
    if (points && compare(value, points) > 0) return w.abovePoints(plain(points));
    if (!rule || rule.attainable.kind === 'only' || allows(rule.attainable, value)) return undefined;
    return w.outside(allowedText(rule.attainable, locale) ?? '');
  };
  const gate = () => {
    const found = reading.frame().gates.find((one) => one.id === node()?.gate);
    return found?.name[locale] ?? found?.name['zh-cn'] ?? '';
  };

  const Field = () => (
    <>
      <NumberField
        id={`score-${code}`}
        label={w.scoreField(name)}
        steps={[w.less(name), w.more(name)]}
        text={reading.typed(code) ?? (kind() === 'missing' ? '' : (printed ?? ''))}
        changed={reading.typed(code) !== undefined}
        onText={set}
        onMove={move}
        onRestore={() => store?.restore(code)}
        explain={explain}
      />
      <Show when={hint()}>
        <span class="note">{hint()}</span>
      </Show>
    </>
  );
  const Moved = () => (
    <Show when={moved()} fallback={<b>{text()}</b>}>
      <span class="was">{was()}</span> <span class="wv">{text()}</span>
    </Show>
  );

  return (
    <Show
      when={reading.trial()}
      fallback={
        <Show
          when={printed}
          fallback={<span class="none">{row.absence ? t.absent[row.absence] : t.none}</span>}
        >
          <b>{printed}</b>
        </Show>
      }
    >
      <Switch>
        <Match when={kind() === 'parent'}>
          <Moved />
        </Match>
        <Match when={kind() === 'absent'}>
          <Show
            when={reading.typed(code) !== undefined}
            fallback={<span class="none">{row.absence ? t.absent[row.absence] : t.none}</span>}
          >
            <span class="was">{was()}</span> <span class="wv">{w.absent}</span>
          </Show>
        </Match>
        <Match when={kind() === 'gate'}>
          <Moved /> <span class="note">{w.byGate(gate())}</span>
        </Match>
        <Match when={kind() === 'formula'}>
          <Moved /> <span class="note">{w.formula}</span>{' '}
          <button
            type="button"
            class="cut"
            id={`cut-${code}`}
            aria-label={w.cutName(name)}
            onClick={() => {
              set(plain(score() ?? zero));
              focusOn(`score-${code}`);
            }}
          >
            {w.cut}
          </button>
        </Match>
        <Match when={kind() === 'cut' || kind() === 'judged' || kind() === 'missing'}>
          <Show when={reading.typed(code) !== undefined && moved()}>
            <span class="was">{was()}</span>{' '}
          </Show>
          <Field />
          <Show when={kind() === 'cut'}>
            <button
              type="button"
              class="cut"
              aria-label={w.mendName(name)}
              onClick={() => {
                store?.restore(code);
                focusOn(`cut-${code}`);
              }}
            >
              {w.mend}
            </button>
          </Show>
        </Match>
      </Switch>
    </Show>
  );
};
