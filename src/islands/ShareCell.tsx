/** Points and weight of a row: as printed, and on trial as fields. */
import { For, Show } from 'solid-js';
import { exact, plain, zero } from '../core/exact.ts';
import type { Issue } from '../core/issue.ts';
import { readFigure } from '../core/number-text.ts';
import { type Indicator, isLeaf, type Locale } from '../core/report.ts';
import { moveIn } from '../core/stepping.ts';
import { scoreText } from '../i18n/format.ts';
import { whatIfWords } from '../i18n/whatif.ts';
import type { Reading } from '../state/use-report.ts';
import { explainIssue, joined } from './explain.ts';
import { NumberField } from './NumberField.tsx';
import { shareKey, sharesOf } from './row-kind.ts';
import { rowName } from './row-name.ts';

interface Props {
  readonly row: Indicator;
  readonly reading: Reading;
  readonly locale: Locale;
}

/** Points and weights move by whole points. */
const range = { min: zero, step: exact(1n) };

const ShareField = (props: Props & { share: 'points' | 'weight' }) => {
  const { row, reading, locale, share } = props;
  const w = whatIfWords[locale];
  const key = shareKey(share, row);
  const name = rowName(reading.report, row, locale);
  const label = share === 'points' ? w.pointsField(name) : w.weightField(name);
  const text = () => reading.typed(key) ?? row[share]?.text ?? '';
  const value = () => {
    const read = readFigure(text());
    return 'value' in read ? read.value : zero;
  };
  const explain = async (issue: Issue): Promise<string> => {
    const score = reading.score(row.code);
    const isLow = share === 'points' && score !== undefined && issue.expected === `${plain(score)} …`;
    if (isLow) return joined(w.belowScore(issue.found ?? '', plain(score)), w.keeps(text()), locale);
    return explainIssue(issue, text(), locale);
  };
  return (
    <NumberField
      label={label}
      text={text()}
      changed={reading.typed(key) !== undefined}
      onText={(to, joins) => reading.store?.edit(key, to, joins)}
      onMove={(move) => reading.store?.edit(key, plain(moveIn(range, value(), move)))}
      onRestore={() => reading.store?.restore(key)}
      explain={explain}
    />
  );
};

export const ShareCell = (props: Props) => {
  const { row, reading } = props;
  const stated = row.points?.text ?? row.weight?.text;
  const text = () => {
    const points = reading.points(row.code);
    return points ? scoreText(points) : (stated ?? '');
  };
  const was = () => {
    const points = reading.published.nodes.get(row.code)?.points;
    return points ? scoreText(points) : (stated ?? '');
  };
  return (
    <Show
      when={reading.trial() && isLeaf(row)}
      fallback={
        <Show when={reading.trial() && text() !== was()} fallback={stated ?? text()}>
          <span class="was">{was()}</span> <span class="wv">{text()}</span>
        </Show>
      }
    >
      <For each={sharesOf(row)}>{(share) => <ShareField {...props} share={share} />}</For>
    </Show>
  );
};
