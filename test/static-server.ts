/** A plain static host, as strict as the worst one: no fallbacks, no rewriting, a base path. */
import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.zip': 'application/zip',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

export interface StaticHost {
  readonly server: Server;
  /** Address of the base path, ends with `/`. */
  readonly url: string;
}

interface Settings {
  readonly folder: string;
  /** Path under which the folder is served, `/` at both ends. */
  readonly base?: string;
  /** 0: any free port. */
  readonly port?: number;
  /** Compresses text, as hosts do. */
  readonly gzip?: boolean;
  /** Changes pages on their way out. */
  readonly html?: (page: string) => string;
}

/** The file that a path below the base names: itself, or the `index.html` of a folder. */
const fileFor = async (folder: string, path: string): Promise<string | undefined> => {
  const file = normalize(join(folder, decodeURIComponent(path)));
  if (file !== normalize(folder) && !file.startsWith(normalize(folder + sep))) return undefined;
  const wanted = path.endsWith('/') || path === '' ? join(file, 'index.html') : file;
  const found = await stat(wanted).catch(() => undefined);
  return found?.isFile() ? wanted : undefined;
};

/** Serves a built site on the loopback interface until its server is closed. */
export const serveFolder = ({
  folder,
  base = '/',
  port = 0,
  gzip = false,
  html,
}: Settings): Promise<StaticHost> => {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = pathname.startsWith(base) ? await fileFor(folder, pathname.slice(base.length)) : undefined;
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
      return;
    }
    const ending = extname(file);
    const bytes = await readFile(file);
    const body = ending === '.html' && html ? Buffer.from(html(bytes.toString('utf8'))) : bytes;
    const type = types[ending] ?? 'application/octet-stream';
    const packed = gzip && /text|javascript|json|svg|xml/.test(type);
    response.setHeader('content-type', type);
    if (packed) response.setHeader('content-encoding', 'gzip');
    response.end(packed ? gzipSync(body) : body);
  });
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => {
      resolve({ server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}` });
    });
  });
};
