/** Runs one file of the bench in a process of its own: `node one.ts <file>` prints its figures as JSON. */
import type { Figure } from './measure.ts';

interface Bench {
  readonly measure: () => Promise<Readonly<Record<string, Figure>>>;
}

const { measure } = (await import(`./${process.argv[2]}.ts`)) as Bench;
process.stdout.write(`${JSON.stringify(await measure())}\n`);
process.exit(0);
