/** The subjects on which the desk asks the core, with the question and the answer of each. */
import type { Report } from '../core/report.ts';
import type { WaysProgress } from '../core/ways/result.ts';
import { answerSensitivity, type SensitivityAnswer, type SensitivityQuestion } from './desk-sensitivity.ts';
import { answerWays, type WaysAnswer, type WaysQuestion } from './desk-ways.ts';

export interface Questions {
  readonly ways: WaysQuestion;
  readonly sensitivity: SensitivityQuestion;
}
export interface Answers {
  readonly ways: WaysAnswer;
  readonly sensitivity: SensitivityAnswer;
}
export type Subject = keyof Questions;

export const answers: {
  readonly [Name in Subject]: (
    report: Report,
    question: Questions[Name],
  ) => Generator<WaysProgress, Answers[Name]>;
} = { ways: answerWays, sensitivity: answerSensitivity };

/** The steps to the answer of one question. */
export const answering = (
  report: Report,
  subject: Subject,
  question: Questions[Subject],
): Generator<WaysProgress, Answers[Subject]> => answers[subject](report, question as never);
