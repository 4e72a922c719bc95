/** Most workings are never read, and setting one takes longer than scoring. */
import type { Working } from './expression/value.ts';

/** The result with a working that is set when first asked for. What `make` looks at must stay the same. */
export const withWorking = <Result extends object>(
  result: Result,
  make: () => Working,
): Result & { readonly working: Working } => {
  let made: Working | undefined;
  return {
    ...result,
    get working() {
      made ??= make();
      return made;
    },
  };
};
