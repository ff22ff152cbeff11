import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

export const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
};

const HASHED = /-[A-Za-z0-9_-]{8}\.(?:js|css)$/;

export interface ServeOptions {
  /**
   * Whether to send text as gzip and to allow caching of files with a hash in their name, as the recipes in
   * deploy/ do, for measuring bytes and times.
   */
  readonly compressed?: boolean;
  /** Additional headers of a file, by its path below its folder. */
  readonly headersOf?: (file: string) => Readonly<Record<string, string>>;
  /** Handles a request by its address, before a file is looked for, where it returns true. */
  readonly before?: (url: string, response: ServerResponse) => boolean;
  /**
   * Handles the request instead of the server where it returns true; `file` is what the server would have
   * sent.
   */
  readonly answer?: (file: string, request: IncomingMessage, response: ServerResponse) => boolean;
}

/**
 * Serves folders under prefixes like a plain web server, without rewriting and with 404 for missing files.
 * Port 0 picks any free port.
 */
export function serveFolders(
  folders: Readonly<Record<string, string>>,
  port: number,
  {
    compressed = false,
    headersOf = () => ({}),
    answer = () => false,
    before = () => false,
  }: ServeOptions = {},
): Promise<Server> {
  const server = createServer((request, response) => {
    if (before(request.url ?? '/', response)) return;
    const path = decodeURI((request.url ?? '/').replace(/[?#].*$/, ''));
    const prefix = Object.keys(folders).find((item) => path.startsWith(item));
    const folder = prefix === undefined ? undefined : folders[prefix];
    const rest =
      prefix === undefined ? '' : normalize(path.slice(prefix.length)).replace(/^(\.\.[/\\])+/, '');
    const file =
      folder === undefined
        ? ''
        : join(folder, rest === '.' || rest.endsWith('/') ? `${rest}/index.html` : rest);
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('404');
      return;
    }
    if (answer(file, request, response)) return;
    const headers = {
      ...headersOf(rest === '.' ? '' : rest),
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
    };
    if (compressed) {
      const cached = HASHED.test(file) ? { 'cache-control': 'public, max-age=31536000, immutable' } : {};
      response.writeHead(200, { ...headers, ...cached, 'content-encoding': 'gzip' });
      response.end(gzipSync(readFileSync(file)));
      return;
    }
    response.writeHead(200, headers);
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
