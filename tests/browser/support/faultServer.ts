import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { policyHeaders } from '../../../tools/machine/recipeHeaders.ts';
import { serveFolders } from '../../../tools/machine/staticServer.ts';

/** What a network, a cache or other software can do to a response. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number }
  /** A page with status 200 instead of the file: a network's login page, or a CMS's error page. */
  | { readonly kind: 'page' }
  /** Half of the announced body, then the connection is closed. */
  | { readonly kind: 'cut' }
  /** No response at all. */
  | { readonly kind: 'silent' }
  /** Half of the body, then nothing more. */
  | { readonly kind: 'stalled' }
  /** The connection is closed before any response. */
  | { readonly kind: 'reset' }
  /** The whole body in pieces, with pauses: slow but correct. */
  | { readonly kind: 'slow'; readonly pieces: number; readonly pauseMs: number }
  /** A changed body, cacheable for a year as the recipes allow. */
  | { readonly kind: 'edited'; readonly edit: (body: Buffer) => Buffer };

export interface FaultSite {
  readonly url: string;
  /** Breaks responses for matching files, at most `times` times; the last matching rule counts. */
  readonly break: (file: RegExp, fault: Fault, times?: number) => void;
  /** Removes all faults. */
  readonly mend: () => void;
  /** How often a matching file was requested. */
  readonly asked: (file: RegExp) => number;
  readonly close: () => Promise<void>;
}

async function sendSlowly(response: ServerResponse, body: Buffer, pieces: number, pauseMs: number) {
  const size = Math.ceil(body.length / pieces);
  for (let at = 0; at < body.length; at += size) {
    response.write(body.subarray(at, at + size));
    await new Promise((done) => setTimeout(done, pauseMs));
  }
  response.end();
}

function sendBroken(response: ServerResponse, fault: Fault, body: Buffer, type: string): void {
  const headers = { 'content-type': type, 'content-length': body.length };
  switch (fault.kind) {
    case 'status':
      response.writeHead(fault.status, { 'content-type': 'text/html' }).end('<h1>error</h1>');
      return;
    case 'page':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>登录</title>');
      return;
    case 'cut':
      response.writeHead(200, headers);
      response.write(body.subarray(0, body.length / 2), () => response.socket?.destroy());
      return;
    case 'silent':
      return;
    case 'stalled':
      response.writeHead(200, headers);
      response.write(body.subarray(0, body.length / 2));
      return;
    case 'reset':
      response.socket?.destroy();
      return;
    case 'slow':
      response.writeHead(200, headers);
      void sendSlowly(response, body, fault.pieces, fault.pauseMs);
      return;
    case 'edited': {
      const edited = fault.edit(body);
      const kept = { 'cache-control': 'public, max-age=31536000, immutable' };
      response.writeHead(200, { ...headers, ...kept, 'content-length': edited.length }).end(edited);
    }
  }
}

/** The built site on a port of its own, whose responses a test can break. */
export async function openFaultSite(folder = 'dist'): Promise<FaultSite> {
  const rules: Array<{ file: RegExp; fault: Fault; left: number }> = [];
  const log: string[] = [];
  const server = await serveFolders({ '/site/': folder }, 0, {
    headersOf: policyHeaders,
    answer: (path, _request, response) => {
      const file = path.replace(/\\/g, '/');
      log.push(file);
      const rule = [...rules].reverse().find((item) => item.left > 0 && item.file.test(file));
      if (!rule) return false;
      rule.left -= 1;
      sendBroken(
        response,
        rule.fault,
        readFileSync(path),
        /\.js$/.test(file) ? 'text/javascript' : 'application/json',
      );
      return true;
    },
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/site/`,
    break: (file, fault, times = Number.POSITIVE_INFINITY) => rules.push({ file, fault, left: times }),
    mend: () => {
      rules.length = 0;
    },
    asked: (file) => log.filter((path) => file.test(path)).length,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
