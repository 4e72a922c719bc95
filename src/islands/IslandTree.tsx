/** The indicator table: a real table, one body per level-1 indicator, every leaf opens and can be tried. */
import { For } from 'solid-js';
import { greatest, zero } from '../core/exact.ts';
import { type Indicator, isLeaf, type Locale } from '../core/report.ts';
import { scoreWords } from '../i18n/score.ts';
import { useReport } from '../state/use-report.ts';
import { TreeFoot } from './TreeFoot.tsx';
import { TreeRow } from './TreeRow.tsx';

interface Props {
  readonly slug: string;
  readonly locale: Locale;
}

export default function IslandTree(props: Props) {
  const reading = useReport(props.slug);
  const { report, published } = reading;
  const t = scoreWords[props.locale];
  const below = (code: string): readonly Indicator[] => {
    const row = report.byCode.get(code);
    return row ? [row, ...row.children.flatMap(below)] : [];
  };
  const longest = report.indicators
    .filter(isLeaf)
    .map((row) => published.nodes.get(row.code)?.points ?? published.nodes.get(row.code)?.score ?? zero)
    .reduce(greatest, zero);
  const weighs = report.indicators.some((row) => row.weight) && !report.indicators.some((row) => row.points);

  return (
    <div class="treebox" id="whatif-scores">
      <table class="tree" classList={{ edit: reading.trial() }}>
        <caption class="sr">{t.treeCaption}</caption>
        <thead>
          <tr>
            <th scope="col" class="n">
              {t.indicator}
            </th>
            <th scope="col" class="b">
              {t.bar}
            </th>
            <th scope="col" class="sc">
              {reading.trial() ? t.trialScore : t.score}
            </th>
            <th scope="col" class="wt">
              {weighs ? t.weight : t.points}
            </th>
            <th scope="col" class="rt">
              {t.rate}
            </th>
            <th scope="col" class="x">
              <span class="sr">{t.more_}</span>
            </th>
          </tr>
        </thead>
        <For each={report.roots}>
          {(root) => (
            <tbody>
              <For each={below(root)}>
                {(row) => <TreeRow row={row} reading={reading} locale={props.locale} longest={longest} />}
              </For>
            </tbody>
          )}
        </For>
        <TreeFoot reading={reading} locale={props.locale} />
      </table>
    </div>
  );
}
