/** The gates of a scheme: what they ask, what they do, whether they hold, and whether they are heeded. */
import { For, Show } from 'solid-js';
import { plain } from '../../../core/exact.ts';
import { parametersOf } from '../../../core/parameters.ts';
import { inLocale, type Locale, type Report } from '../../../core/report.ts';
import type { Gate } from '../../../core/scheme.ts';
import { rulesWords } from '../../../i18n/desk-rules.ts';
import { gradeText } from '../../../i18n/grade-text.ts';
import type { Reading } from '../../../state/use-report.ts';
import { readable } from '../../readable.ts';
import { ParameterField } from './ParameterField.tsx';

interface Props {
  readonly reading: Reading;
  readonly locale: Locale;
}

const nameOf = (report: Report, code: string, locale: Locale): string => {
  const row = report.byCode.get(code);
  return row ? inLocale(row.name, locale) : code;
};

/** What a gate does, as phrases. */
const effects = (report: Report, gate: Gate, locale: Locale): string => {
  const t = rulesWords[locale];
  const grade = (name: string) => gradeText(report.scheme.bands, name, locale);
  const zeroed = gate.zero.map((code) => nameOf(report, code, locale)).join(t.and);
  return [
    zeroed === '' ? [] : t.zeroes(zeroed),
    gate.setScore.map(({ code, score }) => t.sets(nameOf(report, code, locale), plain(score))),
    gate.capGrade === undefined ? [] : t.caps(grade(gate.capGrade)),
    gate.overrideGrade === undefined ? [] : t.overrides(grade(gate.overrideGrade)),
    gate.fail ? t.fails : [],
  ]
    .flat()
    .join(t.comma);
};

const GateCard = (props: Props & { readonly gate: Gate }) => {
  const { reading, locale, gate } = props;
  const t = rulesWords[locale];
  const { report } = reading;
  const name = gate.name[locale] ?? gate.name['zh-cn'] ?? gate.id;
  const key = `gate.${gate.id}`;
  const heeded = () => reading.typed(key) !== '0';
  const numbers = parametersOf(gate.when);
  const condition = () => {
    const now = reading.inForce().scheme.gates.find(({ id }) => id === gate.id) ?? gate;
    return readable(now.when.source, report, locale);
  };
  const state = (): string => {
    const { gates, untoldGates } = reading.frame();
    if (gates.some(({ id }) => id === gate.id)) return t.holds;
    return untoldGates.some(({ id }) => id === gate.id) ? t.untold : t.holdsNot;
  };
  const changed = () =>
    reading.typed(key) !== undefined ||
    numbers.some(({ at }) => reading.typed(`when.${gate.id}~${at}`) !== undefined);
  return (
    <fieldset class="inp gate" classList={{ changed: changed() }}>
      <legend class="sr">{name}</legend>
      <div class="top">
        <b aria-hidden="true">{name}</b>
        <Show when={reading.trial()}>
          <div class="seg">
            <For each={[true, false]}>
              {(yes) => (
                <label>
                  <input
                    type="radio"
                    name={key}
                    checked={heeded() === yes}
                    onChange={() => reading.store?.edit(key, yes ? '1' : '0')}
                  />
                  <span>{yes ? t.heeded : t.ignored}</span>
                </label>
              )}
            </For>
          </div>
        </Show>
      </div>
      <dl class="facts">
        <div>
          <dt>{t.when}</dt>
          <dd classList={{ wv: changed() && condition() !== readable(gate.when.source, report, locale) }}>
            {condition()}
          </dd>
        </div>
        <div>
          <dt>{t.effect}</dt>
          <dd>{effects(report, gate, locale)}</dd>
        </div>
      </dl>
      <p class="note">
        <Show when={heeded()} fallback={t.ignored}>
          {state()}
        </Show>
        {t.stop}
      </p>
      <Show when={reading.trial() && heeded() && numbers.length > 0}>
        <div class="numbers">
          <span class="small">{t.numbersIn}</span>
          <For each={numbers}>
            {(parameter) => (
              <ParameterField
                name={`when.${gate.id}~${parameter.at}`}
                of={name}
                parameter={parameter}
                all={numbers}
                reading={reading}
                locale={locale}
              />
            )}
          </For>
        </div>
      </Show>
    </fieldset>
  );
};

export const GateList = (props: Props) => {
  const t = rulesWords[props.locale];
  const { gates } = props.reading.report.scheme;
  return (
    <>
      <h3 class="sub">{t.gates}</h3>
      <Show when={gates.length > 0} fallback={<p class="small">{t.noGates}</p>}>
        <div class="inputs gates">
          <For each={gates}>{(gate) => <GateCard {...props} gate={gate} />}</For>
        </div>
      </Show>
    </>
  );
};
