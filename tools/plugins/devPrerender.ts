import type { Logger, ViteDevServer } from 'vite';
import { domainOfPath, LOADER_PATH, OVERVIEW, pathOfFile } from '../../src/model/paths.ts';
import type { Dataset } from '../../src/prerender/readDataset.ts';
import { buildScript } from './bundle.ts';
import type { DatasetApi } from './datasetPlugin.ts';
import { DEV_START, DEV_START_CODE, readDevShell, readDevStyles } from './devSources.ts';
import { buildElementPackage, ELEMENT_FOLDER } from './elementPackage.ts';
import {
  buildEmbedPages,
  buildEmbedPictures,
  buildFrozenFiles,
  type Prerenderer,
  readSiteDatasets,
  type SiteDatasets,
  withMoved,
} from './embedFiles.ts';
import { readHeights } from './embedHeights.ts';
import { rasterisePictures } from './embedsPlugin.ts';
import { buildBoot, sitePages } from './sitePages.ts';

const PRERENDERER = '/src/prerender/prerenderSite.ts';

const EMBED = /^embed\/(?:v\/([0-9a-f]+)\/)?([a-z0-9-]+)\.(?:html|svg|png)$/;

export interface DevPrerenderOptions {
  readonly dataDir: string;
  readonly dataset: DatasetApi;
  readonly logger: Logger;
}

type SiteFile = string | Uint8Array | undefined;

/** The part of a dataset that the page of one domain, or its former address, is made of. */
function narrowToPage(dataset: Dataset, name: string): Dataset {
  const aliases = dataset.aliases.filter(({ kind, from }) => kind === 'domain' && from === name);
  const names = [name, ...aliases.map(({ to }) => to)];
  return { ...dataset, aliases, domains: dataset.domains.filter(({ domain }) => names.includes(domain)) };
}

/** The part of a dataset that the embed of one panel, or its former address, is made of. */
function narrowToPanel(dataset: Dataset, panel: string): Dataset {
  const aliases = dataset.aliases.filter(({ kind, from }) => kind === 'panel' && from === panel);
  const names = [panel, ...aliases.map(({ to }) => to)];
  return { ...dataset, aliases, panels: dataset.panels.filter(({ data }) => names.includes(data.spec.id)) };
}

/**
 * The scripts of prerendered pages and embeds, bundled as the build does, because frames and old engines load
 * classic ones. Bundled again after `forget`.
 */
function devScripts(root: string) {
  const build = async () => {
    const [boot, enhance, loader] = await Promise.all([
      buildBoot(root),
      buildScript(root, 'src/entry/embed/enhance.ts'),
      buildScript(root, 'src/entry/embed/loader.ts'),
    ]);
    return { boot, enhance: { path: `embed/enhance-${enhance.hash}.js`, code: enhance.code }, loader };
  };
  let built: ReturnType<typeof build> | null = null;
  return {
    read: () => {
      built ??= build();
      return built;
    },
    forget: () => {
      built = null;
    },
  };
}

/**
 * Prerenders single files of the site, by path, from the present sources and data, with the functions by which
 * the build prerenders all of them. What the build measures comes from its last record. Undefined for a file that
 * a built site does not have either.
 */
export function createDevPrerender(server: ViteDevServer, { dataDir, dataset, logger }: DevPrerenderOptions) {
  const scripts = devScripts(server.config.root);
  let read: { module: Prerenderer; revision: number; site: SiteDatasets } | null = null;

  const load = async () => {
    const module = (await server.ssrLoadModule(PRERENDERER)) as Prerenderer;
    const { texts, revision } = dataset.read();
    // A change of any source gives another module, whose components expect data that it has read itself.
    if (read?.module !== module || read.revision !== revision)
      read = { module, revision, site: readSiteDatasets(module, texts, dataDir) };
    return read;
  };

  const buildPage = async (path: string, name: string): Promise<SiteFile> => {
    const { module, site } = await load();
    const part = narrowToPage(site.dataset, name);
    const [shell, rules, { boot }] = await Promise.all([
      readDevShell(server, `/${path}`),
      readDevStyles(server, PRERENDERER),
      scripts.read(),
    ]);
    const frame = { root: server.config.root, shell, rules, boot, hasContentNames: false, hasPng: false };
    return sitePages(module.prerenderPages(part), part, frame).get(path);
  };

  const buildIndex = async (path: string): Promise<SiteFile> => {
    const { module, site } = await load();
    const index = module.buildIndexFiles(site.dataset, {
      heights: readHeights(dataDir),
      frozen: site.frozen.map(({ about }) => about.version),
      pictures: new Map(),
    });
    return index.get(path);
  };

  const buildEmbed = async (path: string, panel: string, version?: string): Promise<SiteFile> => {
    const { module, site } = await load();
    const pageOptions = async () => ({
      script: (await scripts.read()).enhance.path,
      styles: await readDevStyles(server, PRERENDERER),
      hasPng: false,
    });
    if (version !== undefined) {
      const frozen = site.frozen.find(({ about }) => about.version === version);
      if (!frozen) return undefined;
      const part = { ...frozen, own: narrowToPanel(frozen.own, panel) };
      return buildFrozenFiles(module, part, site, await pageOptions()).get(path);
    }
    const dataset = narrowToPanel(site.dataset, panel);
    if (path.endsWith('.html'))
      return buildEmbedPages(module, { ...site, dataset }, await pageOptions()).get(path);
    const pictures = buildEmbedPictures(module, dataset);
    return path.endsWith('.svg')
      ? withMoved(module, pictures, dataset, 'svg').get(path)
      : withMoved(module, await rasterisePictures(pictures, logger), dataset, 'png').get(path);
  };

  const build = async (path: string): Promise<SiteFile> => {
    const page = pathOfFile(path);
    if (page !== null) return buildPage(path, domainOfPath(page) ?? OVERVIEW);
    const picturesOf = /^drawn\/([a-z0-9-]+)\.json$/.exec(path)?.[1];
    if (picturesOf !== undefined) return buildPage(path, picturesOf);
    if (path === DEV_START) return DEV_START_CODE;
    if (path.startsWith(`${ELEMENT_FOLDER}/`))
      return (await buildElementPackage(server.config.root)).get(path);
    if (path.endsWith('.js')) {
      const { boot, enhance, loader } = await scripts.read();
      const all = [boot, enhance, { path: LOADER_PATH, code: loader.code }];
      return all.find((script) => script.path === path)?.code;
    }
    if (path.endsWith('.json')) return buildIndex(path);
    const [, version, panel] = EMBED.exec(path) ?? [];
    return panel === undefined ? undefined : buildEmbed(path, panel, version);
  };

  return { build, forgetScripts: scripts.forget };
}
