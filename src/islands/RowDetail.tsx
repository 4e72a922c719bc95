/** The open part of a row: rule and evidence on the left, the calculation on the right. */
import { createSignal, Show } from 'solid-js';
import { allows } from '../core/audit/allowed.ts';
import { judge } from '../core/audit/verdict.ts';
import type { NodeResult } from '../core/evaluation.ts';
import { compare, plain } from '../core/exact.ts';
import { type Indicator, inLocale, isLeaf, type Locale } from '../core/report.ts';
import { scoreWords } from '../i18n/score.ts';
import { trialFragment } from '../state/url.ts';
import type { Reading } from '../state/use-report.ts';
import { allowedText } from './allowed-text.ts';
import { Mark } from './Mark.tsx';
import { readable } from './readable.ts';
import { ScoreSteps } from './ScoreSteps.tsx';
import { WorkingLine, workingText } from './WorkingLine.tsx';

interface Props {
  readonly row: Indicator;
  readonly reading: Reading;
  readonly locale: Locale;
  readonly open: boolean;
}

export const RowDetail = (props: Props) => {
  const { row, reading, locale } = props;
  const t = scoreWords[locale];
  const stated = reading.published.nodes.get(row.code);
  /** A closed row shows the published working: nobody sees it, so nothing is computed for it. */
  const node = (): NodeResult | undefined =>
    props.open && reading.trial() ? reading.evaluation().nodes.get(row.code) : stated;
  const working = () => node()?.working;
  const allowed = () => {
    const found = node();
    return found && isLeaf(row)
      ? (allowedText(found.attainable, locale) ?? (row.rule ? undefined : t.anyScore))
      : undefined;
  };
  const misses = (): boolean => {
    const found = node();
    return row.score !== undefined && found !== undefined && !allows(found.attainable, row.score.value);
  };
  const verdict = (): 'ok' | 'no' | undefined => {
    const value = stated?.score;
    if (reading.trial() || !row.score || !value || stated?.origin === 'judged') return undefined;
    return judge(row.score, value) === 'differs' ? 'no' : 'ok';
  };
  const asWritten = () => node()?.asWritten;
  /** What the rule as printed allows, where it leaves the score to somebody; its calculation stands above. */
  const writtenAllowed = () => {
    const written = asWritten();
    return written && written.working.result === '' ? allowedText(written.attainable, locale) : undefined;
  };
  const missesWritten = (): boolean => {
    const written = asWritten();
    return row.score !== undefined && written !== undefined && !allows(written.attainable, row.score.value);
  };
  const asWrittenNote = (): string => {
    const value = asWritten()?.value;
    const points = node()?.points;
    if (!value) return '';
    const above = points && compare(value, points) > 0 ? t.comma + t.abovePoints(plain(points)) : '';
    return t.asWrittenGives(plain(value, 2)) + above;
  };
  const inputs = [
    ...new Set(
      (stated?.working?.parts ?? []).flatMap(({ ref }) => (ref?.startsWith('inputs.') ? [ref.slice(7)] : [])),
    ),
  ];
  const editable = inputs
    .map((key) => reading.report.inputs.find((input) => input.key === key))
    .find((input) => input?.value !== undefined);
  const formula = (of: { readonly symbolic: string }) => readable(of.symbolic, reading.report, locale);
  const [copied, setCopied] = createSignal(false);
  const copy = async (text: string): Promise<void> => {
    await navigator.clipboard?.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };

  const writtenLine = () => (
    <Show when={asWritten()}>
      {(written) => (
        <>
          <WorkingLine tinted working={written().working} symbolic={formula(written().working)} />
          <Show when={asWrittenNote()}>
            <p class="note">{asWrittenNote()}</p>
          </Show>
        </>
      )}
    </Show>
  );

  return (
    <div class="open">
      <div>
        <Show when={row.criteria}>
          {(text) => (
            <>
              <h3>{t.criteria}</h3>
              <p>{inLocale(text(), locale)}</p>
            </>
          )}
        </Show>
        <Show when={row.evidence}>
          {(text) => (
            <>
              <h3>{t.evidence}</h3>
              <p>{inLocale(text(), locale)}</p>
            </>
          )}
        </Show>
        <Show when={!row.criteria && !row.evidence && isLeaf(row)}>
          <h3>{t.criteria}</h3>
          <p>{t.none}</p>
        </Show>
      </div>
      <div>
        <Show when={working()}>
          {(found) => (
            <>
              <h3>{t.working}</h3>
              <div class="calc">
                <WorkingLine
                  working={found()}
                  symbolic={formula(found())}
                  after={
                    <Show when={verdict()}>
                      {(kind) => <Mark kind={kind()} word={kind() === 'ok' ? t.agrees : t.differs} />}
                    </Show>
                  }
                />
                <Show when={asWritten()}>
                  <p class="note written">{t.asWritten}</p>
                  {writtenLine()}
                </Show>
              </div>
            </>
          )}
        </Show>
        <Show when={!working() && asWritten()?.value}>
          <h3>{t.asWritten}</h3>
          <div class="calc">{writtenLine()}</div>
        </Show>
        <Show when={allowed()}>
          <h3>{t.allowed}</h3>
          <p>
            {allowed()}
            <Show when={misses() && row.score}>
              {(score) => (
                <>
                  {t.comma}
                  {t.notAllowed(score().text)}
                  <Mark kind="no" word={t.differs} />
                </>
              )}
            </Show>
          </p>
        </Show>
        <Show when={writtenAllowed()}>
          <h3>{t.asWritten}</h3>
          <p>
            {writtenAllowed()}
            <Show when={missesWritten() && row.score}>
              {(score) => (
                <>
                  {t.comma}
                  {t.notAllowed(score().text)}
                  <Mark kind="no" word={t.differs} />
                </>
              )}
            </Show>
          </p>
        </Show>
        <Show when={props.open && isLeaf(row)}>
          <ScoreSteps row={row} reading={reading} locale={locale} />
        </Show>
        <div class="btns needs-js">
          <Show when={editable}>
            {(input) => (
              <a class="btn sm wi" href={`#${trialFragment}&at=inp-${input().key}`}>
                {t.tryInput(inLocale(input().name, locale))}
              </a>
            )}
          </Show>
          <Show when={working()}>
            {(found) => (
              <button
                class="btn sm quiet"
                type="button"
                onClick={() => void copy(workingText(found(), formula(found())))}
              >
                {copied() ? t.copied : t.copy}
              </button>
            )}
          </Show>
        </div>
      </div>
    </div>
  );
};
