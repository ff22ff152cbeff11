import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DevEnvironment, EnvironmentModuleNode, ViteDevServer } from 'vite';
import type { BuiltShell } from '../../src/prerender/pages/pageDocument.ts';

/** What the build takes from its own output, a development server from its modules. */

const ENTRY = 'src/main.tsx';
/** The head script may start nothing but files of this folder (`startPolicy.ts`). */
export const DEV_START = 'assets/dev.js';
export const DEV_START_CODE = `import '/${ENTRY}';\n`;

const START = new RegExp(`[ \\t]*<script type="module" src="/${ENTRY}[^"]*"></script>\\n?`);

/** The app's `index.html` with what the server adds to it, and without the script that the head script starts. */
export async function readDevShell(server: ViteDevServer, url: string): Promise<BuiltShell> {
  const html = await server.transformIndexHtml(
    url,
    readFileSync(join(server.config.root, 'index.html'), 'utf8'),
  );
  if (!START.test(html)) throw new Error(`index.html does not start /${ENTRY}`);
  // Style rules come with the modules that need them.
  return { html: html.replace(START, ''), scripts: [DEV_START], styles: [] };
}

const STYLES = /\.css$/;

/** The style sheets that a module imports, in the order of the imports: those of what it imports come first. */
async function listStyles({ moduleGraph }: DevEnvironment, entry: string): Promise<string[]> {
  const seen = new Set<EnvironmentModuleNode>();
  const found: string[] = [];
  const visit = async (url: string): Promise<void> => {
    const node = await moduleGraph.getModuleByUrl(url);
    if (!node || seen.has(node)) return;
    seen.add(node);
    for (const dependency of node.transformResult?.deps ?? []) await visit(dependency);
    if (STYLES.test(node.url)) found.push(node.url);
  };
  await visit(entry);
  return found;
}

/** The style rules of every component that a loaded module renders. Throws where there are none. */
export async function readDevStyles(server: ViteDevServer, entry: string): Promise<string> {
  const { ssr } = server.environments;
  if (!ssr) throw new Error('the server renders nothing');
  const sheets = await listStyles(ssr, entry);
  const rules = await Promise.all(
    sheets.map(async (url) => String((await server.ssrLoadModule(`${url}?inline`)).default)),
  );
  if (rules.length === 0) throw new Error(`no rules were found for the pages of ${entry}`);
  return rules.join('\n');
}
