import { siteFolder } from '../../model/embed/embedSnippets.ts';
import { buildOembed, type OembedInput } from '../../model/embed/oembed.ts';
import { WITHDRAWN_TITLE } from '../../model/fields/alias.ts';
import { EMBED_INDEX_PATH, oembedPath } from '../../model/paths.ts';
import { type EmbedHeights, type EmbedIndex, UNMEASURED } from '../../model/published/embedIndex.ts';
import { siteTitle } from '../../model/text/imprint.ts';
import { panelSentence } from '../../panels/frame/panelSentence.ts';
import type { Dataset } from '../readDataset.ts';

/** Height of a withdrawn page in CSS pixels: a heading and three lines, even in the narrowest frame. */
const WITHDRAWN_HEIGHT = 240;

export interface IndexOptions {
  /** A panel without a height gets a default that suits most. */
  readonly heights: EmbedHeights;
  /** The frozen versions. */
  readonly frozen: readonly string[];
  /** Sizes of the PNGs in pixels, by panel. */
  readonly pictures: ReadonlyMap<string, { readonly width: number; readonly height: number }>;
}

/** Builds the index of all embeds, and the oEmbed file of each: text by site path. */
export function buildIndexFiles(
  { core, panels, aliases }: Pick<Dataset, 'core' | 'panels' | 'aliases'>,
  { heights, frozen, pictures }: IndexOptions,
): Map<string, string> {
  const { site, version } = core;
  const baseUrl = site.publicUrl === null ? null : siteFolder(site.publicUrl);
  const specs = panels.map(({ data }) => ({ ...data.spec, sentence: panelSentence(data, core) }));
  const moved = aliases.filter(({ kind }) => kind === 'panel');
  const index: EmbedIndex = {
    version,
    panels: Object.fromEntries(specs.map(({ id }) => [id, heights[id] ?? UNMEASURED])),
    frozen: [...frozen],
    ...(moved.length === 0 ? {} : { aliases: Object.fromEntries(moved.map(({ from, to }) => [from, to])) }),
  };
  const files = new Map([[EMBED_INDEX_PATH, `${JSON.stringify(index)}\n`]]);
  const write = (path: string, panel: Omit<OembedInput, 'baseUrl' | 'siteName'>) => {
    const oembed = buildOembed({ baseUrl, siteName: siteTitle(site), ...panel });
    files.set(path, `${JSON.stringify(oembed, null, 1)}\n`);
  };
  const panelOf = ({ id, title, sentence }: (typeof specs)[number]) => ({
    panel: id,
    title,
    sentence,
    height: index.panels[id]?.picture ?? UNMEASURED.picture,
    thumbnail: pictures.get(id) ?? null,
  });
  for (const spec of specs) write(oembedPath(spec.id), panelOf(spec));
  for (const { from, to } of moved) {
    const spec = specs.find(({ id }) => id === to);
    const gone = {
      panel: from,
      title: WITHDRAWN_TITLE,
      sentence: WITHDRAWN_TITLE,
      height: WITHDRAWN_HEIGHT,
      thumbnail: null,
    };
    write(oembedPath(from), spec ? panelOf(spec) : gone);
  }
  return files;
}
