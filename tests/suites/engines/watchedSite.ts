import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SCRIPT = 'watch.js';

/** Records errors for drivers without events. */
const WATCH = `window.noted = [];
window.addEventListener('error', function (event) {
  if (event.message) window.noted.push('page: ' + event.message);
});
window.addEventListener('unhandledrejection', function (event) {
  window.noted.push('page: ' + event.reason);
});
var say = console.error;
console.error = function () {
  window.noted.push('console: ' + Array.prototype.join.call(arguments, ' '));
  say.apply(console, arguments);
};
`;

/** A copy of the built site whose pages record their errors in `window.noted`; nothing else differs. */
export function writeWatchedSite(dist: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(dist, folder, { recursive: true });
  for (const place of ['', 'embed']) {
    const up = place === '' ? './' : '../';
    for (const name of readdirSync(join(folder, place)).filter((file) => file.endsWith('.html'))) {
      const path = join(folder, place, name);
      const html = readFileSync(path, 'utf8');
      writeFileSync(path, html.replace('<head>', `<head><script src="${up}${SCRIPT}"></script>`));
    }
  }
  writeFileSync(join(folder, SCRIPT), WATCH);
}
