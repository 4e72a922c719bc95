/**
 * Sentences of the report page that state what the engine computes: key points, openings of sections, points lost by
 * finding. The build writes them with links in their figures; a trial tells them anew from the same words.
 */
import { type Edits, noEdits } from '../core/edits.ts';
import type { Evaluation } from '../core/evaluation.ts';
import { divide, type Exact, negate, subtract, sum, zero } from '../core/exact.ts';
import { type GradeFacts, gradeFacts, type MoneyFacts, moneyFacts } from '../core/headline.ts';
import { inLocale, type Locale, type Report } from '../core/report.ts';
import { type Losses, lossesOf, lossesUnder } from '../core/series.ts';
import { lossText, lostText, rateText, scoreText, wanText } from './format.ts';
import { gradeText } from './grade-text.ts';
import { type ReportWords, reportWords } from './report.ts';

/** Figures that the build can link to a check. */
export type Checked = 'version' | 'final' | 'spent' | 'rate';

export interface HeadlineFigure {
  readonly text: string;
  readonly of?: Checked;
}

/** Words with places for figures, and the figures. */
export interface Headline {
  readonly say: (...figures: string[]) => string;
  readonly figures: readonly HeadlineFigure[];
}

export interface Told {
  readonly report: Report;
  readonly evaluation: Evaluation;
  readonly locale: Locale;
  /** Edits in force; the grade that one more edit would reach is reckoned on top of them. */
  readonly edits?: Edits;
}

/** The text of a headline without its links. */
export const headlineText = ({ say, figures }: Headline): string =>
  say(...figures.map((figure) => figure.text));

const plainly = (text: string): Headline => ({ say: () => text, figures: [] });
const joined = (locale: Locale, sentences: readonly (string | undefined | false)[]): Headline =>
  plainly(sentences.filter(Boolean).join(locale === 'en' ? ' ' : ''));

type Entry = readonly [key: string, headline: Headline];

const moneyEntries = (t: ReportWords, money: MoneyFacts | undefined, told: Told): readonly Entry[] => {
  if (!money) return [];
  const { locale, report } = told;
  const { rate: rounding } = report.scheme;
  const { change, rate, first, spent, unspent, final } = money;
  const wan = (value: Exact, of: Checked): HeadlineFigure => ({ text: wanText(value), of });
  const lede = joined(locale, [
    change &&
      (change.direction === 'cut' ? t.moneyCut : t.moneyRaised)(
        wanText(change.by),
        rateText(change.share, rounding),
      ),
    rate && (change ? t.moneySpent : t.moneyOnly)(rateText(rate, rounding)),
  ]);
  const entries: Entry[] = [['money-lede', lede]];
  if (first) entries.push(['bridge-title', plainly(t.bridgeTitle(wanText(first), wanText(final)))]);
  if (!rate || !spent) return entries;
  const printed: HeadlineFigure = { text: rateText(rate, rounding), of: 'rate' };
  const title: Headline =
    change?.direction === 'cut'
      ? { say: t.takeMoneyCut, figures: [printed, { text: rateText(change.share, rounding) }] }
      : { say: t.takeMoney, figures: [printed] };
  const text: Headline =
    first && unspent && unspent.n >= 0n
      ? {
          say: t.takeMoneyText,
          figures: [
            wan(first, 'version'),
            wan(final, 'final'),
            wan(spent, 'spent'),
            { text: wanText(unspent) },
          ],
        }
      : unspent && unspent.n < 0n
        ? {
            say: t.takeMoneyOver,
            figures: [wan(final, 'final'), wan(spent, 'spent'), { text: wanText(negate(unspent)) }],
          }
        : { say: t.takeMoneyShort, figures: [wan(final, 'final'), wan(spent, 'spent')] };
  return [...entries, ['take-money', title], ['take-money-text', text]];
};

const aloneText = (t: ReportWords, { alone }: GradeFacts, up: string, { report, locale }: Told): string => {
  const [only] = alone;
  const name = only === undefined ? undefined : report.byCode.get(only)?.name;
  if (alone.length === 0) return t.takeNone(up);
  return alone.length === 1 && name
    ? t.takeAlone(inLocale(name, locale), up)
    : t.takeAloneSeveral(alone.length, up);
};

const gradeEntries = (t: ReportWords, told: Told): readonly Entry[] => {
  const { report, evaluation, locale, edits = noEdits } = told;
  const facts = gradeFacts(report, evaluation, edits);
  const grade = evaluation.grade.name ?? evaluation.grade.closed?.name;
  if (facts?.up) {
    const up = gradeText(report.scheme.bands, facts.up.grade, locale);
    return [
      ['take-grade', plainly(t.takeDistance(scoreText(facts.up.by), up))],
      ['take-grade-text', plainly(aloneText(t, facts, up, told))],
    ];
  }
  if (!facts?.down || !grade) return [];
  const own = gradeText(report.scheme.bands, grade, locale);
  return [
    ['take-grade', plainly(t.takeTop(own))],
    [
      'take-grade-text',
      plainly(facts.down.n === 0n ? t.takeTopJust(own) : t.takeTopText(scoreText(facts.down), own)),
    ],
  ];
};

const lossEntries = (t: ReportWords, losses: Losses, { report, locale }: Told): readonly Entry[] => {
  const [top] = losses.rows;
  if (!top)
    return [
      ['loss-title', plainly(t.lossNone)],
      ['loss-lede', plainly(t.lossNoneLede)],
    ];
  const name = inLocale(report.byCode.get(top.code)?.name ?? { 'zh-cn': top.code }, locale);
  const share = divide(top.lost, losses.lost);
  const lede =
    losses.rows.length === 1
      ? t.lossOne(name)
      : t.lossLede(losses.rows.length, name, lostText(top.lost), share ? rateText(share) : '');
  return [
    ['loss-title', plainly(t.lossTitle(lostText(losses.lost)))],
    ['loss-lede', plainly(lede)],
  ];
};

/** Points lost by finding: each counts once, under the first finding that names its indicator. */
const findingEntries = (t: ReportWords, losses: Losses, { report, locale }: Told): readonly Entry[] => {
  const { findings } = report;
  if (findings.length === 0) return [];
  const { lost, unexplained } = losses;
  const orphans = unexplained.n !== 0n;
  const byFinding = findings.map(({ id }) => sum(lossesUnder(losses, id).map((row) => row.lost)));
  const parts = [...byFinding, ...(orphans ? [unexplained] : [])];
  const lede = joined(locale, [
    t.findingsLede(findings.length, lostText(subtract(lost, unexplained))),
    orphans && t.findingsOrphan(lostText(unexplained)),
  ]);
  return [
    ['findings-lede', lede],
    ['findings-sum', plainly(`${parts.map(lostText).join(' ＋ ')} ＝ ${lostText(lost)}`)],
    ['findings-none', plainly(lossText(unexplained))],
    ...findings.map(({ id }, at): Entry => [`finding-${id}`, plainly(lossText(byFinding[at] ?? zero))]),
    ...report.indicators.map(({ code }): Entry => {
      const row = losses.rows.find((one) => one.code === code);
      return [`lost-${code}`, plainly(lossText(row?.lost ?? zero))];
    }),
  ];
};

/** Every headline that can be told, by the key that the page marks it with. */
export const headlinesOf = (told: Told): ReadonlyMap<string, Headline> => {
  const t = reportWords[told.locale];
  const losses = lossesOf(told.report, told.evaluation);
  return new Map([
    ...moneyEntries(t, moneyFacts(told.report, told.evaluation), told),
    ...gradeEntries(t, told),
    ...lossEntries(t, losses, told),
    ...findingEntries(t, losses, told),
  ]);
};
