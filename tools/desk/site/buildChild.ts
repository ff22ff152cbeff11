import { join } from 'node:path';
import { build, createLogger, type Plugin } from 'vite';

/**
 * The process in which the desk builds the site, so that it can be stopped and the page stays usable meanwhile. Its
 * arguments are the project's folder and the one to build into; it tells its parent where it is.
 */

export type BuildMessage =
  | { readonly stage: 'bundle' | 'draw' | 'measure' | 'done' }
  | { readonly warning: string };

const [root = '.', outDir = 'dist'] = process.argv.slice(2);
const tell = (message: BuildMessage): void => void process.send?.(message);

/** Stages that are known by Vite's own steps. */
const stages: Plugin = {
  name: 'desk-stages',
  buildStart: () => tell({ stage: 'bundle' }),
  writeBundle: () => tell({ stage: 'draw' }),
};

// A desk that has ended, however it ended, leaves no build behind.
const end = (): void => process.exit(1);
process.once('disconnect', end);

const logger = createLogger('warn');
await build({
  root,
  configFile: join(root, 'vite.config.ts'),
  plugins: [stages],
  build: { outDir, emptyOutDir: true },
  customLogger: {
    ...logger,
    info: (words) => {
      if (words.includes('正在量')) tell({ stage: 'measure' });
    },
    warn: (warning) => tell({ warning }),
  },
});
tell({ stage: 'done' });
process.off('disconnect', end);
process.disconnect();
