/**
 * Score header. Published: score, stamp, points lost, grade ruler and, in the slot, the tally of the audit.
 * On trial the published score stays first and shrinks, and the list of changes takes the place of the tally.
 */
import { For, type JSX, Show } from 'solid-js';
import { equals, subtract, zero } from '../core/exact.ts';
import type { Locale } from '../core/report.ts';
import { rulerOf } from '../core/ruler.ts';
import { scoreText } from '../i18n/format.ts';
import { gradeText } from '../i18n/grade-text.ts';
import { scoreWords } from '../i18n/score.ts';
import { totalName } from '../state/report-store.ts';
import { useReport } from '../state/use-report.ts';
import { Changes } from './Changes.tsx';
import { Mark, type MarkKind } from './Mark.tsx';
import { Ruler } from './Ruler.tsx';
import { Seal } from './Seal.tsx';
import { bandList, caveats, comparison, distancePhrases, gradesTotal, totalText } from './sentences.ts';

/** A check of the published figures, as the build has made it. */
interface ShownCheck {
  readonly id: string;
  readonly mark: MarkKind;
  readonly word: string;
}

interface Props {
  readonly slug: string;
  readonly locale: Locale;
  readonly checks?: { readonly total?: ShownCheck | undefined; readonly grade?: ShownCheck | undefined };
  readonly children?: JSX.Element;
}

/** What was checked leads to its check. */
const ToCheck = (props: { readonly check: ShownCheck | undefined; readonly children: JSX.Element }) => (
  <Show when={props.check} fallback={props.children}>
    {(check) => (
      <a class={`fig ${check().mark}`} href={`#${check().id}`} data-check="">
        {props.children}
      </a>
    )}
  </Show>
);

export default function IslandScore(props: Props) {
  const reading = useReport(props.slug);
  const { report, published } = reading;
  const t = scoreWords[props.locale];
  const { bands, fullMarks } = report.scheme;
  const stated = report.identity.published;
  const printed = stated.total?.value ?? published.total;
  const printedText = stated.total?.text ?? (published.total ? totalText(report, published.total) : t.none);
  const grade = stated.grade ?? published.grade.name;
  const full = fullMarks ?? published.points;
  const graded = gradesTotal(report);
  const ruler = () => (full && graded ? rulerOf(reading.inForce().scheme, full) : undefined);
  const named = (name: string | undefined): string =>
    name === undefined ? t.noGradeLong : gradeText(bands, name, props.locale);
  const gloss = bands.find((band) => band.name === grade)?.gloss;

  const before = { total: published.total, grade: published.grade, gates: published.gates };
  const after = () => ({
    total: reading.score(totalName),
    grade: reading.grade(),
    gates: reading.frame().gates,
  });
  const total = () => after().total;
  const trialText = () => {
    const value = total();
    return value ? totalText(report, value) : t.none;
  };
  const distance = printed && graded ? distancePhrases(report, printed, props.locale) : {};
  const label = (): string => {
    const pins = `${t.publishedPin(printedText)}${reading.trial() ? t.trialPin(trialText()) : ''}`;
    // Distances are those of the published score; on trial the sentence below says what there is to say.
    const near = reading.trial() ? '' : [distance.up, distance.down].filter(Boolean).join(t.comma);
    return t.rulerLabel(bandList(reading.inForce(), props.locale), `${pins}${near ? near + t.stop : ''}`);
  };
  const said = () => caveats(reading.inForce(), reading.trial() ? after() : before, props.locale);

  return (
    <section class="score" aria-label={t.score} classList={{ trying: reading.trial() }}>
      <div class="figures">
        <p class="lab">{stated.total ? t.published : t.recomputedScore}</p>
        <div class="big">
          <strong>{printedText}</strong>
          <Show when={graded}>
            <Seal
              bands={bands}
              grade={grade}
              empty={t.noGrade}
              label={t.grade(named(grade))}
              small={reading.trial()}
            />
          </Show>
        </div>
        <Show
          when={reading.trial()}
          fallback={
            <>
              <p class="lab">
                <Show when={full && printed} fallback={t.cannotTell}>
                  {t.fullMarks(scoreText(full ?? zero), scoreText(subtract(full ?? zero, printed ?? zero)))}
                </Show>
              </p>
              <Show when={stated.total && published.total}>
                {(sum) => (
                  <p class="lab">
                    {t.recomputed}{' '}
                    <ToCheck check={props.checks?.total}>
                      <span class="rc">{totalText(report, sum())}</span>
                      <Mark
                        kind={printed && equals(printed, sum()) ? 'ok' : 'no'}
                        word={printed && equals(printed, sum()) ? t.agrees : t.differs}
                      />
                    </ToCheck>
                    <Show when={props.checks?.grade}>
                      {(check) => (
                        <>
                          {' '}
                          <ToCheck check={check()}>
                            {stated.grade}
                            <Mark kind={check().mark} word={check().word} />
                          </ToCheck>
                        </>
                      )}
                    </Show>
                  </p>
                )}
              </Show>
              <Show when={gloss && props.locale === 'en' && grade}>
                {(name) => <p class="lab">{t.glossed(name(), gloss)}</p>}
              </Show>
            </>
          }
        >
          <p class="lab wi">{t.trialScore}</p>
          <div class="big trial">
            <strong class="wi">{trialText()}</strong>
            <Show when={graded}>
              <Seal
                bands={bands}
                grade={reading.grade().name}
                empty={t.noGrade}
                label={t.trialGrade(named(reading.grade().name))}
                draft
              />
            </Show>
          </div>
        </Show>
      </div>
      <div class="scale-col">
        <Show when={ruler()}>
          {(found) => (
            <>
              <p class="lab">{t.ruler}</p>
              <Ruler
                ruler={found()}
                bands={bands}
                label={label()}
                grade={grade}
                published={printed && { score: printed, text: printedText }}
                trial={reading.trial() && total() ? { score: total() ?? zero, text: trialText() } : undefined}
              />
            </>
          )}
        </Show>
        <Show
          when={reading.trial()}
          fallback={
            <p class="small gaps">
              <Show when={distance.down}>
                <span>{distance.down}</span>
              </Show>
              <Show when={distance.up}>
                <b>{distance.up}</b>
              </Show>
            </p>
          }
        >
          <p class="small">{comparison(report, before, after(), props.locale)}</p>
        </Show>
        <For each={said()}>{(text) => <p class="small caveat">{text}</p>}</For>
      </div>
      <div>
        <div hidden={reading.trial()}>{props.children}</div>
        <Show when={reading.trial()}>
          <Changes reading={reading} locale={props.locale} />
        </Show>
      </div>
    </section>
  );
}
