/** The other way round: a score is typed, and the input that leads to it is put in. */
import { createSignal, Show } from 'solid-js';
import { compare, type Exact, plain, zero } from '../core/exact.ts';
import type { inputForScore } from '../core/input-for-score.ts';
import type { Issue } from '../core/issue.ts';
import { readFigure } from '../core/number-text.ts';
import { type Indicator, type Input, inLocale, type Locale } from '../core/report.ts';
import { type Move, moveIn, rangeOf } from '../core/stepping.ts';
import { scoreText } from '../i18n/format.ts';
import { whatIfWords } from '../i18n/whatif.ts';
import type { Reading } from '../state/use-report.ts';
import { explainIssue } from './explain.ts';
import { NumberField } from './NumberField.tsx';
import { rowName } from './row-name.ts';

interface Props {
  readonly input: Input;
  readonly row: Indicator;
  readonly reading: Reading;
  readonly locale: Locale;
}

export const ReverseField = (props: Props) => {
  const { input, row, reading, locale } = props;
  const w = whatIfWords[locale];
  const key = `inputs.${input.key}`;
  const name = rowName(reading.report, row, locale);
  const inputName = inLocale(input.name, locale);
  const [said, setSaid] = createSignal('');
  const score = () => reading.score(row.code) ?? zero;
  const points = () => reading.points(row.code);
  let solve: typeof inputForScore | undefined;
  /** Number of the last request: an answer that was overtaken is dropped. */
  let asked = 0;

  const load = async (): Promise<void> => {
    solve ??= (await import('../core/input-for-score.ts')).inputForScore;
  };
  const reach = (wanted: Exact, joins: boolean): void => {
    const found = solve?.(reading.report, reading.edits(), input.key, wanted);
    setSaid(found === undefined ? w.reverseNone(inputName) : '');
    if (found !== undefined) reading.store?.edit(key, found, joins);
  };
  /** At once where the solver is there, as a rule since the field got the focus. */
  const reachSoon = async (wanted: Exact): Promise<void> => {
    const own = ++asked;
    await load();
    if (own === asked) reach(wanted, false);
  };
  const set = (text: string, joins: boolean): Issue | undefined => {
    const read = readFigure(text);
    const most = points();
    const isScore = 'value' in read && !read.money && read.value.n >= 0n;
    if (!isScore || (most && compare(read.value, most) > 0)) {
      const expected = `0 … ${most ? plain(most) : ''}`.trim();
      return { code: 'edit-value', file: 'edits', column: row.code, found: text, expected };
    }
    if (solve) reach(read.value, joins);
    else void reachSoon(read.value);
    return undefined;
  };
  const move = (by: Move): void =>
    void set(plain(moveIn(rangeOf({ kind: 'any' }, points()), score(), by)), false);

  return (
    <div class="reverse" onFocusIn={() => void load()}>
      <span class="small">{w.reverse(name)}</span>
      <NumberField
        id={`reverse-${input.key}`}
        label={w.reverseField(name, inputName)}
        text={scoreText(score())}
        changed={false}
        onText={set}
        onMove={move}
        onRestore={() => reading.store?.restore(key)}
        explain={(issue) => explainIssue(issue, scoreText(score()), locale)}
      />
      <Show when={said()}>
        <span class="note" role="status">
          {said()}
        </span>
      </Show>
    </div>
  );
};
