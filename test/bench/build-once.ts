/** `node build-once.ts <project>`: builds an Astro project and prints how long it took and its peak memory. */
import { build } from 'astro';

const started = performance.now();
await build({ root: process.argv[2] ?? '.', logLevel: 'error' });
const milliseconds = performance.now() - started;
/** Kilobytes on every system that Node reports it for. */
const mebibytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(`\n${JSON.stringify({ milliseconds, mebibytes })}\n`);
