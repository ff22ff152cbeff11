import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Another site: one page whose body is whatever was pasted last, on a port of its own. */
export interface HostServer {
  /** Address of the page after `body` was pasted into it. */
  readonly paste: (body: string) => string;
  readonly close: () => void;
}

export async function openHost(): Promise<HostServer> {
  let pasted = '';
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="zh-CN"><title>别的网站</title><link rel="icon" href="data:,"><body style="margin:0">${pasted}</body></html>`,
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    paste: (body) => {
      pasted = body;
      return `http://127.0.0.1:${port}/`;
    },
    close: () => server.close(),
  };
}
