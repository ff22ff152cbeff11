import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BARE_INDEX, readBare } from '../../browser/support/bareSite.ts';

/**
 * `npm run test:bare` builds the site without originals and compares it, file by file, with the site in
 * `dist/` that the browser tests serve without its originals: they must be the same.
 */

const NONE = '.cache/none';
const OUT = '.cache/dist-bare';

/** Lists the paths at which two sites differ, with the difference. */
export function compareSites(site: ReadonlyMap<string, Buffer>, bare: ReadonlyMap<string, Buffer>): string[] {
  const paths = [...new Set([...site.keys(), ...bare.keys()])].sort();
  return paths.flatMap((path) => {
    const [own, other] = [site.get(path), bare.get(path)];
    if (!own) return [`${path}：只在无原文的构建里`];
    if (!other) return [`${path}：无原文的构建里没有`];
    return own.equals(other) ? [] : [`${path}：内容不同`];
  });
}

function main(): void {
  if (!existsSync('dist/index.html')) throw new Error('没有 dist/：请先运行 npm run build');
  mkdirSync(NONE, { recursive: true });
  rmSync(OUT, { recursive: true, force: true });
  execFileSync('npx', ['vite', 'build', '--logLevel', 'warn', '--outDir', OUT], {
    stdio: 'inherit',
    env: { ...process.env, SOURCES_DIR: NONE },
  });
  const own = readBare('dist');
  const differing = compareSites(own, readBare(OUT));
  const originals = readdirSync(join(OUT, 'originals'));
  if (
    originals.join() !== 'index.json' ||
    readFileSync(join(OUT, 'originals/index.json'), 'utf8') !== BARE_INDEX
  )
    differing.push(`originals/：${originals.join('、')}`);
  for (const line of differing) console.log(line);
  console.log(`无原文的构建与 dist/ 相比：${own.size} 个文件，${differing.length} 处不同`);
  process.exitCode = differing.length > 0 ? 1 : 0;
}

if (process.argv[1]?.endsWith('bareBuild.ts')) main();
