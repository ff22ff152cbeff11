import { fileOf, NEXT, TAB } from '../../support/subjects.ts';
import type { Step } from './coreSteps.ts';
import { type EngineDriver, seen, waitFor } from './engineDriver.ts';

/**
 * What an engine that cannot run the app must still show, on every prerendered page and at addresses of the
 * app: why nothing responds, figures and charts, and their evidence.
 */
export const fallbackPageSteps = (base: string): Step[] =>
  ['', fileOf(TAB), NEXT.hash, '#/map'].map((address) => ({
    name: `静态页面 ${address || '首页'}`,
    async run(driver: EngineDriver) {
      await driver.open('about:blank');
      await driver.open(`${base}${address}`);
      await waitFor(driver, '说明', `document.documentElement.getAttribute('data-kept') === 'old'`);
      await waitFor(driver, '一行中文', `document.querySelector('body > [role="note"]').textContent`);
      if (address.startsWith('#/d/'))
        await waitFor(driver, '地址所指的页', `location.pathname.indexOf('${fileOf(NEXT)}') > 0`);
      await waitFor(driver, '面板', seen('[data-panel]'));
      await waitFor(driver, '图形', seen('[data-panel] svg text'));
      await waitFor(
        driver,
        '原文用语',
        `document.getElementById(document.querySelector('a[data-observation]').getAttribute('href').slice(1)) !== null`,
      );
      const buttons = await driver.evaluate<number>(
        `[].slice.call(document.querySelectorAll('#root button')).filter(function (button) {
          return button.getBoundingClientRect().height > 0;
        }).length`,
      );
      if (buttons > 0) throw new Error(`还有${buttons}个不会应答的按钮`);
    },
  }));
