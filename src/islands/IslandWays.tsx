/** Ways: how far each grade is, which changes reach a better one, and which lose the one in force. */
import { createSignal, For, Show } from 'solid-js';
import type { Locale } from '../core/report.ts';
import { waysWords } from '../i18n/desk-ways.ts';
import { gradeText } from '../i18n/grade-text.ts';
import { createReckoning } from '../state/desk-reckoning.ts';
import { plainQuestion, type WaysAnswer, type WaysQuestion } from '../state/desk-ways.ts';
import { useReport } from '../state/use-report.ts';
import { keepingFocus } from './desk/keeping-focus.ts';
import { Waiting } from './desk/Waiting.tsx';
import { DistanceTable } from './desk/ways/Distances.tsx';
import { GateTable } from './desk/ways/GateTable.tsx';
import { KeepRows } from './desk/ways/KeepRows.tsx';
import { ReachBlock } from './desk/ways/ReachBlock.tsx';
import { gradesTotal } from './sentences.ts';

interface Props {
  readonly slug: string;
  readonly locale: Locale;
  /** The answer about the published report, worked out by the build. */
  readonly ways: WaysAnswer;
}

export default function IslandWays(props: Props) {
  const reading = useReport(props.slug);
  const { report } = reading;
  const t = waysWords[props.locale];
  const [chosen, setChosen] = createSignal<string>();
  const [kept, setKept] = createSignal<ReadonlySet<string>>(new Set());
  const [judged, setJudged] = createSignal(true);
  let root: HTMLDivElement | undefined;

  /** The aim of the answer that the page came with. */
  const isGiven = (target: string): boolean => reading.edits().size === 0 && target === props.ways.target;
  const question = (): WaysQuestion => {
    const target = chosen();
    return {
      edits: reading.edits(),
      ...(target !== undefined && !isGiven(target) && { target }),
      keep: [...kept()].sort(),
    };
  };
  const reckoning = createReckoning(report, 'ways', plainQuestion, props.ways, question, (put) =>
    keepingFocus(root, put),
  );
  const now = reckoning.answer;
  const named = (grade: string): string => gradeText(report.scheme.bands, grade, props.locale);
  const held = () => now().grade.name;
  const hasInputs = props.ways.lose?.judged !== undefined;
  const toggle = (code: string): void => {
    const next = new Set(kept());
    if (!next.delete(code)) next.add(code);
    setKept(next);
  };

  return (
    <Show when={gradesTotal(report) && props.ways.distances}>
      <div class="ways" ref={root} aria-busy={reckoning.stale() ? 'true' : undefined}>
        <Waiting reckoning={reckoning} locale={props.locale} />
        <div class="answer">
          <DistanceTable
            reading={reading}
            locale={props.locale}
            published={props.ways}
            trial={reading.edits().size > 0 && now() !== props.ways ? now() : undefined}
          />
          <GateTable
            reading={reading}
            locale={props.locale}
            gates={now().distances?.gates ?? []}
            trial={reading.edits().size > 0}
          />
          <Show when={now().targets.length > 1}>
            <fieldset class="targets needs-js">
              <legend class="small">{t.targets}</legend>
              <div class="seg">
                <For each={now().targets}>
                  {(grade) => (
                    <label>
                      <input
                        type="radio"
                        name="ways-target"
                        checked={grade === now().target}
                        onChange={() => setChosen(grade)}
                      />
                      <span>{named(grade)}</span>
                    </label>
                  )}
                </For>
              </div>
            </fieldset>
          </Show>
          <Show when={now().target !== undefined && now().reach} fallback={<p>{t.highest}</p>}>
            {(search) => (
              <ReachBlock
                reading={reading}
                locale={props.locale}
                search={search()}
                title={t.reach(named(now().target ?? ''))}
                some={t.singlesCount}
                none={t.noSingle}
                nothing={t.noWay}
                judged={judged()}
              >
                <div class="options needs-js">
                  <Show when={hasInputs}>
                    <label>
                      <input type="checkbox" checked={judged()} onChange={() => setJudged(!judged())} />
                      <span>{t.keepInputs}</span>
                    </label>
                  </Show>
                  <KeepRows reading={reading} locale={props.locale} kept={kept()} onToggle={toggle} />
                </div>
              </ReachBlock>
            )}
          </Show>
          <Show when={held()}>
            {(grade) => (
              <Show when={now().lose?.free.outcome !== 'no-grade' && now().lose}>
                {(search) => (
                  <ReachBlock
                    reading={reading}
                    locale={props.locale}
                    search={search()}
                    title={t.lose(named(grade()))}
                    some={t.loseSinglesCount}
                    none={t.loseNoSingle}
                    nothing={t.noLoss}
                    judged={judged()}
                  />
                )}
              </Show>
            )}
          </Show>
          <p class="note">{t.attainable}</p>
        </div>
      </div>
    </Show>
  );
}
