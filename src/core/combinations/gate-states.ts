/** Which gates hold, written down so that states of different gates can be put side by side. */
import type { Evaluation } from '../evaluation.ts';
import type { Gate } from '../scheme.ts';

export interface GateStates {
  /** The states of some of the gates in an evaluation, as text. */
  readonly written: (evaluation: Evaluation, ids: readonly string[]) => string;
  /** The gates that a text says hold, and those of which it says that it cannot be told. */
  readonly read: (text: string) => { readonly raised: readonly Gate[]; readonly untold: readonly Gate[] };
}

/** `+2?0`: the third gate holds, of the first it cannot be told. Gates that do not hold are not written. */
export const gateStates = (gates: readonly Gate[]): GateStates => ({
  written: (evaluation, ids) => {
    const isIn = (list: readonly Gate[], id: string): boolean => list.some((gate) => gate.id === id);
    return gates
      .flatMap(({ id }, at) => {
        if (!ids.includes(id)) return [];
        if (isIn(evaluation.gates, id)) return [`+${at}`];
        return isIn(evaluation.untoldGates, id) ? [`?${at}`] : [];
      })
      .join('');
  },
  read: (text) => {
    const states = new Set(text.match(/[+?]\d+/g));
    return {
      raised: gates.filter((_, at) => states.has(`+${at}`)),
      untold: gates.filter((_, at) => states.has(`?${at}`)),
    };
  },
});
