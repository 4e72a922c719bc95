/** Taking trials along: as a table, as JSON, as a link or as a QR code. */
import { createSignal, Show } from 'solid-js';
import { noEdits } from '../../../core/edits.ts';
import { exchangeWords } from '../../../i18n/desk-exchange.ts';
import { scenarioWords } from '../../../i18n/desk-scenarios.ts';
import { whatIfWords } from '../../../i18n/whatif.ts';
import type { ScenarioShelf } from '../../../state/desk-shelf.ts';
import { shareUrl } from '../../../state/url.ts';
import type { Reading } from '../../../state/use-report.ts';
import { CopyButton } from '../../CopyButton.tsx';
import { download } from '../../download.ts';
import { changeParts, type Telling } from './change-text.ts';
import { savedState } from './desk-states.ts';
import { QrFigure } from './QrFigure.tsx';

interface Props {
  readonly telling: Telling;
  readonly reading: Reading;
  readonly shelf: ScenarioShelf;
  readonly onSaid: (text: string) => void;
}

export const Exchange = (props: Props) => {
  const { report, locale } = props.telling;
  const t = exchangeWords[locale];
  const [all, setAll] = createSignal(false);
  const [qr, setQr] = createSignal(false);
  const edits = () => (props.reading.trial() ? props.reading.edits() : noEdits);
  const link = () => shareUrl(report, edits());
  const isAll = () => (all() || edits().size === 0) && props.shelf.saved().length > 0;

  const chosen = () => {
    if (isAll()) {
      return props.shelf.saved().map((one) => ({ name: one.name, edits: savedState(report, one).edits }));
    }
    return edits().size > 0 ? [{ name: t.currentName, edits: edits() }] : [];
  };
  const save = async (kind: 'csv' | 'json'): Promise<void> => {
    const scenarios = chosen();
    if (scenarios.length === 0) {
      props.onSaid(t.nothingToExport);
      return;
    }
    props.onSaid('');
    const writer = await import('../../../data/scenario-file.ts').catch(() => undefined);
    if (!writer) {
      props.onSaid(t.notLoaded);
      return;
    }
    const { writeScenarioCsv, writeScenarioJson } = writer;
    const describe = (key: string, text: string) => {
      const { name, was } = changeParts(props.telling, key, text);
      return { name, published: (was ?? '').replace('−', '-') };
    };
    const name = `${report.slug}-${t.fileName}.${kind}`;
    if (kind === 'csv') download(name, writeScenarioCsv(scenarios, describe), 'text/csv');
    else download(name, writeScenarioJson(report, scenarios), 'application/json');
  };

  return (
    <div class="exchange">
      <div class="choices">
        <span class="choice">
          <label for="export-what">{t.exportWhat}</label>
          <select id="export-what" onChange={(event) => setAll(event.currentTarget.value === 'all')}>
            <option value="current" selected={!isAll()} disabled={isAll() && edits().size === 0}>
              {t.current}
            </option>
            <option value="all" selected={isAll()} disabled={props.shelf.saved().length === 0}>
              {t.all(props.shelf.saved().length)}
            </option>
          </select>
        </span>
        <button class="btn sm" type="button" onClick={() => void save('csv')}>
          {t.csv}
        </button>
        <button class="btn sm" type="button" onClick={() => void save('json')}>
          {t.json}
        </button>
        <CopyButton
          text={link}
          label={scenarioWords[locale].copyLink}
          done={scenarioWords[locale].copied}
          failed={whatIfWords[locale].copyFailed}
        />
        <button class="btn sm" type="button" aria-expanded={qr()} onClick={() => setQr(!qr())}>
          {qr() ? t.qrHide : t.qr}
        </button>
      </div>
      <Show when={qr()}>
        <Show when={edits().size === 0}>
          <p class="note">{t.qrNone}</p>
        </Show>
        <QrFigure link={link()} slug={report.slug} locale={locale} />
      </Show>
    </div>
  );
};
