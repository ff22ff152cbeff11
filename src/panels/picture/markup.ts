type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Escapes text for XML content and attributes. */
export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** Rounds to two decimals, which is finer than any screen. */
const written = (value: string | number): string =>
  typeof value === 'number' ? String(Number(value.toFixed(2))) : escapeXml(value);

/**
 * Builds an element that is styled only by attributes, which no policy against inline styles blocks.
 * `content` is markup.
 */
export function element(name: string, attributes: Attributes, content = ''): string {
  const list = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${written(value)}"`))
    .join('');
  return content === '' ? `<${name}${list}/>` : `<${name}${list}>${content}</${name}>`;
}

/** A block of a picture, with coordinates from its own upper left corner. */
export interface Block {
  readonly svg: string;
  readonly height: number;
}

export const NOTHING: Block = { svg: '', height: 0 };

/** Moves a block to a position. */
export const placed = (svg: string, x: number, y: number): string =>
  x === 0 && y === 0 ? svg : element('g', { transform: `translate(${written(x)} ${written(y)})` }, svg);

/** Stacks blocks; those without height get no gap. */
export function stack(blocks: readonly Block[], gap = 0): Block {
  let height = 0;
  const parts = blocks
    .filter((block) => block.height > 0)
    .map((block, index) => {
      const top = index === 0 ? 0 : height + gap;
      height = top + block.height;
      return block.svg === '' ? '' : placed(block.svg, 0, top);
    });
  return { svg: parts.join(''), height };
}

/** Vertical space. */
export const space = (height: number): Block => ({ svg: '', height });

/** A horizontal line. */
export const rule = (width: number, fill: string, height = 1): Block => ({
  svg: element('rect', { width, height, fill }),
  height,
});
