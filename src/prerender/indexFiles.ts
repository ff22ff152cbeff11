import { type EmbedHeights, type EmbedIndex, UNMEASURED } from '../model/embedIndex.ts';
import { siteFolder } from '../model/embedSnippets.ts';
import { siteTitle } from '../model/imprint.ts';
import { buildOembed } from '../model/oembed.ts';
import { EMBED_INDEX_PATH, oembedPath } from '../model/paths.ts';
import { panelSentence } from '../panels/panelSentence.ts';
import type { DrawnDataset } from './drawEmbeds.tsx';

export interface IndexOptions {
  /** As measured in a browser; a panel that is not in it gets a height that suits most. */
  readonly heights: EmbedHeights;
  /** Versions that keep pages of their own. */
  readonly frozen: readonly string[];
  /** Sizes of the PNGs that were drawn, in pixels, by panel. */
  readonly pictures: ReadonlyMap<string, { readonly width: number; readonly height: number }>;
}

/** The list of all embedded panels and, for each, what oEmbed asks for: text by path of the site. */
export function drawIndexFiles(
  { core, panels }: Pick<DrawnDataset, 'core' | 'panels'>,
  { heights, frozen, pictures }: IndexOptions,
): { files: Map<string, string>; unmeasured: string[] } {
  const { site, version } = core;
  const baseUrl = site.publicUrl === null ? null : siteFolder(site.publicUrl);
  const specs = panels.map(({ data }) => ({ ...data.spec, sentence: panelSentence(data) }));
  const index: EmbedIndex = {
    version,
    panels: Object.fromEntries(specs.map(({ id }) => [id, heights[id] ?? UNMEASURED])),
    frozen: [...frozen],
  };
  const files = new Map([[EMBED_INDEX_PATH, `${JSON.stringify(index)}\n`]]);
  for (const { id, title, sentence } of specs) {
    const oembed = buildOembed({
      baseUrl,
      panel: id,
      title,
      sentence,
      siteName: siteTitle(site),
      height: index.panels[id]?.picture ?? UNMEASURED.picture,
      thumbnail: pictures.get(id) ?? null,
    });
    files.set(oembedPath(id), `${JSON.stringify(oembed, null, 1)}\n`);
  }
  return { files, unmeasured: specs.flatMap(({ id }) => (id in heights ? [] : [id])) };
}
