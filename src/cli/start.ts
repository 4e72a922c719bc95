/**
 * `npm start [-- --base /a/b/] [--port 5000]`: builds the site for that base path and serves it. The address
 * is the last line printed.
 */
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { serve } from '../build/serve.ts';

const { values } = parseArgs({
  options: { base: { type: 'string', default: '/' }, port: { type: 'string', default: '4321' } },
});
const base = `/${values.base}/`.replace(/\/+/g, '/');
const port = Number.parseInt(values.port, 10);
if (!/^\d{1,5}$/.test(values.port) || port > 65_535) {
  process.stderr.write(`--port ${values.port}: expected a number from 0 to 65535\n`);
  process.exit(1);
}

process.env.BASE_PATH = base;
try {
  await build({ logLevel: 'warn' });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
const { url } = await serve({ folder: 'dist', base, port });
process.stdout.write(`${url}\n`);
