import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { writeScaled } from './scaled.ts';

/**
 * The folder of the built site at so many times the data: `dist` at 1×, else made here, with its drawn
 * pages and without what is for other people's pages, which no row looks at.
 */
export async function siteOf(factor: number): Promise<string> {
  if (!existsSync('dist/index.html')) throw new Error('没有 dist/：请先运行 npm run build');
  if (factor === 1) return 'dist';
  const [data, site] = [`.cache/scaled/${factor}`, `.cache/bench/x${factor}`];
  rmSync(data, { recursive: true, force: true });
  await writeScaled(factor, data);
  execFileSync('npx', ['vite', 'build', '--logLevel', 'error', '--outDir', site, '--emptyOutDir'], {
    stdio: 'inherit',
    env: { ...process.env, YOUJU_PUBLIC: data, DRAW: 'pages' },
  });
  return site;
}
