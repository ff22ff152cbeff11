type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Text as it may stand in XML, in and between attributes. */
export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** Two decimals are finer than any screen. */
const written = (value: string | number): string =>
  typeof value === 'number' ? String(Number(value.toFixed(2))) : escapeXml(value);

/** An element with attributes alone, which no rule against inline styles refuses. `content` is markup. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const list = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${written(value)}"`))
    .join('');
  return content === '' ? `<${name}${list}/>` : `<${name}${list}>${content}</${name}>`;
}

/** A part of a picture, drawn from its own upper left corner. */
export interface Block {
  readonly svg: string;
  readonly height: number;
}

export const NOTHING: Block = { svg: '', height: 0 };

/** A part moved to its place. */
export const placed = (svg: string, x: number, y: number): string =>
  x === 0 && y === 0 ? svg : element('g', { transform: `translate(${written(x)} ${written(y)})` }, svg);

/** Parts under each other; those without height take no gap. */
export function stack(blocks: readonly Block[], gap = 0): Block {
  let height = 0;
  const drawn = blocks
    .filter((block) => block.height > 0)
    .map((block, index) => {
      const top = index === 0 ? 0 : height + gap;
      height = top + block.height;
      return block.svg === '' ? '' : placed(block.svg, 0, top);
    });
  return { svg: drawn.join(''), height };
}

/** Free room under a part. */
export const space = (height: number): Block => ({ svg: '', height });

/** A line across. */
export const rule = (width: number, fill: string, height = 1): Block => ({
  svg: element('rect', { width, height, fill }),
  height,
});
