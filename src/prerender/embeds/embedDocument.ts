import { escapeHtml, shortenClauses } from '../../model/page/markup.ts';
import { withFallbackColours } from './embedStyles.ts';

export interface EmbedDocument {
  readonly title: string;
  /** What the panel shows, for share cards. */
  readonly description: string;
  /** Site and city. */
  readonly siteName: string;
  /** Absolute address on the public site; null until the owner has stated its URL. */
  readonly url: string | null;
  /** Address of the oEmbed file, relative to the page where the owner has not stated the public URL. */
  readonly oembed: string;
  /** Address of the page that this one is a copy of; null for an original. */
  readonly canonical: string | null;
  /** Address of the panel's picture; null where there is none. */
  readonly picture: string | null;
  readonly styles: string;
  /** Base64 SHA-256 of `styles`, the only inline style that the page's policy admits. */
  readonly stylesHash: string;
  /** Address of the script, relative to the page. */
  readonly script: string;
  /**
   * Address of the site's icon, relative to the page; without one browsers request an icon from the root of
   * the host.
   */
  readonly icon: string;
  readonly body: string;
}

/** About as many characters as a share card shows; figures are never cut. */
const DESCRIPTION_LENGTH = 160;

/**
 * The HTML document of an embed. Its style policy is in the page, because the hash differs for each page; all
 * other policies are sent as headers, which alone can restrict frames.
 */
export function embedDocument(page: EmbedDocument): string {
  const description = escapeHtml(shortenClauses(page.description, DESCRIPTION_LENGTH));
  const title = escapeHtml(page.title);
  const { url, oembed, picture, canonical } = page;
  const optional = [
    ...(canonical === null ? [] : [`<link rel="canonical" href="${escapeHtml(canonical)}">`]),
    ...(picture === null ? [] : [`<meta property="og:image" content="${escapeHtml(picture)}">`]),
    ...(url === null ? [] : [`<meta property="og:url" content="${escapeHtml(url)}">`]),
    `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(oembed)}" title="${title}">`,
  ].join('\n');
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="style-src 'sha256-${page.stylesHash}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${escapeHtml(page.siteName)}</title>
<meta name="description" content="${description}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="${escapeHtml(page.siteName)}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
${optional}
<link rel="icon" href="${page.icon}" type="image/svg+xml">
<base target="_blank">
<style>${page.styles}</style>
<script defer src="${page.script}"></script>
</head>
<body>${withFallbackColours(page.body)}</body>
</html>
`;
}
