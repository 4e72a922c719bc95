/** The result of a computation that goes step by step, without a pause. */
export const inOneGo = <Progress, Result>(steps: Generator<Progress, Result, undefined>): Result => {
  for (let step = steps.next(undefined); ; step = steps.next(undefined)) if (step.done) return step.value;
};
