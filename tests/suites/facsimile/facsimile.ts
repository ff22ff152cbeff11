import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, relative, resolve } from 'node:path';
import { readPageLayers } from '../../../data/pipeline/read/facsimile/pageLayers.ts';
import { readProject, runProject } from '../../../data/pipeline/runPipeline.ts';
import type { OpenDataset } from '../../../src/model/published/openData.ts';
import { Desk } from '../../../tools/desk/desk.ts';
import { policyHeaders } from '../../../tools/machine/recipeHeaders.ts';
import { serveFolders } from '../../../tools/machine/staticServer.ts';
import { plantDemoCity } from '../../support/deskCity.ts';
import { type Browsed, browseCopy, browseEmbed, browseSite } from './browse.ts';
import { measurePdf } from './measurePdf.ts';
import { briefingPage, printedPages, printPdf } from './printedPages.ts';

/**
 * `npm run test:facsimile`: pages with a text layer are read and measured; then a pdf becomes a document of a copy of the
 * demonstration city at the desk, its pages are turned on, and site and portable copy show them.
 */

const CACHE = resolve('.cache/tests/facsimile');
const SITE = join(CACHE, 'site');
const COPY = join(CACHE, 'copy');
const EMBEDDED = join(CACHE, 'embedded');

const problems: string[] = [];
const check = (holds: boolean, problem: string): void => {
  if (!holds) problems.push(problem);
};

async function measure(): Promise<void> {
  console.log('| pages | numerals | exact | order | heads left | in place | ink outside, em | s |');
  console.log('|---|---:|---:|---|---:|---:|---:|---:|');
  for (const columns of [1, 2, 3]) {
    const own = await measurePdf(printedPages(columns, 3, 12), join(CACHE, `pages${columns}`));
    const { name, numerals, exact, inOrder, furniture, placed, out, seconds } = own;
    console.log(
      `| ${name} | ${numerals} | ${exact} | ${inOrder ? 'yes' : 'no'} | ${furniture} | ${placed} | ${out.toFixed(3)} | ${seconds.toFixed(2)} |`,
    );
    check(exact === numerals && placed === numerals, `${name}：数字或位置有错`);
    check(inOrder && furniture === 0, `${name}：次序有错，或留下了页眉`);
  }
}

/** Takes a pdf in at a desk, by the first choice of each numeral, but what differs from the data as a disagreement. */
async function takeIn(dataDir: string): Promise<string> {
  const desk = new Desk(join(CACHE, 'desk'), { dataDir, publicDir: join(CACHE, 'public'), own: false });
  const { draft } = await desk.open(await printPdf(briefingPage()), 'briefing.pdf');
  for (let press = 0; press < 200; press += 1) {
    const { left, proposal } = desk.progress();
    if (left === 0) {
      if ((await desk.arranging.arrange()).left === 0) break;
    } else if (proposal) {
      const conflict = proposal.options.findIndex(({ kind }) => kind === 'conflict');
      desk.deciding.decide(proposal.key, Math.max(0, conflict), null);
    }
  }
  await desk.finishing.finish();
  const doc = draft?.document.id ?? '';
  const folder = join(dataDir, 'originals', `${doc}.pages`);
  check(existsSync(join(folder, 'pages.json')) && existsSync(join(folder, 'original.pdf')), '没有版面文件夹');
  desk.finishing.undoFinish();
  check(!existsSync(join(folder, 'pages.json')), '撤销后版面文件夹还在');
  // Once more, from what was kept of the draft.
  const again = new Desk(join(CACHE, 'desk'), { dataDir, publicDir: join(CACHE, 'public'), own: false });
  const reopened = await again.open(await printPdf(briefingPage()), 'briefing.pdf');
  await again.close(false);
  const resumed = await again.resume(again.state().saved[0]?.id ?? '');
  check(resumed.draft?.document.id === reopened.draft?.document.id, '放下的稿子没有接上');
  for (let press = 0; press < 200; press += 1) {
    const { left, proposal } = again.progress();
    if (left === 0) {
      if ((await again.arranging.arrange()).left === 0) break;
    } else if (proposal) {
      const conflict = proposal.options.findIndex(({ kind }) => kind === 'conflict');
      again.deciding.decide(proposal.key, Math.max(0, conflict), null);
    }
  }
  await again.finishing.finish();
  check(existsSync(join(folder, 'original.pdf')), '接上的稿子没有带着版面');
  return doc;
}

/** Turns the pages of a document on. */
function turnOn(dataDir: string, facsimile: { documents: string[]; embeds?: boolean }): void {
  const site = join(dataDir, 'site.json');
  const own = JSON.parse(readFileSync(site, 'utf8')) as Record<string, unknown>;
  writeFileSync(site, `${JSON.stringify({ ...own, facsimile }, null, 2)}\n`);
}

/** Puts a figure on the wall. */
function putOnWall(dataDir: string, wall: { domain: string; record: string; name: string }): void {
  const path = join(dataDir, 'decks/main.json');
  const deck = JSON.parse(readFileSync(path, 'utf8')) as { slides: unknown[] };
  deck.slides.splice(1, 0, {
    kind: 'figure',
    id: 'printed-figure',
    section: '演示',
    headline: wall.name,
    domain: wall.domain,
    record: wall.record,
  });
  writeFileSync(path, `${JSON.stringify(deck, null, 2)}\n`);
}

function build(
  dataDir: string,
  outDir: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): void {
  execFileSync('npx', ['vite', 'build', '--logLevel', 'warn', '--outDir', outDir, '--emptyOutDir', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, YOUJU_DATA: dataDir, SOURCES_DIR: '', ...env },
  });
}

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);

/** Selectors of the open data, for those who look for the place themselves. */
function checkOpenData(doc: string): void {
  const open = join(SITE, 'data/open');
  const name = readdirSync(open).find((file) => file.endsWith('.json') && !/schema|package/.test(file)) ?? '';
  const { evidence } = JSON.parse(readFileSync(join(open, name), 'utf8')) as OpenDataset;
  const own = evidence.filter(({ document }) => document === doc);
  const placed = own.filter(({ selector }) => selector.some(({ type }) => type === 'FragmentSelector'));
  console.log(`开放数据：这份文件 ${own.length} 处出处，带版面位置 ${placed.length} 处`);
  check(own.length > 0 && placed.length === own.length, '开放数据缺版面位置');
  check(
    evidence.every(({ document, places }) => document === doc || places === undefined),
    '没有版面的文件也有了位置',
  );
}

rmSync(CACHE, { recursive: true, force: true });
await measure();
const dataDir = plantDemoCity('facsimile');
const doc = await takeIn(dataDir);
const { layers } = readPageLayers([join(dataDir, 'originals')]);
check(layers.size === 1, '读不到版面');
const { data, findings } = runProject(readProject(dataDir, {}), true);
check(findings.length === 0, `数据有误：${findings[0]?.message}`);
const records = data?.index.records.filter(({ evidence }) => evidence.some((own) => own.doc === doc)) ?? [];
const wall = records.find((entry) => entry.kind === 'observation' && entry.evidence[0]?.doc === doc);
if (wall?.kind !== 'observation') throw new Error('the pdf gave no figure of its own');
turnOn(dataDir, { documents: [doc] });
putOnWall(dataDir, {
  domain: wall.domain,
  record: wall.id,
  name: wall.record.name ?? wall.indicator.name,
});
build(dataDir, SITE);
check(!existsSync(join(CACHE, 'public/data/facsimile')), '版面写进了数据');
console.log(
  `版面文件：${(sizeOf(join(SITE, 'facsimile')) / 1024).toFixed(0)} KB，网站 ${(sizeOf(SITE) / 1024).toFixed(0)} KB`,
);
checkOpenData(doc);
const embeds = readdirSync(join(SITE, 'embed')).filter((file) => file.endsWith('.html'));
check(
  embeds.every((file) => !readFileSync(join(SITE, 'embed', file), 'utf8').includes('facsimile/')),
  '嵌入页带了版面',
);
build(dataDir, COPY, ['-c', 'vite.portable.config.ts'], {
  PORTABLE_FROM: relative('.', SITE),
});
const subject: Browsed = { doc, domain: wall.domain, record: wall.id, evidence: wall.evidence[0]?.id ?? '' };
const server = await serveFolders({ '/': SITE }, Number(process.env.TEST_PORT ?? 4781), {
  headersOf: policyHeaders,
});
const { port } = server.address() as AddressInfo;
problems.push(...(await browseSite(`http://127.0.0.1:${port}/`, subject)));
server.close();
problems.push(...(await browseCopy(COPY, subject)));
// Once more, with pages in the panels that other sites embed.
turnOn(dataDir, { documents: [doc], embeds: true });
build(dataDir, EMBEDDED);
problems.push(...(await browseEmbed(EMBEDDED, Number(process.env.TEST_PORT ?? 4781))));
for (const problem of problems) console.log(`✗ ${problem}`);
console.log(problems.length === 0 ? '版面：全部通过' : `版面：${problems.length} 处问题`);
process.exitCode = problems.length === 0 ? 0 : 1;
