import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { reportSection, today } from './performancePaper.ts';

/**
 * `npm run bench:script`, after `npx vite build --sourcemap hidden`: what each package and each room of ours costs in the
 * script that takes a drawn page over, before a chart is touched. The bytes of a chunk after gzip are shared out by the
 * characters that its source map gives to each module.
 */

const KB = 1024;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

interface SourceMap {
  readonly sources: readonly string[];
  readonly mappings: string;
}

/** The numbers of one segment of a source map. */
function decodeSegment(segment: string): number[] {
  const numbers: number[] = [];
  let [value, shift] = [0, 0];
  for (const sign of segment) {
    const digit = DIGITS.indexOf(sign);
    value |= (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    [value, shift] = [0, 0];
  }
  return numbers;
}

/** Characters of a chunk by source; the empty name has what no source is given for. */
function charactersBySource(code: string, { sources, mappings }: SourceMap): Map<string, number> {
  const lines = code.split('\n');
  const counts = new Map<string, number>();
  const add = (name: string, count: number) => counts.set(name, (counts.get(name) ?? 0) + count);
  let source = 0;
  mappings.split(';').forEach((line, at) => {
    let [column, from, name] = [0, 0, ''];
    for (const segment of line.split(',').filter((text) => text !== '')) {
      const [ahead = 0, further] = decodeSegment(segment);
      column += ahead;
      add(name, column - from);
      from = column;
      source += further ?? 0;
      name = further === undefined ? '' : (sources[source] ?? '');
    }
    add(name, (lines[at]?.length ?? 0) - from);
  });
  return counts;
}

/** Whom a module belongs to: its package, or its room of ours. */
function ownerOf(source: string): string {
  const [, inside] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source) ?? [];
  const [, room] = /(?:^|\/)src\/([^/]+)\//.exec(source) ?? [];
  return inside ?? (room === undefined ? 'names of chunks, glue of the bundler' : `src/${room}`);
}

/** The scripts that a drawn page names, as the head script loads them. Throws where the build has no source maps. */
function firstScripts(folder: string): string[] {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const app = /data-app="([^"]*)"/.exec(html)?.[1] ?? '';
  const boot = /src="(assets\/boot-[^"]*)"/.exec(html)?.[1] ?? '';
  const scripts = app.split(' ').filter((path) => path !== '');
  if (!scripts.some((path) => existsSync(join(folder, `${path}.map`))))
    throw new Error('没有 source map：先运行 npx vite build --sourcemap hidden');
  return [...scripts, boot];
}

function measureCosts(folder: string): ReadonlyMap<string, number> {
  const costs = new Map<string, number>();
  const add = (owner: string, bytes: number) => costs.set(owner, (costs.get(owner) ?? 0) + bytes);
  for (const path of firstScripts(folder)) {
    const code = readFileSync(join(folder, path), 'utf8');
    const bytes = gzipSync(code, { level: 9 }).length;
    const map = join(folder, `${path}.map`);
    if (!existsSync(map)) {
      add(path.includes('/boot-') ? 'src/entry' : ownerOf(''), bytes);
      continue;
    }
    for (const [source, count] of charactersBySource(
      code,
      JSON.parse(readFileSync(map, 'utf8')) as SourceMap,
    ))
      add(ownerOf(source), (count / code.length) * bytes);
  }
  return costs;
}

const rows = [...measureCosts('dist')].sort(([, a], [, b]) => b - a);
const total = rows.reduce((sum, [, bytes]) => sum + bytes, 0);
const line = (name: string, bytes: number) => `| ${name} | ${(bytes / KB).toFixed(1)} |`;
reportSection(
  'script',
  [
    `${today()}.`,
    '',
    '| package or room | KB |',
    '|---|---:|',
    ...rows.map(([name, bytes]) => line(name, bytes)),
    line('together', total),
  ].join('\n'),
  true,
);
