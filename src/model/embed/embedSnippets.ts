import { escapeHtml, shortenClauses } from '../page/markup.ts';
import { embedPath, embedPicturePath, LOADER_PATH, oembedPath } from '../paths.ts';
import { type EmbedParams, embedFragment } from './embedParams.ts';

/**
 * The snippets a webmaster can paste. The first one needs only frames; each later one suits a page that
 * allows more, or less.
 */
export const SNIPPET_KINDS = ['iframe', 'loader', 'element', 'image', 'markdown', 'oembed'] as const;
export type SnippetKind = (typeof SNIPPET_KINDS)[number];

/** The range of frame widths, in CSS pixels, for which heights are measured. */
export const FRAME_WIDTHS = { least: 320, most: 1200 } as const;

export interface SnippetPicture {
  readonly type: 'svg' | 'png';
  /** Size in CSS pixels; null until the file has been read. */
  readonly size: { readonly width: number; readonly height: number } | null;
}

export interface SnippetInput extends EmbedParams {
  /** URL of the site's folder, with a trailing slash. */
  readonly baseUrl: string;
  readonly panel: string;
  readonly title: string;
  /** The alternative text: what the panel shows, in words. */
  readonly sentence: string;
  /** Documents, departments and paragraphs, without the leading 来源. */
  readonly sourceText: string;
  /** Width in CSS pixels; null makes it as wide as the host page allows. */
  readonly width: number | null;
  /** Height in CSS pixels that the content needs at every width. */
  readonly height: number;
  /** The frozen version that the snippet stays at; null follows the current data. */
  readonly version: string | null;
  readonly picture: SnippetPicture;
}

/**
 * The folder of a site from its address as an owner may have written it: with or without the page name, a
 * query, a fragment or the trailing slash. Never throws.
 */
export function siteFolder(address: string): string {
  const plain = address.trim().replace(/[?#][\s\S]*$/, '');
  return `${plain.replace(/\/[^/]+\.html?$/i, '').replace(/\/+$/, '')}/`;
}

/** The URL of the panel's embed page, with theme and view in its fragment. */
export function snippetAddress({ baseUrl, panel, version, ...params }: SnippetInput): string {
  const fragment = embedFragment(params);
  return `${baseUrl}${embedPath(panel, version ?? undefined)}${fragment === '' ? '' : `#${fragment}`}`;
}

/** The attributes of the pasted frame. The dialog builds its preview from the same values. */
export interface FrameAttributes {
  readonly src: string;
  readonly title: string;
  readonly width: string;
  readonly height: number;
  /** Maximum width in CSS pixels; null where the host page decides. */
  readonly maxWidth: number | null;
}

export function frameAttributes(input: SnippetInput): FrameAttributes {
  const { title, width, height } = input;
  return {
    src: snippetAddress(input),
    title,
    // Some hosts strip styles; the width attribute then still applies.
    width: width === null ? '100%' : String(width),
    height,
    maxWidth: width,
  };
}

/** Builds a tag. Every value is escaped; `true` gives an attribute without a value, null leaves it out. */
function tag(name: string, attributes: Readonly<Record<string, string | number | true | null>>): string {
  const text = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => (value === true ? key : `${key}="${escapeHtml(String(value))}"`));
  return `<${[name, ...text].join(' ')}>`;
}

function frame(input: SnippetInput, fits: boolean): string {
  const { src, title, width, height, maxWidth } = frameAttributes(input);
  // The attributes suffice where a strict page refuses inline styles. Elsewhere the rule of many themes,
  // `img,iframe{max-width:100%;height:auto}`, would make the frame 150 pixels high.
  const style = `${maxWidth === null ? '' : 'max-width:100%;'}height:${height}px!important`;
  const own = fits ? { 'data-youju': true as const } : {};
  return `${tag('iframe', { ...own, src, title, width, height, frameborder: 0, loading: 'lazy', allow: 'fullscreen', style })}</iframe>`;
}

/** The line under a frame, which stays where a site removes frames from what is pasted. */
function sourceLine(input: SnippetInput): string {
  const { title, sourceText } = input;
  const link = `${tag('a', { href: snippetAddress(input) })}${escapeHtml(title)}</a>`;
  return `<p>${link}${sourceText === '' ? '' : `，来源：${escapeHtml(sourceText)}`}</p>`;
}

const script = ({ baseUrl }: SnippetInput): string =>
  `${tag('script', { async: true, src: baseUrl + LOADER_PATH })}</script>`;

/** The link inside is the fallback for pages on which the script does not run. */
function element(input: SnippetInput): string {
  const { panel, title, theme, table, compact, width, height, version } = input;
  const open = tag('youju-panel', {
    panel,
    title,
    theme: theme === 'light' ? null : theme,
    first: table ? 'table' : null,
    compact: compact || null,
    version,
    height,
    style: width === null ? null : `display:block;max-width:${width}px`,
  });
  return `${open}${tag('a', { href: snippetAddress(input) })}${escapeHtml(title)}</a></youju-panel>`;
}

const ALT_LENGTH = 160;

/** The alternative text of the picture: the title and what it shows. */
const pictureWords = ({ title, sentence }: SnippetInput): string =>
  `${title}。${shortenClauses(sentence, ALT_LENGTH)}`;

/** The attributes of the pasted picture: the file's own proportions at the chosen width. */
export function pictureAttributes(input: SnippetInput): {
  src: string;
  alt: string;
  width: number | null;
  height: number | null;
} {
  const { baseUrl, panel, version, picture, width } = input;
  const { size } = picture;
  const scale = size && width !== null ? width / size.width : 1;
  return {
    src: baseUrl + embedPicturePath(panel, picture.type, version ?? undefined),
    alt: pictureWords(input),
    width: size && Math.round(size.width * scale),
    height: size && Math.round(size.height * scale),
  };
}

/** Drops theme, view and length: a picture has only one of each, and so has the page it links to. */
const plain = (input: SnippetInput): SnippetInput => ({
  ...input,
  theme: 'light',
  table: false,
  compact: false,
});

function image(input: SnippetInput): string {
  const link = tag('a', { href: snippetAddress(plain(input)) });
  const attributes = { ...pictureAttributes(input), style: 'max-width:100%;height:auto' };
  return [
    '<figure>',
    `${link}${tag('img', attributes)}</a>`,
    `<figcaption>来源：${escapeHtml(input.sourceText)}</figcaption>`,
    '</figure>',
  ].join('\n');
}

/** Escapes text so that neither Markdown nor the HTML it admits gives any character a meaning. */
const markdownText = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()<>#+!|~&"'-]/g, '\\$&');

/** Wraps an address in angle brackets and encodes the characters that would end the link early. */
const markdownAddress = (address: string): string =>
  `<${address.replace(/[<>()[\]*|`\\\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)}>`;

function markdown(input: SnippetInput): string {
  const { src, alt } = pictureAttributes(input);
  const page = markdownAddress(snippetAddress(plain(input)));
  return [
    `[![${markdownText(alt)}](${markdownAddress(src)})](${page})`,
    `[${markdownText(input.title)}](${page})  \n来源：${markdownText(input.sourceText)}`,
  ].join('\n\n');
}

const BUILDERS: Readonly<Record<SnippetKind, (input: SnippetInput) => string>> = {
  iframe: (input) => `${frame(input, false)}\n${sourceLine(input)}`,
  loader: (input) => `${frame(input, true)}\n${sourceLine(input)}\n${script(input)}`,
  element: (input) => `${element(input)}\n${script(input)}`,
  image,
  markdown,
  oembed: ({ baseUrl, panel }) => baseUrl + oembedPath(panel),
};

/** The text that is copied to the clipboard. The browser tests paste this very text into another page. */
export const embedSnippet = (kind: SnippetKind, input: SnippetInput): string => BUILDERS[kind](input);
