/** `node test/e2e/serve.ts <folder> <base> <port>`: serves a build for the browser tests as `npm start` does. */
import { serve } from '../../src/build/serve.ts';

const [folder = 'dist', base = '/', port = '0'] = process.argv.slice(2);
const { url } = await serve({ folder, base, port: Number(port) });
process.stdout.write(`${url}\n`);
