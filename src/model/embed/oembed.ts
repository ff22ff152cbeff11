import { embedPicturePath } from '../paths.ts';
import { embedSnippet } from './embedSnippets.ts';

export interface OembedInput {
  /** The public URL of the site's folder, with a trailing slash; null until the owner has stated it. */
  readonly baseUrl: string | null;
  readonly panel: string;
  readonly title: string;
  /** What the panel shows, in one sentence that gives every figure with scope, date and status. */
  readonly sentence: string;
  readonly siteName: string;
  readonly height: number;
  /** Size of the panel's PNG in pixels; null where no PNG was made. */
  readonly thumbnail: { readonly width: number; readonly height: number } | null;
}

/** The response of oEmbed 1.0, type `rich`. */
export interface Oembed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly provider_name: string;
  readonly provider_url?: string;
  readonly title: string;
  /** Not a field of the standard; consumers ignore fields they do not know. */
  readonly description: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
}

/** The standard requires a number here, although the frame itself adapts to the host page. */
const WIDTH = 640;

/**
 * Builds the oEmbed file of a panel. Without a public address the frame's address is relative to this file
 * (`../embed/<panel>.html`): references are resolved against the URL a document was fetched from, which the
 * consumer does before it inserts the markup.
 */
export function buildOembed({
  baseUrl,
  panel,
  title,
  sentence,
  siteName,
  height,
  thumbnail,
}: OembedInput): Oembed {
  const html = embedSnippet('iframe', {
    baseUrl: baseUrl ?? '../',
    panel,
    title,
    sentence,
    sourceText: '',
    theme: 'light',
    table: false,
    compact: false,
    width: null,
    height,
    version: null,
    picture: { type: 'png', size: null },
  });
  return {
    version: '1.0',
    type: 'rich',
    provider_name: siteName,
    ...(baseUrl === null ? {} : { provider_url: baseUrl }),
    title,
    description: sentence,
    html,
    width: WIDTH,
    height,
    ...(baseUrl === null || thumbnail === null
      ? {}
      : {
          thumbnail_url: baseUrl + embedPicturePath(panel, 'png'),
          thumbnail_width: thumbnail.width,
          thumbnail_height: thumbnail.height,
        }),
  };
}
