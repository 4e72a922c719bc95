/** A long computation in slices: whoever waits for it can be told how far it is, and can give it up. */

/** Time without a pause, in ms: short enough for a page to answer within. */
const slice = 12;

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

/** The result; undefined once it is no longer wanted. */
export const inSlices = async <Progress, Result>(
  steps: Generator<Progress, Result>,
  isWanted: () => boolean,
  tell: (progress: Progress) => void,
): Promise<Result | undefined> => {
  while (isWanted()) {
    const until = performance.now() + slice;
    let step = steps.next();
    while (!step.done && performance.now() < until) step = steps.next();
    if (step.done) return step.value;
    tell(step.value);
    await pause();
  }
  return undefined;
};
