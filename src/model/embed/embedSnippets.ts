import { escapeHtml, shortenClauses } from '../page/markup.ts';
import { embedPath, embedPicturePath, LOADER_PATH, oembedPath } from '../paths.ts';
import { type EmbedParams, embedFragment } from './embedParams.ts';

/** What a webmaster pastes. The first needs nothing but frames; each later one suits a page that allows more, or less. */
export const SNIPPET_KINDS = ['iframe', 'loader', 'element', 'image', 'markdown', 'oembed'] as const;
export type SnippetKind = (typeof SNIPPET_KINDS)[number];

/** Widths a frame's height is measured for, in CSS pixels. */
export const FRAME_WIDTHS = { least: 320, most: 1200 } as const;

export interface SnippetPicture {
  readonly type: 'svg' | 'png';
  /** In CSS pixels; null where the file has not been read. */
  readonly size: { readonly width: number; readonly height: number } | null;
}

export interface SnippetInput extends EmbedParams {
  /** Folder of the site, with a closing slash. */
  readonly baseUrl: string;
  readonly panel: string;
  readonly title: string;
  /** What the panel shows, in words, for a picture that cannot be seen. */
  readonly sentence: string;
  /** Documents, departments and paragraphs, without the word before them. */
  readonly sourceText: string;
  /** In CSS pixels; null follows the page around. */
  readonly width: number | null;
  /** In CSS pixels: what the content needs at every width. */
  readonly height: number;
  /** Frozen version to stay at; null follows the data. */
  readonly version: string | null;
  readonly picture: SnippetPicture;
}

/**
 * The folder of a site from its address as an owner may have written it: with or without the name of
 * the page, a query, a fragment or the closing slash. Never throws.
 */
export function siteFolder(address: string): string {
  const plain = address.trim().replace(/[?#][\s\S]*$/, '');
  return `${plain.replace(/\/[^/]+\.html?$/i, '').replace(/\/+$/, '')}/`;
}

/** The page of the panel, with ground and view. */
export function snippetAddress({ baseUrl, panel, version, ...place }: SnippetInput): string {
  const fragment = embedFragment(place);
  return `${baseUrl}${embedPath(panel, version ?? undefined)}${fragment === '' ? '' : `#${fragment}`}`;
}

/** The frame as it is pasted; the dialog draws its preview from the same values. */
export interface FrameAttributes {
  readonly src: string;
  readonly title: string;
  readonly width: string;
  readonly height: number;
  /** Widest in CSS pixels; null where the page around decides. */
  readonly maxWidth: number | null;
}

export function frameAttributes(input: SnippetInput): FrameAttributes {
  const { title, width, height } = input;
  return {
    src: snippetAddress(input),
    title,
    // Where styles are stripped, this alone is left.
    width: width === null ? '100%' : String(width),
    height,
    maxWidth: width,
  };
}

/** Every value is escaped, whatever it holds; an attribute without a value stands alone. */
function tag(name: string, attributes: Readonly<Record<string, string | number | true | null>>): string {
  const text = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => (value === true ? key : `${key}="${escapeHtml(String(value))}"`));
  return `<${[name, ...text].join(' ')}>`;
}

function frame(input: SnippetInput, fits: boolean): string {
  const { src, title, width, height, maxWidth } = frameAttributes(input);
  // Attributes where they do: a strict page refuses styles, and only a fixed width has to yield to a phone.
  const style = maxWidth === null ? null : 'max-width:100%';
  const own = fits ? { 'data-youju': true as const } : {};
  return `${tag('iframe', { ...own, src, title, width, height, frameborder: 0, loading: 'lazy', allow: 'fullscreen', style })}</iframe>`;
}

const script = ({ baseUrl }: SnippetInput): string =>
  `${tag('script', { async: true, src: baseUrl + LOADER_PATH })}</script>`;

/** The link inside is for pages on which the script does not run. */
function element(input: SnippetInput): string {
  const { panel, title, theme, table, width, height, version } = input;
  const open = tag('youju-panel', {
    panel,
    title,
    theme: theme === 'light' ? null : theme,
    first: table ? 'table' : null,
    version,
    height,
    style: width === null ? null : `display:block;max-width:${width}px`,
  });
  return `${open}${tag('a', { href: snippetAddress(input) })}${escapeHtml(title)}</a></youju-panel>`;
}

const ALT_LENGTH = 160;

/** Title and what there is to see. */
const pictureWords = ({ title, sentence }: SnippetInput): string =>
  `${title}。${shortenClauses(sentence, ALT_LENGTH)}`;

/** The picture as it is pasted: the file's own proportions, at the width that was chosen. */
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

/** A picture has one ground and one view, and so has the page it leads to. */
const plain = (input: SnippetInput): SnippetInput => ({ ...input, theme: 'light', table: false });

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

/** Text that Markdown, and the markup it lets through, takes for nothing but text. */
const markdownText = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()<>#+!|~&"'-]/g, '\\$&');

/** In angle brackets, without any sign that Markdown would read before the link. */
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
  iframe: (input) => frame(input, false),
  loader: (input) => `${frame(input, true)}\n${script(input)}`,
  element: (input) => `${element(input)}\n${script(input)}`,
  image,
  markdown,
  oembed: ({ baseUrl, panel }) => baseUrl + oembedPath(panel),
};

/** What is copied: the browser tests paste this very text into another page. */
export const embedSnippet = (kind: SnippetKind, input: SnippetInput): string => BUILDERS[kind](input);
