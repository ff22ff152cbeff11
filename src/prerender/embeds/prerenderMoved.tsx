import { createHash } from 'node:crypto';
import { renderToStaticMarkup } from 'react-dom/server';
import { type PublishedAlias, WITHDRAWN_TITLE, withdrawnText } from '../../model/fields/alias.ts';
import { embedPath, embedPicturePath } from '../../model/paths.ts';
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

/** Addresses of embedded panels that were given away: each goes on answering. */

/** A frozen version with the panels that it keeps. */
export interface FrozenVersion {
  readonly version: string;
  /** Day of freezing, YYYY-MM-DD. */
  readonly date: string;
  readonly panels: ReadonlySet<string>;
}

const panelAliases = ({ aliases }: Pick<Dataset, 'aliases'>): PublishedAlias[] =>
  aliases.filter(({ kind }) => kind === 'panel');

/** Small: what is in the place of a picture. */
const PICTURE = { width: 800, margin: 32 };

/** A page of its own where nothing stands for the panel any more. */
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
    share: null,
    canonical: null,
    styles: used,
    stylesHash: createHash('sha256').update(used).digest('base64'),
    icon: `${up}icon.svg`,
    script: up + script,
    body,
  });
}

/** Pages under the addresses of panels that bear another id now or are gone: text by path of the site. */
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

/** A picture that says that there is none any more, for those who show the picture alone. */
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

/** The same files again under the ids that panels bore before. */
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
