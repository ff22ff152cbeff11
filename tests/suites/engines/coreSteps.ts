import { readFileSync } from 'node:fs';
import {
  embedPath,
  fileOfPath,
  hashHref,
  MAIN_DECK,
  pathToDomain,
  pathToMap,
  pathToOverview,
  pathToSlide,
  pathToSpeaker,
} from '../../../src/model/paths.ts';
import type { CoreShard, DomainShard } from '../../../src/model/published/dataset.ts';
import { FIGURE_LINK_ATTRIBUTE } from '../../../src/model/published/hydrationAttributes.ts';
import { BY_INITIALS, NEXT, ROW, TAB } from '../../support/subjects.ts';
import { type EngineDriver, seen, waitFor } from './engineDriver.ts';

/** One action of a visitor, listed in the table by its name. */
export interface Step {
  readonly name: string;
  readonly run: (driver: EngineDriver) => Promise<void>;
}

const readJson = <T>(path: string): T => JSON.parse(readFileSync(`public/data/${path}`, 'utf8')) as T;

/** Panels with a chart. */
const CHARTS = ['bar', 'slope', 'dumbbell', 'share', 'parts', 'multiples'];

const has = (selector: string) => `document.querySelector('${selector}') !== null`;
const count = (selector: string) => `document.querySelectorAll('${selector}').length`;

/** Hydration has turned the prerendered links into buttons. */
const appRuns = `${has('main[data-page]')} && ${count(`#root a[${FIGURE_LINK_ATTRIBUTE}]`)} === 0`;

/** No panel is loading or failed, and their number agrees with the data. */
const panelsReady = (panels: number) =>
  `${count('[data-panel][data-state="ready"]')} === ${panels} && ${count('[role="status"]')} === 0`;

/**
 * The number of chart panels without a chart with text, or null while there are any. Charts far from the
 * viewport wait until they come near or are printed; the print event renders them all.
 */
const chartsDrawn = (charts: number) => `(function () {
  var panels = [].slice.call(document.querySelectorAll('[data-panel]')).filter(function (panel) {
    return ${JSON.stringify(CHARTS)}.indexOf(panel.getAttribute('data-kind')) >= 0;
  });
  return panels.length === ${charts} && panels.every(function (panel) {
    return [].slice.call(panel.querySelectorAll('svg')).some(function (svg) {
      return svg.textContent.trim() !== '' && svg.getBoundingClientRect().width > 0;
    });
  });
})()`;

const drawAll = (driver: EngineDriver) =>
  driver.evaluate(
    '["beforeprint", "afterprint"].forEach(function (name) { window.dispatchEvent(new Event(name)); }) || null',
  );

async function seePanels(driver: EngineDriver, { panels }: DomainShard): Promise<void> {
  await waitFor(driver, '面板就绪', panelsReady(panels.length));
  await drawAll(driver);
  await waitFor(driver, '图形画出', chartsDrawn(panels.filter(({ kind }) => CHARTS.includes(kind)).length));
  const over = await driver.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  if (over > 0) throw new Error(`页面横向溢出 ${over} px`);
}

/** All steps of the table, in the order of a visit; `base` ends in a slash. */
export function coreSteps(base: string): Step[] {
  const core = readJson<CoreShard>('core.json');
  const at = (path: string) => `${base}${hashHref(path)}`;
  const open = (driver: EngineDriver, path: string, page: string) =>
    driver
      .open(at(path))
      .then(() => waitFor(driver, `页面 ${page}`, `${appRuns} && ${has(`main[data-page="${page}"]`)}`))
      .then(() => undefined);
  const domains = core.domains.filter(({ figures }) => figures > 0);
  return [
    {
      name: '总览',
      async run(driver) {
        await open(driver, pathToOverview(), 'overview');
        await seePanels(driver, readJson<DomainShard>('domains/overview.json'));
      },
    },
    ...domains.map(
      ({ id, name }): Step => ({
        name,
        async run(driver) {
          await open(driver, pathToDomain(id), 'domain');
          await seePanels(driver, readJson<DomainShard>(`domains/${id}.json`));
        },
      }),
    ),
    {
      name: '数字→出处卡→原文',
      async run(driver) {
        await open(driver, pathToDomain(TAB.id), 'domain');
        const figure = '[data-panel] button[data-observation]';
        await waitFor(driver, '数字', has(figure));
        await driver.click(figure);
        const link = '[role="dialog"] a[href*="#/sources/"]';
        await waitFor(driver, '出处卡', has(link));
        await driver.click(link);
        await waitFor(
          driver,
          '原文段落',
          `${has('main[data-page="reader"] [data-here="true"]')} && ${count('mark[aria-current="true"]')} === 1`,
        );
        await waitFor(
          driver,
          '原文数字在视野内',
          `(function () {
            var box = document.querySelector('mark[aria-current="true"]').getBoundingClientRect();
            return box.top >= 0 && box.bottom <= window.innerHeight;
          })()`,
        );
      },
    },
    {
      name: '搜索（拼音首字母）',
      async run(driver) {
        await open(driver, pathToDomain(NEXT.id), 'domain');
        const button = 'header button[aria-haspopup="dialog"]';
        await waitFor(driver, '搜索框', has(button));
        await driver.click(button);
        const field = 'input[role="combobox"]';
        await waitFor(driver, '搜索索引', has(field));
        await driver.type(field, BY_INITIALS.query);
        const first = `[data-result="record ${BY_INITIALS.record.id}"]`;
        await waitFor(driver, BY_INITIALS.record.name, has(first));
        await driver.click(first);
        await waitFor(driver, '打开的数字', has('[role="dialog"] a[href*="#/sources/"]'));
      },
    },
    ...(['bounds', 'tiles'] as const).map(
      (drawing): Step => ({
        name: drawing === 'bounds' ? '地图（界线）' : '地图（方格）',
        async run(driver) {
          await open(driver, pathToMap({ drawing: drawing === 'tiles' ? 'tiles' : undefined }), 'map');
          await waitFor(driver, '十一个县', `${count('[data-county]')} === 11`);
          await waitFor(driver, '县名', `${count('[data-label]')} === 11`);
          await waitFor(
            driver,
            '县有面积',
            `[].slice.call(document.querySelectorAll('[data-county]')).every(function (county) {
              var box = county.getBoundingClientRect();
              return box.width > 10 && box.height > 10;
            })`,
          );
        },
      }),
    ),
    {
      name: '表格切换',
      async run(driver) {
        await open(driver, pathToDomain(TAB.id), 'domain');
        const toggle = '[data-panel] button[aria-pressed="false"]';
        await waitFor(driver, '表格按钮', has(toggle));
        await driver.click(toggle);
        await waitFor(driver, '表格', has('[data-panel] tbody button[data-observation]'));
      },
    },
    {
      name: '放映页',
      async run(driver) {
        await open(driver, pathToSlide(MAIN_DECK, 3), 'present');
        await waitFor(driver, '第3页', has('main[data-slide="3"]'));
        await waitFor(driver, '就绪', `${count('[data-panel]:not([data-state="ready"])')} === 0`);
        const over = await driver.evaluate<number>(
          'document.documentElement.scrollHeight - window.innerHeight',
        );
        if (over > 0) throw new Error(`投影页高出窗口 ${over} px`);
      },
    },
    {
      name: '讲者控制台',
      async run(driver) {
        await open(driver, pathToSpeaker(MAIN_DECK), 'speaker');
        await waitFor(driver, '第1页', has('main[data-speaker-slide="1"]'));
        await waitFor(
          driver,
          '大屏缩影',
          `(function () {
            var frame = document.querySelector('iframe');
            var page = frame && frame.contentDocument;
            return page && page.querySelector('main[data-slide="1"]') !== null;
          })()`,
        );
      },
    },
    {
      name: '嵌入页',
      async run(driver) {
        await driver.open(`${base}${embedPath(ROW.panel.spec.id)}`);
        await waitFor(driver, '嵌入的面板', has('[data-page="embed"] [data-panel]'));
        await waitFor(driver, '图形', seen('svg[data-drawn]'));
        await driver.click('a[data-view="table"]');
        await waitFor(
          driver,
          '表格',
          `document.querySelector('[data-page="embed"] tbody').getBoundingClientRect().height > 0`,
        );
      },
    },
  ];
}

/** Milliseconds since the start of navigation, by the page's own clock. */
export interface Times {
  /** Until a chart with text is in the page. */
  readonly firstChart: number;
  /** Until the app is interactive. */
  readonly answers: number;
}

/** A domain's page, loaded again. */
export async function timeLoad(driver: EngineDriver, base: string): Promise<Times> {
  const now = 'Math.round(performance.now())';
  await driver.open('about:blank');
  await driver.open(`${base}${fileOfPath(pathToDomain(TAB.id))}`);
  const firstChart = await waitFor<number>(
    driver,
    '第一张图',
    `[].slice.call(document.querySelectorAll('[data-panel] svg')).some(function (svg) {
      return svg.textContent.trim() !== '' && svg.getBoundingClientRect().width > 0;
    }) && ${now}`,
  );
  return { firstChart, answers: await waitFor<number>(driver, '应用应答', `${appRuns} && ${now}`) };
}
