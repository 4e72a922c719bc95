/** The answers of the desk about the published report, worked out once for both languages. */
import { noEdits } from '../core/edits.ts';
import { inOneGo } from '../core/one-go.ts';
import type { Report } from '../core/report.ts';
import { type Answers, answers } from '../state/desk-answers.ts';
import { plainQuestion } from '../state/desk-ways.ts';

let last: { readonly report: Report; readonly found: Answers } | undefined;

/** The pages of one report are built one after the other, so the last answers are enough to remember. */
export const deskAnswers = (report: Report): Answers => {
  if (last?.report !== report) {
    const found = {
      ways: inOneGo(answers.ways(report, plainQuestion)),
      sensitivity: inOneGo(answers.sensitivity(report, { edits: noEdits })),
    };
    last = { report, found };
  }
  return last.found;
};
