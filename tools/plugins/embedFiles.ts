import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isOfAnotherCity } from '../../data/pipeline/read/leftovers.ts';
import { FROZEN_FILE, type Frozen, parseFrozen } from '../../src/model/authored/frozen.ts';
import { CORE_SHARD, dataPath, embedPicturePath, REVIEW_SHARD } from '../../src/model/paths.ts';
import type { CoreShard } from '../../src/model/published/dataset.ts';
import { reviewShardSchema } from '../../src/model/published/reviewShard.ts';
import type { Change } from '../../src/model/published/revision.ts';
import type { EmbedOptions } from '../../src/prerender/embeds/panelPage.tsx';
import type { Dataset } from '../../src/prerender/readDataset.ts';
import { parseShape } from '../../src/queries/verifyFile.ts';
import { readTexts } from './bundle.ts';

/** The prerenderer: the build bundles it, the development server loads its modules one by one. */
export type Prerenderer = typeof import('../../src/prerender/prerenderSite.ts');

const FROZEN_DIR = 'frozen';

/** A version that was set aside for those who cite it. */
export interface FrozenDataset {
  readonly about: Frozen;
  readonly own: Dataset;
}

/** A dataset as it is published now, with every frozen version of it. */
export interface SiteDatasets {
  readonly dataset: Dataset;
  readonly frozen: readonly FrozenDataset[];
  /** Frozen versions that another city left behind; they are not drawn. */
  readonly foreign: readonly string[];
  /** All corrections of the dataset. */
  readonly changes: readonly Change[];
}

/**
 * Reads what is prerendered: the dataset from its texts by site path, frozen versions from the folder of the
 * authored data.
 */
export function readSiteDatasets(
  { readDataset }: Prerenderer,
  texts: Record<string, string>,
  dataDir: string,
): SiteDatasets {
  const folder = join(dataDir, FROZEN_DIR);
  const versions = existsSync(folder) ? readdirSync(folder).sort() : [];
  const review = dataPath(REVIEW_SHARD);
  const dataset = readDataset(texts);
  const documents = new Set(dataset.core.documents.map(({ id }) => id));
  const kept = versions.map((version) => ({ version, own: readTexts(join(folder, version), 'data/') }));
  const isForeign = ({ own }: { readonly own: Record<string, string> }) =>
    isOfAnotherCity(
      JSON.parse(own[dataPath(CORE_SHARD)] ?? '') as CoreShard,
      dataset.core.site.adcode,
      documents,
    );
  return {
    dataset,
    foreign: kept.filter(isForeign).map(({ version }) => version),
    frozen: kept
      .filter((one) => !isForeign(one))
      .map(({ version, own }) => ({
        about: parseFrozen(own[`data/${FROZEN_FILE}`] ?? '', version),
        own: readDataset(own),
      })),
    changes: parseShape(reviewShardSchema, texts[review] ?? '', review).changes,
  };
}

type PageOptions = Pick<EmbedOptions, 'script' | 'styles' | 'hasPng' | 'cropsOf'>;

/** Prerenders the page of every panel of a dataset, those of former addresses, and that of all other ones. */
export function buildEmbedPages(
  module: Prerenderer,
  { dataset, frozen }: Pick<SiteDatasets, 'dataset' | 'frozen'>,
  options: PageOptions,
): Map<string, string> {
  const kept = frozen.map(({ about, own }) => ({
    ...about,
    panels: new Set(own.panels.map(({ data }) => data.spec.id)),
  }));
  return new Map([
    ...module.prerenderEmbeds(dataset, options),
    ...module.prerenderMoved(dataset, options, kept),
    ...module.prerenderMissing(dataset, options),
  ]);
}

/** Prerenders pages and pictures of a frozen version. */
export function buildFrozenFiles(
  module: Prerenderer,
  { about, own }: FrozenDataset,
  { dataset, changes }: Pick<SiteDatasets, 'dataset' | 'changes'>,
  options: PageOptions,
): Map<string, string> {
  return new Map([
    ...module.prerenderFrozen(dataset, own, about, { ...options, changes }),
    ...module.buildPictures(own, about.version),
  ]);
}

/** Builds the picture of every panel, and those that say that a panel was withdrawn: SVG by site path. */
export const buildEmbedPictures = (module: Prerenderer, dataset: Dataset): Map<string, string> =>
  new Map([...module.buildPictures(dataset), ...module.buildWithdrawnPictures(dataset)]);

/** Adds the copies of pictures at the former addresses of their panels. */
export const withMoved = <T>(
  { copyMoved }: Prerenderer,
  pictures: ReadonlyMap<string, T>,
  dataset: Dataset,
  type: 'svg' | 'png',
): Map<string, T> =>
  new Map([...pictures, ...copyMoved(pictures, dataset, (panel) => embedPicturePath(panel, type))]);
