/** What is read of trials in files and links, whatever form they had. */
import type { EditKey, Edits } from '../core/edits.ts';
import type { ScenarioIssue } from '../core/scenario-problem.ts';
import type { Place } from './place.ts';

export interface Scenario {
  /** Empty where the source gives none. */
  readonly name: string;
  readonly edits: Edits;
}

export interface ReadScenarios {
  readonly scenarios: readonly Scenario[];
  /** Whether the report has changed since a link among them was made; a table cannot tell. */
  readonly changed: boolean;
  readonly issues: readonly ScenarioIssue[];
}

/** A trial as the source writes it, before the report is asked; each edit with the places of key and value. */
export interface GivenScenario {
  readonly name: string;
  readonly edits: readonly {
    readonly key: EditKey;
    readonly text: string;
    readonly keyAt: Place;
    readonly textAt: Place;
  }[];
}

export interface GivenScenarios {
  readonly scenarios: readonly GivenScenario[];
  readonly changed?: boolean;
  readonly issues: readonly ScenarioIssue[];
}

/** A name as it is kept: without blanks around it, line ends as LF. */
export const tidyName = (text: string): string => text.replace(/\r\n?/g, '\n').trim();
