import { preview } from 'vite';
import { DEMO_SITE, ensureDemo } from '../machine/demoSite.ts';

/**
 * `npm run demo` builds the site of the demonstration city, where the last build is older than its inputs, and
 * serves it.
 */

if (!ensureDemo()) throw new Error('演示城市没有构建成功');
const server = await preview({
  configFile: false,
  base: './',
  build: { outDir: DEMO_SITE },
  preview: { port: 4173, open: false },
});
console.log('演示城市（地名与数字均为虚构）：');
server.printUrls();
