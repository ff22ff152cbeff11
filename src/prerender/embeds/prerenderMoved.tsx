import { createHash } from 'node:crypto';
import { renderToStaticMarkup } from 'react-dom/server';
import { type PublishedAlias, WITHDRAWN_TITLE, withdrawnText } from '../../model/fields/alias.ts';
import { embedPath, embedPicturePath, oembedPath } from '../../model/paths.ts';
import { imprintText, siteTitle } from '../../model/text/imprint.ts';
import { SIZE } from '../../panels/picture/figureRuns.ts';
import { rule, space, stack } from '../../panels/picture/markup.ts';
import { wholePicture } from '../../panels/picture/panelPicture.ts';
import { flowText } from '../../panels/picture/textFlow.ts';
import { TOKENS } from '../../styles/tokens.ts';
import type { Dataset } from '../readDataset.ts';
import { embedDocument } from './embedDocument.ts';
import { EMBED_THEME_RULES } from './embedStyles.ts';
import { type EmbedOptions, panelPage, rootPrefix } from './panelPage.tsx';
import { usedStyles } from './usedStyles.ts';
import { WithdrawnPage } from './WithdrawnPage.tsx';

/** Former addresses of embeds continue to work. */

/** A frozen version with its panels. */
export interface FrozenVersion {
  readonly version: string;
  /** The day on which the version was frozen, YYYY-MM-DD. */
  readonly date: string;
  readonly panels: ReadonlySet<string>;
}

const panelAliases = ({ aliases }: Pick<Dataset, 'aliases'>): PublishedAlias[] =>
  aliases.filter(({ kind }) => kind === 'panel');

/** The size of the picture that replaces a withdrawn one. */
const PICTURE = { width: 800, margin: 32 };

/** The page of a panel that was withdrawn without a replacement. */
function withdrawnPage(
  { core: { site, version } }: Dataset,
  alias: PublishedAlias,
  { script, styles }: EmbedOptions,
  kept: readonly FrozenVersion[],
): string {
  const up = rootPrefix(undefined);
  const why = withdrawnText(alias);
  const body = renderToStaticMarkup(
    <WithdrawnPage
      title={WITHDRAWN_TITLE}
      why={why}
      kept={kept
        .filter(({ panels }) => panels.has(alias.from))
        .map((item) => ({ href: up + embedPath(alias.from, item.version), date: item.date }))}
      dashboard={`${up}index.html`}
      imprint={imprintText(site, version)}
    />,
  );
  const used = usedStyles(styles + EMBED_THEME_RULES, body);
  return embedDocument({
    title: WITHDRAWN_TITLE,
    description: why,
    siteName: siteTitle(site),
    picture: null,
    url: null,
    oembed: up + oembedPath(alias.from),
    canonical: null,
    styles: used,
    stylesHash: createHash('sha256').update(used).digest('base64'),
    icon: `${up}icon.svg`,
    script: up + script,
    body,
  });
}

/** Builds pages for the former addresses of renamed and withdrawn panels: text by site path. */
export function prerenderMoved(
  dataset: Dataset,
  options: EmbedOptions,
  kept: readonly FrozenVersion[],
): Map<string, string> {
  const byId = new Map(dataset.panels.map((panel) => [panel.data.spec.id, panel]));
  return new Map(
    panelAliases(dataset).map((alias) => {
      const panel = byId.get(alias.to ?? '');
      const text = panel
        ? panelPage(dataset, panel, {
            ...options,
            copy: true,
            footnoteOf: ({ spec }) => (
              <span data-moved="">
                这幅图的地址已改为<a href={`${spec.id}.html`}>{spec.id}</a>
              </span>
            ),
          })
        : withdrawnPage(dataset, alias, options, kept);
      return [embedPath(alias.from), text];
    }),
  );
}

/** Builds pictures that say that a panel was withdrawn, for pages that embed only the picture. */
export function buildWithdrawnPictures(dataset: Dataset): Map<string, string> {
  const theme = TOKENS.light;
  const room = PICTURE.width - 2 * PICTURE.margin;
  const small = (text: string) => flowText([{ text, size: SIZE.small, fill: theme.inkSecond }], room);
  return new Map(
    panelAliases(dataset)
      .filter(({ to }) => to === null)
      .map((alias) => {
        const why = withdrawnText(alias);
        const content = stack([
          rule(room, theme.rule, 2),
          space(14),
          flowText([{ text: WITHDRAWN_TITLE, size: SIZE.title, fill: theme.ink, bold: true }], room),
          space(8),
          small(why),
          space(8),
          small(imprintText(dataset.core.site, dataset.core.version)),
        ]);
        const words = { title: WITHDRAWN_TITLE, sentence: why };
        return [embedPicturePath(alias.from, 'svg'), wholePicture(content, PICTURE, theme, words).svg];
      }),
  );
}

/** Copies files to the former ids of their panels. */
export function copyMoved<T>(
  files: ReadonlyMap<string, T>,
  { aliases }: Pick<Dataset, 'aliases'>,
  pathOf: (panel: string) => string,
): Map<string, T> {
  return new Map(
    panelAliases({ aliases }).flatMap(({ from, to }) => {
      const file = to === null ? undefined : files.get(pathOf(to));
      return file === undefined ? [] : [[pathOf(from), file] as const];
    }),
  );
}
