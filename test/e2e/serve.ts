/** `node test/e2e/serve.ts <folder> <base> <port>`: serves a build for the browser tests. */
import { serveFolder } from '../static-server.ts';

const [folder = 'dist', base = '/', port = '0'] = process.argv.slice(2);
const { url } = await serveFolder({ folder, base, port: Number(port) });
process.stdout.write(`${url}\n`);
