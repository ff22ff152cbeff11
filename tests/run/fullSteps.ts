import { type Form, WHOLE_VARIABLE } from '../support/forms.ts';
import { countPlaywright, countVitest } from './reports.ts';
import type { Step, Suite } from './runner.ts';
import { BUILD_SITE, npm } from './suiteSteps.ts';

/** What `npm run test:full` proves beyond `npm test`, on the built site. */

export interface FullStep {
  /** The name to select it by: `npm run test:full -- portable engines`. */
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

/** Unit and component tests that give a form whole. */
const units = (form: Form, name: string, files: readonly string[]): FullStep => {
  const report = `.cache/whole-${form}.json`;
  return {
    id: form,
    step: {
      name,
      command: [
        'npx',
        'vitest',
        'run',
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...files,
      ],
      env: { [WHOLE_VARIABLE]: form },
      report,
      count: countVitest,
    },
  };
};

/** Browser tests that give a form whole. */
const pages = (form: Form, name: string, files: readonly string[]): FullStep => {
  const report = `whole-${form}`;
  const config = ['-c', 'tests/browser/playwright.config.ts', '--workers', '2'];
  return {
    id: form,
    step: {
      name,
      command: ['npx', 'playwright', 'test', ...config, ...files],
      env: { [WHOLE_VARIABLE]: form, BROWSER_REPORT: report },
      report: `.cache/${report}.json`,
      count: countPlaywright,
    },
  };
};

/** Each form of `tests/support/forms.ts`, whole. */
const WHOLE_STEPS: readonly FullStep[] = [
  units('mutants', '全部变异', ['tests/unit/pipeline/mutation.test.ts']),
  units('faces', '全部面板和记录的全貌', ['tests/unit/face/', 'tests/component/face.test.tsx']),
  units('geometry', '随机数列的图', [
    'tests/unit/panels/kinds/geometry.test.ts',
    'tests/unit/map/manyCounties.test.ts',
  ]),
  units('originals', '每份原文单独在场', ['tests/unit/pipeline/read/originalFiles.test.ts']),
  units('documents', '工作台录入和撤下每份文件', [
    'tests/unit/desk/standing.test.ts',
    'tests/unit/desk/arranging.test.ts',
    'tests/unit/pipeline/add/draft.test.ts',
  ]),
  units('hostile', '怪异文本', ['tests/unit/reading/hostile.test.ts']),
  units('orders', '多窗口按键的次序', ['tests/unit/views/presenter/session/']),
  pages('routes', '全部路径', [
    'routes.spec.ts',
    'phones.spec.ts',
    'hydration.spec.ts',
    'moved.spec.ts',
    'foreignText.spec.ts',
  ]),
  pages('panels', '全部面板', [
    'evidence.spec.ts',
    'export.spec.ts',
    'face.spec.ts',
    'embed.spec.ts',
    'embedEquals.spec.ts',
    'embedHeights.spec.ts',
    'embedPage.spec.ts',
  ]),
  pages('evidences', '全部出处', ['reader.spec.ts']),
  pages('screens', '全部屏幕与纸张', [
    'present.spec.ts',
    'panelSlides.spec.ts',
    'wallEvidence.spec.ts',
    'answers.spec.ts',
    'handout.spec.ts',
    'map.spec.ts',
    'find.spec.ts',
    'keys.spec.ts',
    'modes.spec.ts',
    'embedSnippets.spec.ts',
    'embedPage.spec.ts',
    'consoleSession.spec.ts',
    'prerenderedPages.spec.ts',
  ]),
  pages('conference', '一场发布会，从头到尾', ['conference.spec.ts']),
  pages('faults', '全部故障', ['faults.spec.ts']),
  pages('cards', '各种出处卡', ['face.spec.ts']),
  pages('development', '开发服务', ['dev.spec.ts']),
  pages('desk', '录入工作台的各种文件与按键', ['desk.spec.ts']),
  check('ocrInstall', '安装文字识别组件', npm('ocr:install')),
  check('ocrAccuracy', '文字识别的准确', npm('bench:ocr', '--print')),
  units('scans', '扫描件的各种文件', ['tests/unit/tools/ocr/inputs.test.ts']),
  pages('ocr', '扫描件与照片', ['scan.spec.ts']),
  pages('hosts', '嵌入页在别人的网页里，两种引擎', ['hosts.spec.ts']),
  pages('modes', '全部显示方式', ['access.spec.ts']),
  pages('clipping', '任何宽度和字号都不裁切', ['clipped.spec.ts']),
  pages('switches', '切换与换页，长时间', [
    'find.spec.ts',
    'foreignText.spec.ts',
    'consoleTimed.spec.ts',
    'inStep.spec.ts',
    'keysInStep.spec.ts',
    'leftBehind.spec.ts',
    'firstSlide.spec.ts',
  ]),
];

export const FULL_STEPS: readonly FullStep[] = [
  pages('scenarios', '全部浏览器测试', ['--project', 'together']),
  ...WHOLE_STEPS,
  check('bare', '无原文的构建与本站相同', npm('test:bare')),
  suite('access', '每条路径的每种显示方式', npm('test:access'), '.cache/access.json'),
  check('print', '打印', npm('test:print')),
  suite('portable', '离线版与可安装版', npm('test:portable', '--built'), '.cache/portable/report.json'),
  suite('deploy', '部署', npm('test:deploy'), '.cache/deploy/report.json'),
  check('load', '500 个连接', npm('test:load', '--seconds', '5')),
  check('fuzz', '模糊测试，二十倍', npm('test:fuzz')),
  check('otherCity', '另一座城市', npm('test:otherCity')),
  check('demo', '演示城市', npm('test:demo')),
  check('facsimile', '版面图，从 PDF 到大屏', npm('test:facsimile')),
  check('office', '办公软件', npm('test:office')),
  check('engines', '各种浏览器引擎', npm('test:engines')),
  check('soak', '放映十分钟', npm('soak')),
  check('shots', '截图', npm('shots')),
  check('reading', '读数的准确', npm('bench:reading')),
  check('proposals', '录入提议的准确', npm('bench:desk')),
  check('bench', '性能，一轮', npm('bench', '--rounds', '1', '--factors', '1', '--disk', 'off')),
  check('embeds', '嵌入页的性能', npm('bench:embeds', '--print')),
  check('data', '数据管线的规模', npm('bench:data', '1', '10')),
  check('demand', '大数据集的浏览', npm('bench:demand', '1', '10')),
  check('lighthouse', 'Lighthouse', npm('bench:lighthouse', '--print')),
  check('audit', '随站点发布的程序包', npm('audit:ship')),
  // Last, because it leaves a site with source maps behind.
  check('scriptMaps', '构建（带源码对照）', [...BUILD_SITE.command, '--sourcemap', 'hidden']),
  check('script', '首个脚本里有什么', npm('bench:script')),
];

export const isSuite = (step: Step | Suite): step is Suite => 'count' in step;

/** The selected steps; all where none is named. Throws on an unknown name. */
export function pickSteps(names: readonly string[]): readonly FullStep[] {
  const unknown = names.filter((name) => !FULL_STEPS.some(({ id }) => id === name));
  if (unknown.length > 0)
    throw new Error(`没有这一步：${unknown.join('、')}；可选 ${FULL_STEPS.map(({ id }) => id).join('、')}`);
  return names.length === 0 ? FULL_STEPS : FULL_STEPS.filter(({ id }) => names.includes(id));
}
