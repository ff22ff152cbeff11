import { countPlaywright } from './reports.ts';
import type { Step, Suite } from './runner.ts';

/** What `npm run test:full` proves beyond `npm test`, on the site that was built. */

const npm = (script: string, ...args: string[]): readonly string[] => [
  'npm',
  'run',
  '-s',
  script,
  ...(args.length > 0 ? ['--', ...args] : []),
];

export interface FullStep {
  /** To pick it by: `npm run test:full -- portable engines`. */
  readonly id: string;
  readonly step: Step | Suite;
}

const check = (id: string, name: string, command: readonly string[]): FullStep => ({
  id,
  step: { name, command },
});

const suite = (id: string, name: string, command: readonly string[], report: string): FullStep => ({
  id,
  step: { name, command, report, count: countPlaywright },
});

export const FULL_STEPS: readonly FullStep[] = [
  check('bare', '无原文的构建与本站相同', npm('test:bare')),
  suite('access', '每条路径的每种显示方式', npm('test:access'), '.cache/access.json'),
  check('print', '打印', npm('test:print')),
  suite('portable', '离线版与可安装版', npm('test:portable', '--built'), '.cache/portable/report.json'),
  suite('deploy', '部署', npm('test:deploy'), '.cache/deploy/report.json'),
  check('load', '500 个连接', npm('test:load', '--seconds', '5')),
  check('fuzz', '模糊测试，十倍', npm('test:fuzz')),
  check('office', '办公软件', npm('test:office')),
  check('engines', '各种浏览器引擎', npm('test:engines')),
  check('soak', '放映十分钟', npm('soak')),
  check('shots', '截图', npm('shots')),
  check('bench', '性能，一轮', npm('bench', '--rounds', '1', '--factors', '1', '--disk', 'off')),
  check('embeds', '嵌入页的性能', npm('bench:embeds', '--print')),
  check('data', '数据管线的规模', npm('bench:data', '1', '10')),
  check('demand', '大数据集的浏览', npm('bench:demand', '1', '10')),
  check('lighthouse', 'Lighthouse', npm('bench:lighthouse', '--print')),
  check('audit', '随站点发布的程序包', npm('audit:ship')),
];

export const isSuite = (step: Step | Suite): step is Suite => 'count' in step;

/** The steps that are asked for; all where none is named. Throws on a name that is none. */
export function pickSteps(names: readonly string[]): readonly FullStep[] {
  const unknown = names.filter((name) => !FULL_STEPS.some(({ id }) => id === name));
  if (unknown.length > 0)
    throw new Error(`没有这一步：${unknown.join('、')}；可选 ${FULL_STEPS.map(({ id }) => id).join('、')}`);
  return names.length === 0 ? FULL_STEPS : FULL_STEPS.filter(({ id }) => names.includes(id));
}
