import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DATA_PACKAGES, WORKER_PACKAGES } from '../../plugins/licencesPlugin.ts';
import { type LockFile, listPackages } from './lockPackages.ts';
import { parseAdvisories } from './parseAdvisories.ts';
import { findWeaknesses, weaknessPaper } from './weaknessPaper.ts';

/**
 * `npm run docs:weaknesses -- --source <name and date> <file or folder>…` reads lists of weaknesses (OSV or Retire.js
 * as JSON; folders with everything below them) and writes docs/weaknesses.md. It ends with 1 where something that
 * ships has a known weakness.
 */

const PAPER = 'docs/weaknesses.md';
const USAGE =
  '用法：npm run docs:weaknesses -- --source <名称和日期> <OSV 或 Retire.js 的 JSON 文件或文件夹>…';

const jsonFiles = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
    : [path];

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { source: { type: 'string' } },
  });
  if (values.source === undefined || positionals.length === 0) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const files = positionals.flatMap(jsonFiles);
  const advisories = files.flatMap((file) => parseAdvisories(readFileSync(file, 'utf8'), file));
  if (advisories.length === 0) throw new Error('这些文件里没有一条 npm 程序包的漏洞，没有写');
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile;
  const packages = listPackages(lock, [...DATA_PACKAGES, ...WORKER_PACKAGES]);
  writeFileSync(PAPER, weaknessPaper({ packages, advisories, source: values.source }));
  const found = findWeaknesses(packages, advisories);
  const shipped = found.filter((item) => item.package.ships);
  for (const { package: item, advisory } of found)
    process.stdout.write(
      `${item.ships ? '发布' : '仅构建'}  ${item.name} ${item.version}  ${advisory.id}  ${advisory.summary}\n`,
    );
  process.stdout.write(
    `${packages.length} 个程序包，${advisories.length} 条漏洞记录：发布的有 ${shipped.length} 条，仅构建用的有 ${found.length - shipped.length} 条。已写 ${PAPER}\n`,
  );
  return shipped.length > 0 ? 1 : 0;
}

try {
  process.exitCode = main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
