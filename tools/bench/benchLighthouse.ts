import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { CHROMIUM_ARGS, ensureChromium } from '../machine/chromium.ts';
import { serveLikeRecipe } from './benchServer.ts';
import { markdownTable } from './benchTable.ts';
import { reportSection, today } from './paper/performancePaper.ts';

/**
 * `npm run bench:lighthouse` runs the mobile preset on the overview and two domains of the built site, served
 * as in deploy/nginx.conf. It fails below the promised scores and names the audits that cost points.
 * Lighthouse is downloaded on demand: with its dependencies it is larger than everything else here.
 */

const LIGHTHOUSE = 'lighthouse@12.8.2';
const PAGES = ['index.html', 'urban.html', 'education.html'];
const LEAST = { performance: 0.98, accessibility: 1, 'best-practices': 1 } as const;
const OUT = '.cache/lighthouse';

type Category = keyof typeof LEAST;
const CATEGORIES = Object.keys(LEAST) as Category[];

interface Report {
  readonly categories: Readonly<
    Record<Category, { score: number | null; auditRefs: readonly { id: string; weight: number }[] }>
  >;
  readonly audits: Readonly<Record<string, { title: string; score: number | null; displayValue?: string }>>;
}

/** Runs Lighthouse in a browser of its own and resolves to the report. */
function examine(url: string, out: string): Promise<Report> {
  const child = spawn(
    'npx',
    [
      '--yes',
      LIGHTHOUSE,
      url,
      '--quiet',
      '--output=json',
      `--output-path=${out}`,
      `--only-categories=${CATEGORIES.join(',')}`,
      `--chrome-flags=--headless=new ${CHROMIUM_ARGS.join(' ')}`,
    ],
    { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, CHROME_PATH: ensureChromium() } },
  );
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(readFileSync(out, 'utf8')) as Report);
      else reject(new Error(`${LIGHTHOUSE}: ${code}`));
    });
  });
}

/** The audits that cost points in a category, the heaviest first. */
const losses = ({ categories, audits }: Report, category: Category): string[] =>
  categories[category].auditRefs
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .sort((a, b) => b.weight - a.weight)
    .map(
      ({ id }) => `${id} ${audits[id]?.score ?? ''} ${audits[id]?.displayValue ?? audits[id]?.title ?? ''}`,
    );

if (!existsSync('dist/index.html')) throw new Error('没有 dist/：请先运行 npm run build');
mkdirSync(OUT, { recursive: true });
const server = await serveLikeRecipe({ '/': 'dist' });
const { port } = server.address() as AddressInfo;
const rows: string[][] = [];
const lost: string[] = [];
for (const page of PAGES) {
  const report = await examine(`http://127.0.0.1:${port}/${page}`, join(OUT, page.replace('html', 'json')));
  const scores = CATEGORIES.map((category) => report.categories[category].score ?? 0);
  rows.push([page, ...scores.map((score) => score.toFixed(2))]);
  lost.push(
    ...CATEGORIES.flatMap((category) =>
      losses(report, category).map((loss) => `${page} ${category}: ${loss}`),
    ),
  );
  if (CATEGORIES.some((category, index) => (scores[index] ?? 0) < LEAST[category])) process.exitCode = 1;
}
server.close();
const head = ['page', ...CATEGORIES.map((name) => `${name} (≥ ${LEAST[name]})`)];
reportSection(
  'lighthouse',
  `${today()}, ${LIGHTHOUSE}, mobile.\n\n${markdownTable(head, rows)}`,
  !process.argv.includes('--print'),
);
for (const line of lost) console.log(line);
