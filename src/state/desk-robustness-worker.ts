/** The worker of the simulation: see the simulator for what it does. */
import { createSimulator, type SimulatorOrder } from './desk-robustness-simulator.ts';

/** Short enough that a run seems to stop at once. */
const slice = 30;

/** A message to itself comes after those that wait, without the delay of a timer. */
const { port1, port2 } = new MessageChannel();
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });

const take = createSimulator({
  tell: (news) => postMessage(news),
  pause,
  now: () => performance.now(),
  slice,
});

addEventListener('message', ({ data }: MessageEvent<SimulatorOrder>) => take(data));
