import { Agent, get } from 'node:http';
import type { ClientReport } from './load.ts';

/**
 * The client process of `npm run test:load`: keeps connections open and requests one file after the other
 * over each.
 */

const [base = '', connections = '1', seconds = '1', ...paths] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) });
const until = Date.now() + Number(seconds) * 1000;
const lengths = new Map<string, number>();
const errors: Record<string, number> = {};
const times: number[] = [];
let [requests, bytes, open, most] = [0, 0, 0, 0];

const note = (what: string) => {
  errors[what] = (errors[what] ?? 0) + 1;
};

/** Requests one file; every response must be complete, and as long as the first one for that file. */
function ask(path: string): Promise<void> {
  const began = Date.now();
  return new Promise((done) => {
    const request = get(
      new URL(path, base),
      { agent, headers: { 'accept-encoding': 'gzip' } },
      (response) => {
        let length = 0;
        response.on('data', (part: Buffer) => {
          length += part.length;
        });
        response.on('close', () => {
          const expected = lengths.get(path) ?? length;
          lengths.set(path, expected);
          if (response.statusCode !== 200) note(`${path} HTTP ${response.statusCode}`);
          else if (!response.complete || length !== expected) note(`${path} ${length} / ${expected}`);
          requests += 1;
          bytes += length;
          times.push(Date.now() - began);
          done();
        });
      },
    );
    request.on('socket', (socket) => {
      if (socket.listenerCount('close') > 0 && socket.bytesWritten > 0) return;
      open += 1;
      most = Math.max(most, open);
      socket.once('close', () => {
        open -= 1;
      });
    });
    request.on('error', (error: NodeJS.ErrnoException) => {
      note(`${path} ${error.code ?? error.message}`);
      done();
    });
  });
}

async function keepAsking(first: number): Promise<void> {
  for (let at = first; Date.now() < until; at += 1) await ask(paths[at % paths.length] ?? '');
}

await Promise.all(Array.from({ length: Number(connections) }, (_, at) => keepAsking(at)));
agent.destroy();
times.sort((a, b) => a - b);
const share = (of: number) => times[Math.min(times.length - 1, Math.floor(times.length * of))] ?? 0;
const report: ClientReport = {
  requests,
  bytes,
  errors,
  open: most,
  median: share(0.5),
  p99: share(0.99),
  worst: share(1),
};
process.stdout.write(JSON.stringify(report));
