import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { createServer as createVite } from 'vite';
import type { CityFolders } from '../../data/pipeline/read/cityFolders.ts';
import { BeingWritten, ChangedOutside, NotWritten } from '../../data/pipeline/write/writeFiles.ts';
import { UnreadableText } from '../../src/reading/files/decodeText.ts';
import { type Body, COMMANDS } from './commands.ts';
import { Desk } from './desk.ts';
import { DeskError } from './deskError.ts';
import { cookieName, type Gate, refusal, tokenInAddress } from './guard.ts';
import type { OpenedFile } from './reading/readFile.ts';
import { SiteBuild } from './site/siteBuild.ts';

/** The server of the desk: on this machine alone, behind a token, with Vite for the page. */

export interface RunningDesk {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** A text of two million characters is a few megabytes; what is longer is no text of a bureau. */
const LARGEST = 64 * 1024 * 1024;

/** The page of the desk; `token` goes with everything that it asks for. */
const deskPage = (token: string): string => `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="desk-token" content="${token}" />
    <link rel="icon" href="data:," />
    <title>录入工作台 · 有据</title>
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="/src/desk/openDesk.ts"></script>
  </body>
</html>
`;

class TooLarge extends Error {}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > LARGEST) throw new TooLarge('文件超过 64 MB，打不开');
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}

/** The files of one document one behind the other, with their names and lengths; one file has none. */
function partsOf(bytes: Uint8Array, parts: string, fileName: string): OpenedFile[] {
  if (parts === '') return [{ name: fileName, bytes }];
  let at = 0;
  return (JSON.parse(parts) as Array<{ name: string; size: number }>).map(({ name, size }) => {
    const own = bytes.subarray(at, at + Number(size));
    at += own.length;
    return { name: String(name), bytes: own };
  });
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}

/** Sends a page once Vite has made it ready. */
function sendPage(response: ServerResponse, page: Promise<string>): void {
  page
    .then((html) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
      response.end(html);
    })
    .catch((error: unknown) => send(response, 500, { error: String(error) }));
}

async function answer(
  { desk, site }: { readonly desk: Desk; readonly site: SiteBuild },
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
): Promise<void> {
  try {
    if (name === 'state') return send(response, 200, desk.state());
    if (name === 'site') return send(response, 200, site.state);
    if (name === 'arranging') return send(response, 200, desk.arranging.state);
    if (name === 'reading') return send(response, 200, desk.reader.progress);
    if (name === 'pageImage') {
      const { searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
      const image = desk.looking.image(Number(searchParams.get('page')));
      if (!image) return send(response, 404, { error: '没有这一页的图' });
      response.writeHead(200, { 'content-type': 'image/webp', 'cache-control': 'private, max-age=3600' });
      response.end(image);
      return;
    }
    if (name === 'sheet') {
      const sheet = await desk.signing.sheet();
      response.writeHead(200, {
        'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('签核表.xlsx')}`,
      });
      response.end(sheet);
      return;
    }
    if (request.method !== 'POST') return send(response, 405, { error: '须用 POST' });
    const bytes = await readBody(request);
    if (name === 'open') {
      const header = (own: string): string => decodeURIComponent(String(request.headers[own] ?? ''));
      const fileName = header('x-file-name') || '粘贴的文字.txt';
      const doc = header('x-replaces');
      const reason = { reason: header('x-reason').trim(), date: header('x-date') };
      const replaces = doc === '' ? undefined : { doc, reason };
      const files = partsOf(new Uint8Array(bytes), header('x-parts'), fileName);
      return send(response, 200, await desk.openFiles(files, replaces));
    }
    if (name === 'readSheet') return send(response, 200, desk.signing.readSheet(new Uint8Array(bytes)));
    const command = COMMANDS[name];
    if (!command) return send(response, 404, { error: `没有这个命令：${name}` });
    const body = (bytes.length === 0 ? {} : JSON.parse(bytes.toString('utf8'))) as Body;
    send(response, 200, await command(desk, body, site));
  } catch (error) {
    if (error instanceof TooLarge) return send(response, 413, { error: error.message });
    const known = [DeskError, UnreadableText, ChangedOutside, BeingWritten, NotWritten].some(
      (kind) => error instanceof kind,
    );
    const words = error instanceof Error ? error.message : String(error);
    if (!known) process.stderr.write(`${error instanceof Error ? (error.stack ?? words) : words}\n`);
    send(response, known ? 422 : 500, { error: known ? words : `工作台出了错：${words}` });
  }
}

export interface DeskOptions {
  /** The folder of the built site, absolute. */
  readonly out: string;
  /** Whether the site is built once a document was written. */
  readonly builds: boolean;
}

/** Starts a desk on a free port of 127.0.0.1. Throws where the data cannot be read. */
export async function startDesk(
  root: string,
  folders: CityFolders,
  { out, builds }: DeskOptions,
): Promise<RunningDesk> {
  const site = new SiteBuild({ root, dataDir: folders.dataDir, site: out });
  const desk = new Desk(root, folders, (isWhole) => {
    if (isWhole && builds) site.start();
    else site.outdate();
  });
  const server = createServer();
  const vite = await createVite({
    configFile: false,
    root,
    appType: 'custom',
    logLevel: 'error',
    cacheDir: join(root, '.cache', 'desk', 'vite'),
    publicDir: false,
    plugins: [react()],
    optimizeDeps: { entries: ['src/desk/openDesk.ts', 'src/main.tsx'] },
    // Nothing is watched: the page does not change while a person works in it.
    server: { middlewareMode: true, hmr: { server }, watch: null },
  });
  const token = randomBytes(24).toString('hex');
  let gate: Gate = { token, port: 0 };
  server.on('upgrade', (request, socket) => {
    if (refusal(request, gate)) socket.destroy();
  });
  server.on('request', (request, response) => {
    const refused = refusal(request, gate);
    if (refused) {
      response.writeHead(refused.status, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(refused.words);
      return;
    }
    response.setHeader('x-content-type-options', 'nosniff');
    // The page shows the site with the new data in a frame of its own origin; no other page may frame either.
    response.setHeader('x-frame-options', 'SAMEORIGIN');
    response.setHeader('referrer-policy', 'no-referrer');
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const [, api] = /^\/api\/([a-zA-Z]+)$/.exec(pathname) ?? [];
    if (api !== undefined) {
      void answer({ desk, site }, request, response, api);
      return;
    }
    const [, file] = /^\/site\/data\/(.+)$/.exec(pathname) ?? [];
    if (file !== undefined) {
      const words = desk.preview(decodeURIComponent(file));
      response.writeHead(words === null ? 404 : 200, {
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'no-store',
      });
      response.end(words ?? '{}');
      return;
    }
    if (pathname === '/site/') {
      sendPage(response, vite.transformIndexHtml('/site/', readFileSync(join(root, 'index.html'), 'utf8')));
      return;
    }
    if (pathname === '/') {
      if (tokenInAddress(request.url) !== null)
        response.setHeader('set-cookie', `${cookieName(gate)}=${token}; HttpOnly; SameSite=Strict; Path=/`);
      sendPage(response, vite.transformIndexHtml('/', deskPage(token)));
      return;
    }
    vite.middlewares(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('没有这个地址');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  gate = { token, port };
  return {
    url: `http://127.0.0.1:${port}/?token=${token}`,
    close: async () => {
      await desk.close(false);
      await site.stop();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await vite.close();
    },
  };
}
