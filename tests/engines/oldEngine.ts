import type { Step } from './coreSteps.ts';
import { type EngineDriver, waitFor } from './engineDriver.ts';

/** What an engine without the app must still show: the page as the build drew it, and why it stays. */
export const keepsDrawnPage = (base: string): Step => ({
  name: '保留静态页面',
  async run(driver: EngineDriver) {
    await driver.open(base);
    await waitFor(driver, '说明', `document.querySelector('[data-old-engine]') !== null`, 5_000);
    await waitFor(driver, '静态页面', `document.querySelectorAll('[data-panel] svg').length > 0`, 5_000);
  },
});
