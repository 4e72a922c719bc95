/** The bands of a scheme: where each grade begins, as printed and on trial, and how holes between them are read. */
import { For, Show } from 'solid-js';
import { compare, type Exact, exact, plain } from '../../../core/exact.ts';
import type { Locale } from '../../../core/report.ts';
import type { Band, PrintedBand } from '../../../core/scheme.ts';
import { type Move, moveIn } from '../../../core/stepping.ts';
import { rulesWords } from '../../../i18n/desk-rules.ts';
import { gradeText } from '../../../i18n/grade-text.ts';
import { whatIfWords } from '../../../i18n/whatif.ts';
import type { Reading } from '../../../state/use-report.ts';
import { explainIssue } from '../../explain.ts';
import { NumberField } from '../../NumberField.tsx';
import { Seal } from '../../Seal.tsx';

interface Props {
  readonly reading: Reading;
  readonly locale: Locale;
}

const hundredPoints = exact(100n);
const onePoint = exact(1n);

const EdgeField = (props: Props & { readonly band: Band; readonly rank: number }) => {
  const { reading, locale, band, rank } = props;
  const t = rulesWords[locale];
  const { bands, fullMarks } = reading.report.scheme;
  const key = `band.${rank + 1}`;
  const text = () => reading.typed(key) ?? plain(band.min);
  /** Between the edges in force above and below: a step never passes another band. */
  const range = () => {
    const now = reading.inForce().scheme.bands;
    return {
      min: now[rank + 1]?.min ?? exact(0n),
      max: now[rank - 1]?.min ?? fullMarks ?? hundredPoints,
      step: onePoint,
    };
  };
  const move = (by: Move): void => {
    const at = reading.inForce().scheme.bands[rank]?.min ?? band.min;
    reading.store?.edit(key, plain(moveIn(range(), at, by)));
  };
  const name = t.edgeField(gradeText(bands, band.name, locale));
  return (
    <NumberField
      id={`band-${rank + 1}`}
      label={name}
      steps={[t.less(name), t.more(name)]}
      text={text()}
      unit={whatIfWords[locale].unit(locale === 'en' ? '' : '分')}
      changed={reading.typed(key) !== undefined}
      onText={(to, joins) => reading.store?.edit(key, to, joins)}
      onMove={move}
      onRestore={() => reading.store?.restore(key)}
      explain={(issue) => explainIssue(issue, text(), locale)}
    />
  );
};

/** Holes between printed bands, lowest first. */
const holesIn = (printed: readonly PrintedBand[]): readonly (readonly [Exact, Exact])[] => {
  const sorted = printed
    .filter((band): band is PrintedBand & { min: Exact } => band.min !== undefined)
    .toSorted((a, b) => compare(a.min, b.min));
  return sorted.flatMap((band) => {
    const below = printed
      .filter(({ max }) => max && compare(max, band.min) <= 0)
      .map(({ max }) => max as Exact);
    const nearest = below.toSorted(compare).at(-1);
    return nearest && compare(nearest, band.min) < 0 ? [[nearest, band.min] as const] : [];
  });
};

const HoleReading = (props: Props) => {
  const { reading, locale } = props;
  const [t, w] = [rulesWords[locale], whatIfWords[locale]];
  const { scheme } = reading.report;
  const holes = holesIn(scheme.printedBands).map(([low, high]) => t.gap(plain(low), plain(high)));
  const isPrinted = () => reading.inForce().scheme.gradeBy === 'printed';
  return (
    <Show when={holes.length > 0}>
      <div class="reading-of-bands">
        <p>
          <b>{t.readingTitle}</b> <span class="small">{t.readingNote(holes.toReversed().join(t.and))}</span>
        </p>
        <Show
          when={reading.trial()}
          fallback={<p class="small">{w.bandsAs[scheme.gradeBy === 'printed' ? 'printed' : 'closed']}</p>}
        >
          <fieldset class="seg">
            <legend class="sr">{t.readingTitle}</legend>
            <For each={['printed', 'closed'] as const}>
              {(how) => (
                <label>
                  <input
                    type="radio"
                    name="bands-reading"
                    checked={isPrinted() === (how === 'printed')}
                    onChange={() => reading.store?.edit('bands', how)}
                  />
                  <span>{w.bandsAs[how]}</span>
                </label>
              )}
            </For>
          </fieldset>
        </Show>
      </div>
    </Show>
  );
};

export const BandTable = (props: Props) => {
  const { reading, locale } = props;
  const t = rulesWords[locale];
  const { bands, printedBands } = reading.report.scheme;
  const printedText = ({ name }: Band): string => {
    const band = printedBands.find((one) => one.name === name);
    if (!band) return t.notPrinted;
    if (!band.min) return band.max ? t.below(plain(band.max)) : t.notPrinted;
    return band.max ? t.between(plain(band.min), plain(band.max)) : t.from(plain(band.min));
  };
  return (
    <>
      <h3 class="sub">{t.bands}</h3>
      <table class="tbl bands-of">
        <caption class="sr">{t.bandsCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.grade}</th>
            <Show when={printedBands.length > 0}>
              <th scope="col">{t.printed}</th>
            </Show>
            <th scope="col" class="r">
              {t.edge}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={bands}>
            {(band, rank) => (
              <tr classList={{ changed: reading.typed(`band.${rank() + 1}`) !== undefined }}>
                <th scope="row">
                  <Seal
                    bands={bands}
                    grade={band.name}
                    empty=""
                    label={gradeText(bands, band.name, locale)}
                    small
                  />{' '}
                  <Show when={locale === 'en' && band.gloss}>
                    {(gloss) => <span class="small">{gloss()}</span>}
                  </Show>
                </th>
                <Show when={printedBands.length > 0}>
                  <td class="small">{printedText(band)}</td>
                </Show>
                <td class="r">
                  <Show when={rank() < bands.length - 1} fallback={<span class="small">{t.lowest}</span>}>
                    <Show when={reading.trial()} fallback={<b>{plain(band.min)}</b>}>
                      <Show when={reading.typed(`band.${rank() + 1}`) !== undefined}>
                        <span class="was">{plain(band.min)}</span>{' '}
                      </Show>
                      <EdgeField {...props} band={band} rank={rank()} />
                    </Show>
                  </Show>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <HoleReading {...props} />
    </>
  );
};
