/** Reading trials in: a file or pasted text is read and shown with all its problems; using it is asked. */
import { createSignal, For, Show } from 'solid-js';
import { evaluate } from '../../../core/evaluate.ts';
import { sameTrial } from '../../../core/read-edits.ts';
import { exchangeWords } from '../../../i18n/desk-exchange.ts';
import { editsOf } from '../../../state/desk-scenarios.ts';
import type { ScenarioShelf } from '../../../state/desk-shelf.ts';
import type { Reading } from '../../../state/use-report.ts';
import { focusOn } from '../../focus.ts';
import { ChangeSummary } from './ChangeSummary.tsx';
import { defaultName, type Telling } from './change-text.ts';
import { type Given, readGiven } from './read-given.ts';
import { differenceIn, StateSeal, totalIn } from './StateFigures.tsx';

interface Props {
  readonly telling: Telling;
  readonly reading: Reading;
  readonly shelf: ScenarioShelf;
  readonly onSaid: (text: string) => void;
}

const ids = { read: 'import-read', text: 'import-text', result: 'import-result', file: 'import-file' };

export const Import = (props: Props) => {
  const { report, published, locale } = props.telling;
  const t = exchangeWords[locale];
  const [given, setGiven] = createSignal<Given>();
  const [said, setSaid] = createSignal('');
  let field: HTMLTextAreaElement | undefined;

  const show = async (bytes: Uint8Array, name: string): Promise<void> => {
    setSaid('');
    const found = await readGiven(report, bytes, name, locale).catch(() => undefined);
    if (!found) {
      setSaid(t.notLoaded);
      return;
    }
    const named = found.scenarios.map((one) => ({
      edits: one.edits,
      name: one.name === '' ? defaultName(props.telling, one.edits) : one.name,
    }));
    setGiven({ ...found, scenarios: named });
    focusOn(ids.result);
  };
  const readFile = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0];
    if (!file) return;
    await show(new Uint8Array(await file.arrayBuffer()), file.name);
    input.value = '';
  };
  const readText = async (): Promise<void> => {
    const text = field?.value ?? '';
    if (text.trim() === '') setSaid(t.readFirst);
    else await show(new TextEncoder().encode(text), t.pasted);
  };
  const close = (): void => {
    setGiven(undefined);
    if (field) field.value = '';
    focusOn(ids.read);
  };
  const keep = (scenarios: Given['scenarios']): void => {
    const fresh = scenarios.filter(
      ({ name, edits }) =>
        !props.shelf.saved().some((one) => one.name === name && sameTrial(editsOf(one), edits)),
    );
    for (const { name, edits } of fresh) props.shelf.save(name, edits, evaluate(report, edits).total);
    setSaid(fresh.length > 0 ? t.kept(fresh.length) : t.known);
    close();
  };
  const open = ({ edits }: Given['scenarios'][number]): void => {
    props.reading.store?.replace(edits);
    close();
  };

  const Found = (each: { one: Given['scenarios'][number] }) => {
    const evaluation = evaluate(report, each.one.edits);
    const figures = { report, locale, evaluation, base: published };
    return (
      <li>
        <b>{each.one.name}</b>
        <span class="small">
          <ChangeSummary telling={props.telling} edits={each.one.edits} />
        </span>
        <span class="v wi">{totalIn(figures)}</span>
        <StateSeal {...figures} />
        <span class="v wi">{differenceIn(published, evaluation, locale)}</span>
        <button class="btn sm" type="button" onClick={() => open(each.one)}>
          {t.try(each.one.name)}
        </button>
      </li>
    );
  };

  return (
    <div class="import">
      <h3 class="sub">{t.importTitle}</h3>
      <p class="small" id="import-hint">
        {t.importHint}
      </p>
      <label class="note" for={ids.text}>
        {t.paste}
      </label>
      <textarea id={ids.text} ref={field} rows="3" spellcheck={false} aria-describedby="import-hint" />
      <div class="btns">
        <button id={ids.read} class="btn sm" type="button" onClick={() => void readText()}>
          {t.read}
        </button>
        <label class="btn sm filebtn">
          <input
            id={ids.file}
            class="sr"
            type="file"
            accept=".csv,.json,.txt,text/csv,application/json,text/plain"
            onChange={(event) => void readFile(event.currentTarget)}
          />
          {t.file}
        </label>
      </div>
      <p class="small" role="status">
        {said()}
      </p>
      <Show when={given()}>
        {(found) => (
          <section class="ask-box" id={ids.result} tabindex="-1" aria-label={t.importTitle}>
            <p>
              <b>{found().scenarios.length > 0 ? t.found(found().scenarios.length) : t.foundNone}</b>
            </p>
            <Show when={found().changed}>
              <p>{t.changed}</p>
            </Show>
            <Show when={found().scenarios.length > 0}>
              <ul class="found">
                <For each={found().scenarios}>{(one) => <Found one={one} />}</For>
              </ul>
            </Show>
            <Show when={found().messages.length > 0} fallback={<p class="small">{t.sound}</p>}>
              <p>{t.problems(found().messages.length)}</p>
              <ul class="faults">
                <For each={found().messages}>{(message) => <li>{message}</li>}</For>
              </ul>
            </Show>
            <div class="btns">
              <Show when={found().scenarios.length > 0}>
                <button class="btn sm wi" type="button" onClick={() => keep(found().scenarios)}>
                  {t.keepAll(found().scenarios.length)}
                </button>
              </Show>
              <button class="btn sm" type="button" onClick={close}>
                {t.drop}
              </button>
            </div>
          </section>
        )}
      </Show>
    </div>
  );
};
