/** The open part of a row: rule and evidence on the left, the calculation on the right. */
import { createSignal, Show } from 'solid-js';
import { allows } from '../core/audit/structure.ts';
import { judge } from '../core/audit/verdict.ts';
import type { NodeResult } from '../core/evaluation.ts';
import { compare, plain } from '../core/exact.ts';
import { type Indicator, inLocale, isLeaf, type Locale } from '../core/report.ts';
import { scoreWords } from '../i18n/score.ts';
import { trialFragment } from '../state/url.ts';
import type { Reading } from '../state/use-report.ts';
import { allowedText } from './allowed-text.ts';
import { Mark } from './Mark.tsx';
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
  const editable = reading.report.inputs.find(
    (input) => input.value !== undefined && inputs.includes(input.key),
  );
  const [copied, setCopied] = createSignal(false);
  const copy = async (text: string): Promise<void> => {
    await navigator.clipboard?.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };

  return (
    <div class="open">
      <div>
        <Show when={row.criteria}>
          {(text) => (
            <>
              <h4>{t.criteria}</h4>
              <p>{inLocale(text(), locale)}</p>
            </>
          )}
        </Show>
        <Show when={row.evidence}>
          {(text) => (
            <>
              <h4>{t.evidence}</h4>
              <p>{inLocale(text(), locale)}</p>
            </>
          )}
        </Show>
        <Show when={!row.criteria && !row.evidence && isLeaf(row)}>
          <h4>{t.criteria}</h4>
          <p>{t.none}</p>
        </Show>
      </div>
      <div>
        <Show when={working()}>
          {(found) => (
            <>
              <h4>{t.working}</h4>
              <div class="calc">
                <WorkingLine
                  working={found()}
                  after={
                    <Show when={verdict()}>
                      {(kind) => <Mark kind={kind()} word={kind() === 'ok' ? t.agrees : t.differs} />}
                    </Show>
                  }
                />
                <Show when={asWritten()}>
                  {(written) => (
                    <>
                      <p class="note written">{t.asWritten}</p>
                      <WorkingLine tinted working={written().working} />
                      <Show when={asWrittenNote()}>
                        <p class="note">{asWrittenNote()}</p>
                      </Show>
                    </>
                  )}
                </Show>
              </div>
            </>
          )}
        </Show>
        <Show when={allowed()}>
          <h4>{t.allowed}</h4>
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
              <button class="btn sm quiet" type="button" onClick={() => void copy(workingText(found()))}>
                {copied() ? t.copied : t.copy}
              </button>
            )}
          </Show>
        </div>
      </div>
    </div>
  );
};
