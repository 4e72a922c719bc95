/** What a reader hands in, read with the reader of files; its program comes with the first use. */
import type { Edits } from '../../../core/edits.ts';
import type { Locale, Report } from '../../../core/report.ts';
import { exchangeWords } from '../../../i18n/desk-exchange.ts';

export interface Given {
  readonly scenarios: readonly { readonly name: string; readonly edits: Edits }[];
  /** Every problem as a sentence with its place. */
  readonly messages: readonly string[];
  /** Whether the report has changed since a link in it was made. */
  readonly changed: boolean;
}

export const readGiven = async (
  report: Report,
  bytes: Uint8Array,
  fileName: string,
  locale: Locale,
): Promise<Given> => {
  const [{ decode }, { readScenarioText }, { scenarioIssueMessage }] = await Promise.all([
    import('../../../data/decode.ts'),
    import('../../../data/scenario-file.ts'),
    import('../../../i18n/scenario-problems.ts'),
  ]);
  const decoded = decode(bytes);
  if (!('text' in decoded)) {
    return { scenarios: [], messages: [exchangeWords[locale].oddFile(fileName)], changed: false };
  }
  const { scenarios, issues, changed } = readScenarioText(report, decoded.text, fileName);
  return { scenarios, changed, messages: issues.map((issue) => scenarioIssueMessage(issue, locale)) };
};
