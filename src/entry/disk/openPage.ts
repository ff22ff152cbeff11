import { APP_SCRIPT, DATA_SCRIPT, MANIFEST_PATH } from '../../model/paths.ts';
import { showLines } from './showLines.ts';

/**
 * The first script of a page opened from disk. Where a later one is missing or cannot be parsed, the page
 * says so instead of staying blank. A prerendered page of another version than the data is hidden until the
 * app has rendered it anew.
 */

const faults: Record<string, string> = {};
globalThis.__YOUJU_FAULTS__ = faults;
// Hides the note for readers who opened the page without the files beside it, for example inside a zip.
document.documentElement.dataset.opened = '';

const fileOf = (address: string): string => address.replace(/[?#].*$/, '').replace(/^.*\//, '');

window.addEventListener(
  'error',
  (event) => {
    const { target } = event;
    if (target instanceof HTMLScriptElement) faults[fileOf(target.src)] = '没有找到这个文件';
    else if (target instanceof HTMLLinkElement) faults[fileOf(target.href)] = '没有找到这个文件';
    else if (event instanceof ErrorEvent && event.filename !== '')
      faults[fileOf(event.filename)] ??= `第 ${event.lineno} 行读不懂：${event.message}`;
  },
  true,
);

/** Version of the loaded data; null where it cannot be read. */
function dataVersion(): string | null {
  const manifest = globalThis.__YOUJU_FILES__?.[MANIFEST_PATH] ?? '';
  return /"version":\s*"([0-9a-f]+)"/.exec(manifest)?.[1] ?? null;
}

document.addEventListener(
  'load',
  ({ target }) => {
    if (!(target instanceof HTMLScriptElement) || fileOf(target.src) !== DATA_SCRIPT) return;
    const { dataset } = document.documentElement;
    // Show a skeleton instead of the outdated page; the app removes it when it renders.
    if (dataset.drawnVersion !== undefined && dataset.drawnVersion !== dataVersion())
      dataset.elsewhere = 'wall';
  },
  true,
);

window.addEventListener('load', () => {
  if (globalThis.__YOUJU_PARTS__?.[APP_SCRIPT] === true) return;
  const found = Object.entries(faults).map(([file, why]) => `${file}：${why}。`);
  const lines = [
    '页面的程序没有运行。',
    ...(found.length > 0 ? found : [`浏览器版本过低，或 ${APP_SCRIPT} 不完整。`]),
    '请把压缩包全部解压，保持文件夹完整，再打开其中的 index.html。',
  ];
  delete document.documentElement.dataset.opened;
  const note = document.querySelector('[data-unopened]');
  if (note !== null) showLines(note, lines);
});
