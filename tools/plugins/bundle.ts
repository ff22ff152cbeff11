import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type Plugin, type Rolldown } from 'vite';
import { FIELDS, TARGET } from '../../src/prerender/engines.ts';
import { lowerMethods } from './lowerMethods.ts';

type Output = Rolldown.RolldownOutput['output'];

/** Builds a bundle with a configuration of its own and returns its output. */
export async function bundle(config: Parameters<typeof build>[0]): Promise<Output> {
  const plugins = [lowerMethods(), ...(config?.plugins ?? [])];
  const own = config?.build?.rolldownOptions;
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ...config,
    plugins,
    build: {
      ...config?.build,
      rolldownOptions: { ...own, transform: { ...FIELDS, ...own?.transform } },
    },
  });
  if (!('output' in result)) throw new Error('the build of a part gave no output');
  return result.output;
}

const hashOf = (text: string): string =>
  createHash('sha256')
    .update(text)
    .digest('base64url')
    .slice(0, 8)
    .replace(/[^A-Za-z0-9]/g, '0');

/**
 * Builds a classic script in one file, which frames with an opaque origin and pages opened from disk may
 * load.
 */
export async function buildScript(
  root: string,
  entry: string,
  { target = TARGET, plugins = [] }: { target?: string[]; plugins?: Plugin[] } = {},
): Promise<{ code: string; hash: string; modules: readonly string[] }> {
  const output = await bundle({
    root,
    plugins,
    build: {
      write: false,
      target,
      modulePreload: false,
      rolldownOptions: { input: join(root, entry), output: { format: 'iife' } },
    },
  });
  const [chunk] = output;
  return { code: chunk.code, hash: hashOf(chunk.code), modules: chunk.moduleIds };
}

/** Bundles the prerenderer as a module for Node, with the style rules of every component it renders. */
export async function buildPrerenderer<Module>(
  root: string,
  entry: string,
): Promise<{ module: Module; styles: string }> {
  const outDir = join(root, '.cache', `prerender-${process.pid}`);
  const output = await bundle({
    root,
    base: './',
    plugins: [react()],
    build: {
      ssr: join(root, entry),
      outDir,
      target: TARGET,
      cssTarget: TARGET,
      cssMinify: true,
      cssCodeSplit: false,
      emitAssets: true,
      minify: false,
      // Lazy-loaded parts are imported at once here, which costs Node nothing.
      rolldownOptions: { checks: { ineffectiveDynamicImport: false } },
    },
  });
  // Its parts are read while it runs, so it goes with the process; many builds would fill a disk.
  process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
  const css = output.find(({ fileName }) => fileName.endsWith('.css'));
  const [main] = output;
  const module = (await import(pathToFileURL(join(outDir, main.fileName)).href)) as Module;
  const styles = css && 'source' in css ? String(css.source).trim() : '';
  if (styles === '') throw new Error('no rules were found for the pages to be drawn');
  return { module, styles };
}

/** Reads the text files below a folder, by path from `base`. */
export function readTexts(folder: string, base: string): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.json')) continue;
    const path = join(entry.parentPath, entry.name);
    texts[`${base}${path.slice(folder.length + 1).replace(/\\/g, '/')}`] = readFileSync(path, 'utf8');
  }
  return texts;
}

export function writeFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
