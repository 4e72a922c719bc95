/** A small static host for a built site: base path, content types, the site's own 404 page, nothing else. */
import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, resolve, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.yaml': 'text/yaml; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.zip': 'application/zip',
};

export interface ServeOptions {
  readonly folder: string;
  /** Path under which the site is hosted, with a slash at both ends. */
  readonly base: string;
  /** Wanted port; the next free one is taken when it is in use. 0: any. */
  readonly port: number;
}
export interface Served {
  readonly server: Server;
  /** `http://localhost:4321/base/` */
  readonly url: string;
}

/** The file for a request below the base, or undefined: outside the folder, hidden, or not there. */
const fileFor = async (folder: string, path: string): Promise<string | undefined> => {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0') || /(^|\/)\./.test(decoded)) return undefined;
  const root = resolve(folder);
  const file = resolve(root, `./${decoded}`, decoded === '' || decoded.endsWith('/') ? 'index.html' : '.');
  if (!file.startsWith(root + sep)) return undefined;
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? file : undefined;
};

const send = async (response: ServerResponse, status: number, file: string, body: boolean): Promise<void> => {
  const bytes = await readFile(file);
  response.writeHead(status, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'content-length': bytes.length,
    'x-content-type-options': 'nosniff',
  });
  response.end(body ? bytes : undefined);
};

const answer = async (
  options: ServeOptions,
  method: string,
  url: string,
  response: ServerResponse,
): Promise<void> => {
  const { folder, base } = options;
  const { pathname } = new URL(url, 'http://localhost');
  const isRead = method === 'GET' || method === 'HEAD';
  const inside = pathname.startsWith(base);
  const file = isRead && inside ? await fileFor(folder, pathname.slice(base.length)) : undefined;
  if (file) return send(response, 200, file, method === 'GET');
  const isFolder = inside && (await fileFor(folder, `${pathname.slice(base.length)}/`)) !== undefined;
  if (isFolder || `${pathname}/` === base) {
    response.writeHead(301, { location: `${pathname}/` }).end();
    return;
  }
  const missing = await fileFor(folder, '404.html');
  if (missing) return send(response, 404, missing, method === 'GET');
  response.writeHead(404).end();
};

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((done, failed) => {
    const onError = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port !== 0) listen(server, port + 1).then(done, failed);
      else failed(error);
    };
    server.once('error', onError);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', onError);
      done((server.address() as AddressInfo).port);
    });
  });

/** Serves a built folder on the loopback interface until the server is closed. */
export const serve = async (options: ServeOptions): Promise<Served> => {
  const server = createServer((request, response) => {
    answer(options, request.method ?? 'GET', request.url ?? '/', response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const port = await listen(server, options.port);
  return { server, url: `http://localhost:${port}${options.base}` };
};
