import { embedPicturePath } from '../paths.ts';
import { embedSnippet } from './embedSnippets.ts';

export interface OembedInput {
  /** Folder where the public finds the site, with a closing slash; null while nobody has said where. */
  readonly baseUrl: string | null;
  readonly panel: string;
  readonly title: string;
  /** What the panel shows: every figure with all that belongs to it. */
  readonly sentence: string;
  readonly siteName: string;
  readonly height: number;
  /** Size of the panel's PNG in pixels; null where none was drawn. */
  readonly thumbnail: { readonly width: number; readonly height: number } | null;
}

/** oEmbed 1.0, type `rich`. */
export interface Oembed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly provider_name: string;
  readonly provider_url?: string;
  readonly title: string;
  /** No field of the standard; a consumer that does not know it leaves it out. */
  readonly description: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
}

/** The standard asks for a number; the frame itself follows the page around. */
const WIDTH = 640;

/**
 * What a program that knows oEmbed is given. Without a public address the frame's own address is
 * relative to this file (`../embed/<panel>.html`), since any reference in a document is resolved
 * against the place it was fetched from; the consumer does so before it inserts the markup.
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
