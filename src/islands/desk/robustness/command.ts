/** The command that repeats a run. */
import type { Edits } from '../../../core/edits.ts';
import type { SimulationSettings } from '../../../core/simulate/settings.ts';
import { settingsText } from '../../../core/simulate/settings-text.ts';

/** In double quotes where a shell would see more than a word. */
const quoted = (text: string): string =>
  /^[\w.,:=%/+-]+$/.test(text) ? text : `"${text.replace(/[\\"$`]/g, '\\$&')}"`;

/** With the settings and the edits that were in force. */
export const commandOf = (slug: string, settings: SimulationSettings, edits: Edits): string =>
  [
    `npm run --silent check -- content/reports/${slug}`,
    ...[...edits].map(([key, text]) => `--set ${quoted(`${key}=${text}`)}`),
    `--simulate "${settingsText(settings)}"`,
  ].join(' ');
