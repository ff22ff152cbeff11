import { existsSync } from 'node:fs';

/** The folder of the built site at so many times the data. */
export function siteOf(factor: number): string {
  if (factor !== 1) throw new Error(`${factor}×：没有这样的数据`);
  if (!existsSync('dist/index.html')) throw new Error('没有 dist/：请先运行 npm run build');
  return 'dist';
}
