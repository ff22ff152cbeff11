import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { createServer as createVite } from 'vite';
import type { PanelEdit } from '../../data/pipeline/add/panels/proposePanels.ts';
import type { CityFolders } from '../../data/pipeline/read/cityFolders.ts';
import { BeingWritten, ChangedOutside, NotWritten } from '../../data/pipeline/write/writeFiles.ts';
import { UnreadableText } from '../../src/reading/files/decodeText.ts';
import { Desk } from './desk.ts';
import { DeskError } from './deskError.ts';
import { cookieName, type Gate, refusal, tokenInAddress } from './guard.ts';
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

type Body = Readonly<Record<string, unknown>>;
const text = (body: Body, name: string): string =>
  typeof body[name] === 'string' ? (body[name] as string) : '';

/** What the page sends as strings by name. */
const strings = (body: Body, name: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries((body[name] as Record<string, unknown> | undefined) ?? {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );

/** What the page sends of a panel, field by field. */
function panelEdit(body: Body): PanelEdit {
  const words = (name: 'title' | 'section' | 'kind') =>
    typeof body[name] === 'string' ? { [name]: text(body, name).trim() } : {};
  const flag = (name: 'overview' | 'deck') => (typeof body[name] === 'boolean' ? { [name]: body[name] } : {});
  return { ...words('title'), ...words('section'), ...words('kind'), ...flag('overview'), ...flag('deck') };
}

type Command = (desk: Desk, body: Body, site: SiteBuild) => unknown;

/** Everything that the page may ask for; each answers with what has changed. */
const COMMANDS: Readonly<Record<string, Command>> = {
  decide: (desk, body) =>
    desk.decide(
      text(body, 'key'),
      Number(body.choice ?? 0),
      (body.edits as Record<string, string> | undefined) ?? null,
    ),
  aside: (desk, body) => desk.aside(text(body, 'key')),
  find: (desk, body) => desk.standing.find(text(body, 'query')),
  correct: (desk, body) =>
    desk.standing.correct(text(body, 'id'), {
      ...(typeof body.name === 'string' ? { name: text(body, 'name').trim() } : {}),
      ...(typeof body.value === 'string' ? { value: text(body, 'value').trim() } : {}),
      ...(typeof body.note === 'string' ? { note: text(body, 'note') } : {}),
      ...(typeof body.doubt === 'string' ? { doubt: text(body, 'doubt') } : {}),
      reason: text(body, 'reason'),
      date: text(body, 'date'),
    }),
  undo: (desk) => desk.undo(),
  settle: (desk, body) => desk.settle(Number(body.at), body.takes === true),
  select: (desk, body) => desk.select(text(body, 'key')),
  arrange: (desk) => desk.arrange(),
  panel: (desk, body) => desk.panel(text(body, 'id'), panelEdit(body)),
  finish: (desk) => desk.finish(),
  undoFinish: async (desk, _body, site) => {
    // A build that is under way would still measure panels that go.
    await site.stop();
    return desk.undoFinish();
  },
  document: (desk, body) => desk.editDocument(strings(body, 'fields')),
  removeLines: (desk, body) => desk.removeLines(Array.isArray(body.lines) ? body.lines.map(Number) : []),
  digest: (desk, body) => desk.digest(Number(body.n), text(body, 'digest')),
  reword: (desk, body) => desk.reword(strings(body, 'words')),
  planRemoval: (desk, body) => {
    desk.standing.planRemoval(text(body, 'id'), {
      reason: text(body, 'reason').trim(),
      date: text(body, 'date'),
    });
    return desk.state();
  },
  rewordPlan: (desk, body) => {
    desk.standing.reword(strings(body, 'words'));
    return desk.state();
  },
  carryOut: (desk) => {
    desk.standing.carryOut();
    return desk.state();
  },
  dropPlan: (desk) => {
    desk.standing.drop();
    return desk.state();
  },
  resume: (desk, body) => desk.resume(text(body, 'id')),
  close: (desk, body) => desk.close(body.discard === true),
  buildSite: (_desk, _body, site) => {
    site.start();
    return site.state;
  },
  stopSite: async (_desk, _body, site) => {
    await site.stop();
    return site.state;
  },
};

async function answer(
  { desk, site }: { readonly desk: Desk; readonly site: SiteBuild },
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
): Promise<void> {
  try {
    if (name === 'state') return send(response, 200, desk.state());
    if (name === 'site') return send(response, 200, site.state);
    if (name === 'sheet') {
      const sheet = await desk.sheet();
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
      return send(response, 200, await desk.open(new Uint8Array(bytes), fileName, replaces));
    }
    if (name === 'readSheet') return send(response, 200, desk.readSheet(new Uint8Array(bytes)));
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
      desk.close(false);
      await site.stop();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await vite.close();
    },
  };
}
