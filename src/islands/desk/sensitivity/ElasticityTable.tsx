/** How the total answers to the weight of each row, strongest first. */
import { Index } from 'solid-js';
import { absolute } from '../../../core/exact.ts';
import type { Locale } from '../../../core/report.ts';
import type { Elasticity } from '../../../core/sensitivity/elasticities.ts';
import { sensitivityWords } from '../../../i18n/desk-sensitivity.ts';
import { differenceText, scoreText } from '../../../i18n/format.ts';
import { scoreWords } from '../../../i18n/score.ts';
import type { SensitivityAnswer } from '../../../state/desk-sensitivity.ts';
import type { Reading } from '../../../state/use-report.ts';
import { rowName } from '../../row-name.ts';
import { Folded } from '../Folded.tsx';

interface Props {
  readonly reading: Reading;
  readonly locale: Locale;
  readonly answer: SensitivityAnswer;
}

/** Rows shown before the rest is folded away. */
const first = 6;
/** Decimals of a change that is a hundredth of a weight's. */
const fine = 3;

export const ElasticityTable = (props: Props) => {
  const { report } = props.reading;
  const t = sensitivityWords[props.locale];
  const rows = () => props.answer.elasticities;
  const nameOf = (code: string): string => {
    const row = report.byCode.get(code);
    return row ? rowName(report, row, props.locale) : code;
  };
  const strongest = (): string => {
    const [one] = rows();
    if (!one) return '';
    const by = differenceText(absolute(one.perCent), fine).replace('+', '');
    const more = one.perCent.n === 0n ? t.movesNot : one.perCent.n > 0n ? t.movesUp(by) : t.movesDown(by);
    return t.elasticityHint(nameOf(one.code), more);
  };
  const Rows = (given: { readonly rows: () => readonly Elasticity[] }) => (
    <table class="tbl weights">
      <caption class="sr">{t.elasticityCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.indicator}</th>
          <th scope="col" class="r">
            {t.weight}
          </th>
          <th scope="col" class="r">
            {t.perCent}
          </th>
          <th scope="col" class="r">
            {t.share}
          </th>
        </tr>
      </thead>
      <tbody>
        <Index each={given.rows()}>
          {(row) => (
            <tr>
              <th scope="row" class="plain">
                {nameOf(row().code)}
              </th>
              <td class="r">{scoreText(row().weight)}</td>
              <td class="r">{differenceText(row().perCent, fine)}</td>
              <td class="r">
                {row().elasticity
                  ? differenceText(row().elasticity ?? row().perCent, fine)
                  : scoreWords[props.locale].none}
              </td>
            </tr>
          )}
        </Index>
      </tbody>
    </table>
  );
  return (
    <section class="part" aria-label={t.elasticity}>
      <h3 class="sub">{t.elasticity}</h3>
      <p>{[strongest(), t.elasticityMeans].join(props.locale === 'en' ? ' ' : '')}</p>
      <Folded rows={rows()} first={first} summary={t.more}>
        {(some) => <Rows rows={some} />}
      </Folded>
      <details class="more">
        <summary>{t.formula}</summary>
        <p class="small">{t.formulaText}</p>
      </details>
    </section>
  );
};
