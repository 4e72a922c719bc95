/** `check --simulate`: how sure the grade is, as text for a terminal or as a record for programs. */
import type { Edits } from '../core/edits.ts';
import { exact, multiply, plain } from '../core/exact.ts';
import { inLocale, type Locale, type Report } from '../core/report.ts';
import { revised } from '../core/revised.ts';
import type { Simulation } from '../core/simulate/result.ts';
import type { SimulationSettings } from '../core/simulate/settings.ts';
import { settingsText } from '../core/simulate/settings-text.ts';
import { simulationSteps } from '../core/simulate/simulate.ts';
import { simulationFile } from '../core/simulate/simulation-file.ts';
import { summaryOf } from '../core/simulate/summary.ts';
import { checkWords } from '../i18n/check.ts';
import { simulateWords } from '../i18n/check-simulate.ts';
import { robustnessWords } from '../i18n/desk-robustness.ts';
import { countText } from '../i18n/format.ts';
import {
  gradeSentence,
  middleSentence,
  percentOf,
  runText,
  shareTexts,
} from '../islands/desk/robustness/says.ts';
import { endingText } from '../islands/ending-text.ts';
import { gradesTotal } from '../islands/sentences.ts';
import { table, wrapped } from './terminal.ts';

/** Is told in words how far the runs are, and at last that they are done. */
export type Watch = (text: string, isDone: boolean) => void;

const run = (
  report: Report,
  edits: Edits,
  settings: SimulationSettings,
  locale: Locale,
  watch: Watch = () => undefined,
): Simulation => {
  const t = robustnessWords[locale];
  const steps = simulationSteps(report, settings, edits);
  let step = steps.next();
  while (!step.done) {
    watch(t.progress(countText(step.value.done), countText(step.value.all)), false);
    step = steps.next();
  }
  watch('', true);
  return step.value;
};

const gradeRows = (report: Report, { endings, n }: Simulation, locale: Locale): readonly string[] => {
  const t = robustnessWords[locale];
  const shares = shareTexts(
    endings.map(({ count }) => count),
    n,
  );
  const rows = endings.map(({ ending, count }, at) => [
    endingText(report.scheme.bands, ending, locale),
    '',
    countText(count),
    shares[at] ?? '',
  ]);
  return table([[t.grade, '', t.times, t.shareOf], ...rows]);
};

const quantileRows = ({ quantiles, mean }: Simulation, locale: Locale): readonly string[] => {
  const t = robustnessWords[locale];
  const shares = Object.keys(quantiles).sort();
  const heads = [...shares.map((share) => t.quantileName(percentOf(share))), t.mean];
  const totals = [...shares.map((share) => quantiles[share]), mean];
  return table([
    [t.quantiles, '', ...heads],
    ['', '', ...totals.map((total) => (total ? runText(total) : ''))],
  ]);
};

const sourceLines = (
  { sources, settings, way }: Simulation,
  locale: Locale,
  columns: number,
): readonly string[] => {
  const [t, w] = [robustnessWords[locale], simulateWords[locale]];
  const { weighed, judged, still, readings } = sources;
  const share = settings.weights && `${plain(multiply(settings.weights, exact(100n)), 4)}%`;
  const lines = [
    weighed.length > 0 ? w.weighed(weighed.length, share ?? '') : t.weighedNone,
    judged.length > 0 ? t.moved(judged.length) : t.movedNone,
    ...(still.length > 0
      ? [
          `${t.still(still.length)}${w.colon}${still.map(({ code, why }) => t.because(code, t.why[why])).join(t.list)}`,
        ]
      : []),
    readings.length > 0 ? `${t.open(readings.length)}${w.colon}${readings.join(t.list)}` : t.openNone,
    ...(way === 'evaluated' ? [t.evaluated] : []),
  ];
  return lines.flatMap((line) => wrapped(line, columns, '  ', '    '));
};

const text = (
  given: Report,
  edits: Edits,
  simulation: Simulation,
  locale: Locale,
  columns: number,
): string => {
  const [c, t, w] = [checkWords[locale], robustnessWords[locale], simulateWords[locale]];
  const report = revised(given, edits);
  const summary = summaryOf(simulation);
  const edited = [...edits].map(([key, value]) => `${key}=${value}`).join('; ');
  return [
    `${c.report}  ${inLocale(report.identity.title, locale)}`,
    ...(edited === '' ? [] : [c.edits(edited)]),
    '',
    ...wrapped(gradeSentence(report, summary, locale), columns, ''),
    ...wrapped(middleSentence(summary, edits.size > 0, locale), columns, ''),
    '',
    ...(gradesTotal(report) ? [...gradeRows(report, simulation, locale), ''] : []),
    ...(simulation.mean ? [...quantileRows(simulation, locale), ''] : []),
    t.assumptions,
    ...sourceLines(simulation, locale, columns),
    '',
    w.settings(settingsText(simulation.settings)),
    '',
  ].join('\n');
};

/** Simulates and tells what came out. The report has no issue, and every edit can be applied. */
export const checkSimulate = (
  report: Report,
  edits: Edits,
  settings: SimulationSettings,
  { json, locale }: { readonly json: boolean; readonly locale: Locale },
  columns: number,
  watch?: Watch,
): string => {
  const simulation = run(report, edits, settings, locale, watch);
  if (!json) return text(report, edits, simulation, locale, columns);
  return `${JSON.stringify(simulationFile(report, simulation, edits), undefined, 2)}\n`;
};
