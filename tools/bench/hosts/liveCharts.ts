import type { CDPSession, Page } from 'playwright-core';

/** What a page retains after garbage collection. */
export interface RetainedObjects {
  readonly heapBytes: number;
  /** Chart instances whose element is still in the page. */
  readonly shown: number;
  /**
   * Chart instances whose element has left the page; they are leaked, because nothing will dispose of them.
   */
  readonly leftBehind: number;
}

/**
 * Measures a page through the debugger. The engine's own list keeps every instance that is not disposed of,
 * with its element, so that it can be found among all live elements.
 */
export async function measureRetained(page: Page, session: CDPSession): Promise<RetainedObjects> {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { result: prototype } = await session.send('Runtime.evaluate', {
    expression: 'HTMLDivElement.prototype',
  });
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: prototype.objectId ?? '',
  });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    returnByValue: true,
    functionDeclaration: `function () {
      const charts = this.filter((element) => element.getAttribute('_echarts_instance_'));
      const shown = charts.filter((element) => element.isConnected).length;
      return { shown, leftBehind: charts.length - shown };
    }`,
  });
  await session.send('Runtime.releaseObject', { objectId: objects.objectId ?? '' });
  const counts = result.value as { shown: number; leftBehind: number };
  if (typeof counts.shown !== 'number') throw new Error(`no count of charts on ${page.url()}`);
  return { heapBytes: usedSize, ...counts };
}
