import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasDigits } from '../../src/model/numbers/digits.ts';
import { checkPublication } from './check/checkPublication.ts';
import { publishVersion, versionOf } from './publishVersion.ts';
import { type CityFolders, cityFolders } from './read/cityFolders.ts';
import { formatFinding } from './read/finding.ts';
import { listFrozen } from './read/frozenVersions.ts';
import { formatPublished, PUBLISHED_FILE, publishedLock } from './read/publication.ts';
import { formatHistory, VERSIONS_FILE } from './read/versionHistory.ts';
import { lockTexts, README_FILE, readProject, runProject } from './runPipeline.ts';
import { freeze, pruneFrozen } from './write/freeze.ts';
import { migrate } from './write/migrate.ts';
import { newCity } from './write/newCity.ts';
import { listFacts } from './write/printFacts.ts';
import { checkStale, writeDataset } from './write/writeDataset.ts';

/**
 * The command line of the pipeline, `build | check [--publish] | publish | freeze [--prune <version>] | facts
 * | numerals | read <file…> | proof <file> | add <file> --id <id> | migrate | newcity <adcode> <name> --to <folder>`: it wires the steps, prints, and sets the exit code.
 */

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Finds the city; a fault of its folder ends the command with one line. */
function findCity(): CityFolders {
  try {
    return cityFolders(root, process.env);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(2);
  }
}

const { dataDir, publicDir, own } = findCity();
const outDir = join(publicDir, 'data');

function printLines(items: readonly unknown[]): void {
  process.stdout.write(items.map((item) => `${JSON.stringify(item)}\n`).join(''));
}

function prune(version: string | undefined): number {
  if (version !== undefined && pruneFrozen(dataDir, version)) {
    process.stderr.write(`已删除冻结版本 ${version}，重新构建后它的页面不再存在\n`);
    return 0;
  }
  const frozen = listFrozen(dataDir);
  process.stderr.write(
    `没有冻结版本 ${version ?? '（未指明）'}；现有：${frozen.length === 0 ? '无' : frozen.join('、')}\n`,
  );
  return 1;
}

/** The date in the reader's time zone, not in UTC. */
const dayOfToday = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());

function main(command: string | undefined, publish: boolean): number {
  const read = readProject(dataDir, process.env);
  const ran = runProject(read, command === 'build' || command === 'publish');
  const { project, outcome, isNew } =
    command === 'publish'
      ? publishVersion(read, ran, dayOfToday())
      : { project: read, outcome: ran, isNew: false };
  const { authored, originals } = project;
  const originalsFound = `原文 ${originals.size}/${authored?.documents.length ?? 0} 份`;
  if (command === 'facts' && outcome.data) {
    printLines(listFacts(outcome.data, outcome.lock));
    return 0;
  }
  if (command === 'numerals') {
    if (originals.size === 0) {
      process.stderr.write('没有原文：请把原文放入 data/originals/，或以 SOURCES_DIR 指明目录\n');
      return 1;
    }
    printLines(outcome.accounts);
    return 0;
  }
  const writes = command === 'build' || command === 'publish';
  if (!writes && command !== 'check' && command !== 'freeze') {
    process.stderr.write(
      `不认识的命令：${command ?? '（空）'}；可用 build、check、publish、freeze、facts、numerals、read、proof、add、migrate、newcity\n`,
    );
    return 2;
  }
  const findings = [...outcome.findings];
  const beside = [
    ...lockTexts(outcome).map(({ file, text }) => ({ path: join(dataDir, file), text })),
    ...(outcome.readme === null ? [] : [{ path: join(dataDir, README_FILE), text: outcome.readme }]),
  ];
  // The dataset of another city is not committed, so it cannot be stale.
  if (!writes && outcome.files && own) findings.push(...checkStale(outDir, outcome.files, beside));
  if (command === 'check' && publish && authored) {
    findings.push(...checkPublication(authored));
    const open = authored.conflicts.filter(({ state }) => state === 'open').length;
    if (open > 0) process.stderr.write(`另有${open}处分歧尚待核实，页面已如实列出，不妨碍发布\n`);
  }
  if (findings.length > 0) {
    process.stdout.write(findings.map((finding) => `${formatFinding(finding)}\n`).join(''));
    process.stderr.write(
      `${findings.length} 处问题（${originalsFound}）${writes ? '；没有写入任何文件' : ''}\n`,
    );
    return 1;
  }
  if (writes && outcome.files) {
    writeDataset(outDir, outcome.files);
    for (const { path, text } of beside) writeFileSync(path, text);
  }
  if (command === 'freeze' && outcome.files) {
    const today = dayOfToday();
    const { version, existed } = freeze(dataDir, outcome.files, today);
    process.stderr.write(existed ? `版本 ${version} 此前已冻结\n` : `已冻结版本 ${version}（${today}）\n`);
    process.stdout.write(
      listFrozen(dataDir)
        .map((name) => `${name}\n`)
        .join(''),
    );
  }
  if (command === 'publish' && outcome.files && outcome.data) {
    const lock = publishedLock(outcome.data.authored, outcome.data.index, versionOf(outcome.files));
    writeFileSync(join(dataDir, PUBLISHED_FILE), formatPublished(lock));
    writeFileSync(join(dataDir, VERSIONS_FILE), formatHistory(project.history));
    process.stderr.write(
      `已公布 ${Object.keys(lock.records).length} 条记录，版本 ${lock.version}${isNew ? '' : '（此前已公布，没有新的版本记录）'}\n`,
    );
  }
  const counted = originals.size === 0 ? '位置取自锁定文件' : countedWords(outcome.accounts);
  process.stderr.write(`数据无误（${originalsFound}，${counted}）\n`);
  return 0;
}

/** How many numerals are accounted for, those in words apart. */
function countedWords(accounts: ReadonlyArray<{ readonly token: string }>): string {
  const inDigits = accounts.filter(({ token }) => hasDigits(token)).length;
  return `阿拉伯数字 ${inDigits} 个、汉字数字 ${accounts.length - inDigits} 个全部有着落`;
}

const [, , command, option, value] = process.argv;
// The libraries that read other people's files are loaded for these two commands alone.
if (command === 'read') {
  const { readCommand } = await import('./files/readCommand.ts');
  process.exitCode = await readCommand(process.argv.slice(3));
} else if (command === 'proof') {
  const { proofCommand } = await import('./files/proofCommand.ts');
  process.exitCode = await proofCommand(process.argv.slice(3), readProject(dataDir, process.env));
} else if (command === 'add') {
  const { addCommand } = await import('./add/addCommand.ts');
  process.exitCode = await addCommand(process.argv.slice(3), readProject(dataDir, process.env), {
    dataDir,
    publicDir,
    own,
  });
} else if (command === 'newcity') process.exitCode = newCity(process.argv.slice(3));
else if (command === 'migrate') process.exitCode = migrate(dataDir);
else if (command === 'freeze' && option === '--prune') process.exitCode = prune(value);
else process.exitCode = main(command, option === '--publish');
