import type { EmbedParams } from '../../../model/embed/embedParams.ts';
import {
  FRAME_WIDTHS,
  type SnippetInput,
  type SnippetKind,
  type SnippetPicture,
} from '../../../model/embed/embedSnippets.ts';
import { type EmbedIndex, UNMEASURED } from '../../../model/published/embedIndex.ts';

/** The webmaster's choices. */
export interface EmbedChoice extends EmbedParams {
  readonly kind: SnippetKind;
  /** Width in CSS pixels; null makes it as wide as the host page allows. */
  readonly width: number | null;
  /** Whether the snippet stays at today's version. */
  readonly frozen: boolean;
  readonly picture: 'svg' | 'png';
}

export const FIRST_CHOICE: EmbedChoice = {
  kind: 'iframe',
  theme: 'light',
  table: false,
  compact: false,
  width: null,
  frozen: false,
  picture: 'png',
};

interface KindWords {
  readonly kind: SnippetKind;
  readonly name: string;
  /** Where the kind is suitable, and its limits. */
  readonly gloss: string;
  /** The choices that have an effect on the kind. */
  readonly asks: ReadonlyArray<'ground' | 'width' | 'version' | 'picture'>;
}

export const KINDS: readonly KindWords[] = [
  {
    kind: 'iframe',
    name: '网页框架（推荐）',
    gloss: `只用框架，不带脚本，多数网站后台可以直接粘贴。高度固定，宽${FRAME_WIDTHS.least}—${FRAME_WIDTHS.most} px都装得下。`,
    asks: ['ground', 'width', 'version'],
  },
  {
    kind: 'loader',
    name: '框架加自适应高度',
    gloss: '多一段脚本，让框架的高度随内容变化。网站后台删去脚本时，仍按固定高度显示。',
    asks: ['ground', 'width', 'version'],
  },
  {
    kind: 'element',
    name: '自定义元素',
    gloss: '一个标签加一段脚本，同页放多个面板时脚本只需一次。脚本不能运行时，显示为一个链接。',
    asks: ['ground', 'width', 'version'],
  },
  {
    kind: 'image',
    name: '图片',
    gloss: '用于不允许框架的网站。图片只有浅色底和图形，点开是带表格和出处的网页。',
    asks: ['picture', 'width', 'version'],
  },
  {
    kind: 'markdown',
    name: 'Markdown',
    gloss: '用于 Markdown 编辑器：图片、链接和来源，不含框架。',
    asks: ['picture', 'version'],
  },
  {
    kind: 'oembed',
    name: 'oEmbed',
    gloss: '供支持 oEmbed 的系统读取的地址。网站没有填写公开地址时，文件里框架的地址是相对于这个文件本身的。',
    asks: [],
  },
];

/**
 * Parses a typed width: a whole number of CSS pixels within the range for which heights were measured; null
 * for anything else.
 */
export function parseFrameWidth(text: string): number | null {
  if (!/^[0-9]{1,5}$/.test(text.trim())) return null;
  const width = Number(text);
  return width >= FRAME_WIDTHS.least && width <= FRAME_WIDTHS.most ? width : null;
}

/** The panel in words, for snippets that need text. */
export type PanelWords = Pick<SnippetInput, 'panel' | 'title' | 'sentence' | 'sourceText'>;

export interface SnippetContext {
  readonly baseUrl: string;
  /** The index of embeds; null where it is unknown. */
  readonly index: EmbedIndex | null;
  readonly pictureSize: SnippetPicture['size'];
}

/** The version that a snippet may be fixed to: today's, if it is frozen. */
export const frozenVersion = (index: EmbedIndex | null): string | null =>
  index?.frozen.includes(index.version) ? index.version : null;

/** Collects everything that a snippet is built from. */
export function selectSnippetInput(
  { theme, table, compact, width, frozen, picture }: EmbedChoice,
  words: PanelWords,
  { baseUrl, index, pictureSize }: SnippetContext,
): SnippetInput {
  const heights = index?.panels[words.panel] ?? UNMEASURED;
  return {
    ...words,
    baseUrl,
    theme,
    table,
    compact,
    width,
    height: table ? heights.table : (compact && heights.compact) || heights.picture,
    version: frozen ? frozenVersion(index) : null,
    picture: { type: picture, size: pictureSize },
  };
}
