import { extname, join, sep } from 'node:path';
import type { Plugin } from 'vite';
import { escapeHtml } from '../../src/model/page/markup.ts';
import { TYPES } from '../machine/staticServer.ts';
import type { DatasetApi } from './datasetPlugin.ts';
import { createDevPrerender } from './devPrerender.ts';

/** The files that the build prerenders or bundles beside the app itself; no name in them needs decoding. */
const PRERENDERED =
  /^(?:[a-z0-9-]+\.html|drawn\/[^/]+\.json|embed\/[\w./-]+|assets\/(?:boot-[^/]+|dev)\.js)$/;

/** What an error of the server's module loader says besides its message. */
interface SourceError extends Error {
  readonly id?: string;
  readonly frame?: string;
}

/** The page in the place of one that cannot be prerendered. The server's client reloads it once a source has changed. */
function errorPage(path: string, { message, id, frame, stack = '' }: SourceError): string {
  const parts = [id, message, frame, stack.replace(message, '')].filter(
    (part) => part !== undefined && part !== '',
  );
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escapeHtml(path)} 没有画成</title>
<script type="module" src="/@vite/client"></script>
</head>
<body>
<h1>${escapeHtml(path)} 没有画成</h1>
<pre role="alert">${escapeHtml(parts.join('\n\n'))}</pre>
</body>
</html>
`;
}

/**
 * In development, pages and embeds are prerendered when they are asked for, under the addresses that they have in
 * the built site, and hydrated by the app of the server.
 */
export function devPagesPlugin({ dataDir, dataset }: { dataDir: string; dataset: DatasetApi }): Plugin {
  return {
    name: 'dev-pages',
    // The test runner is a Vite server too.
    apply: (_config, { command, mode }) => command === 'serve' && mode !== 'test',
    configureServer(server) {
      const { logger, root } = server.config;
      const prerender = createDevPrerender(server, { dataDir, dataset, logger });
      let failed = false;
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(join(root, 'src') + sep)) return;
        prerender.forgetScripts();
        if (failed) server.ws.send({ type: 'full-reload' });
      });
      server.middlewares.use(async (request, response, next) => {
        const path = (request.url ?? '/').replace(/[?#].*$/, '').slice(1) || 'index.html';
        if (request.method !== 'GET' || !PRERENDERED.test(path)) {
          next();
          return;
        }
        const type = TYPES[extname(path)] ?? 'application/octet-stream';
        const answer = (status: number, contentType: string, body: string | Uint8Array) =>
          response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store' }).end(body);
        try {
          const file = await prerender.build(path);
          failed = false;
          if (file === undefined) answer(404, 'text/plain; charset=utf-8', `${path}：网站没有这个文件`);
          else answer(200, type, file);
        } catch (cause) {
          const error = cause instanceof Error ? cause : new Error(String(cause));
          server.ssrFixStacktrace(error);
          failed = true;
          logger.error(`${path} 没有画成\n${error.stack ?? error.message}`);
          answer(500, 'text/html; charset=utf-8', errorPage(path, error));
        }
      });
    },
  };
}
