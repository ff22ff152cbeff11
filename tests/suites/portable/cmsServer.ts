import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';

export interface CmsOptions {
  readonly folder: string;
  /** The path below the root, decoded, with slashes around it. */
  readonly place: string;
  /** The CMS's name for the first page. */
  readonly index: string;
  /** The content type of JSON files; null for none. */
  readonly json: string | null;
}

export interface LoggedRequest {
  readonly path: string;
  readonly status: number;
}

/** A strict server that serves only pages, scripts and styles; requests are logged. */
export function serveAsCms({
  folder,
  place,
  index,
  json,
}: CmsOptions): Promise<{ server: Server; asked: LoggedRequest[] }> {
  const types: Readonly<Record<string, string | null>> = {
    '.html': 'text/html',
    '.htm': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.svg': 'image/svg+xml',
    '.json': json,
  };
  const asked: LoggedRequest[] = [];
  const server = createServer((request, response) => {
    const path = decodeURI((request.url ?? '/').replace(/[?#].*$/, ''));
    const below = path.startsWith(place) ? path.slice(place.length) : null;
    const file = below === null ? '' : join(folder, below === '' ? index : below);
    const found = existsSync(file) && statSync(file).isFile();
    asked.push({ path, status: found ? 200 : 404 });
    const type = types[extname(file)];
    response.writeHead(found ? 200 : 404, {
      'x-content-type-options': 'nosniff',
      ...(type ? { 'content-type': type } : {}),
    });
    response.end(found ? readFileSync(file) : '');
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({ server, asked }));
  });
}
