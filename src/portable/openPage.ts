import { showLines } from './showLines.ts';

/**
 * The first script of a page opened from disk. The others follow it; where one of them is missing or
 * cannot be read, the page says so in words instead of staying blank.
 */

const faults: Record<string, string> = {};
globalThis.__YOUJU_FAULTS__ = faults;

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

window.addEventListener('load', () => {
  // Stands in the page until the app takes its place.
  const opening = document.querySelector('[data-opening]');
  if (opening === null) return;
  const found = Object.entries(faults).map(([file, why]) => `${file}：${why}。`);
  const lines = [
    '页面没有打开。',
    ...(found.length > 0 ? found : ['程序没有运行：浏览器版本过低，或程序文件不完整。']),
    '请把压缩包全部解压，保持文件夹完整，再打开其中的 index.html。',
  ];
  showLines(opening, lines);
});
