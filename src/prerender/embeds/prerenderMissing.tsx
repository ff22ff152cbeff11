import { createHash } from 'node:crypto';
import { renderToStaticMarkup } from 'react-dom/server';
import { escapeHtml } from '../../model/page/markup.ts';
import { EMBED_MISSING_PATH } from '../../model/paths.ts';
import { imprintText, siteTitle } from '../../model/text/imprint.ts';
import type { Dataset } from '../readDataset.ts';
import { EMBED_THEME_RULES } from './embedStyles.ts';
import type { EmbedOptions } from './panelPage.tsx';
import { usedStyles } from './usedStyles.ts';
import { WithdrawnPage } from './WithdrawnPage.tsx';

/** What a frame shows whose address no panel has: removed before its withdrawal could be recorded, or mistyped. */

const TITLE = '这个地址没有图表';
const WHY = '图表可能已经撤下，也可能地址抄错了。请从看板重新取得嵌入代码。';

/**
 * Builds the page that servers send with 404. It stands at addresses of any depth, so that it names no file of the
 * site: it has no script, and leads to the dashboard only where the owner has stated the public URL.
 */
export function prerenderMissing(
  { core: { site, version } }: Dataset,
  { styles }: Pick<EmbedOptions, 'styles'>,
): Map<string, string> {
  const body = renderToStaticMarkup(
    <WithdrawnPage
      title={TITLE}
      why={WHY}
      kept={[]}
      dashboard={site.publicUrl}
      imprint={imprintText(site, version)}
    />,
  );
  const used = usedStyles(styles + EMBED_THEME_RULES, body);
  const hash = createHash('sha256').update(used).digest('base64');
  const page = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="style-src 'sha256-${hash}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${TITLE} · ${escapeHtml(siteTitle(site))}</title>
<link rel="icon" href="data:,">
<base target="_blank">
<style>${used}</style>
</head>
<body>${body}</body>
</html>
`;
  return new Map([[EMBED_MISSING_PATH, page]]);
}
