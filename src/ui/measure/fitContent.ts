/** Custom properties that arrange the content in one way: as columns, as rows. */
export type FitLayout = Readonly<Record<`--${string}`, string>>;

export interface FitRange {
  /** The arrangements to choose from, the preferred one first. */
  readonly layouts: readonly FitLayout[];
  /** The size below which items are left out instead, relative to the size for which the rules are written. */
  readonly least: number;
  readonly most: number;
}

/** The ratio of neighbouring sizes: a smaller difference is not seen. */
const STEP = 1.05;
/** Another arrangement than the preferred one has to make the content this much larger. */
const WORTH = 1.12;
/** How much the small words grow with the figures. */
const WORDS_GROW = 0.3;

/** The share of the least size below which nothing shrinks. */
const SMALLEST = 0.5;

/** Attribute of the items of which the last ones may be left out. */
export const ITEM_ATTRIBUTE = 'data-item';

function sizesOf({ least, most }: FitRange): number[] {
  const count = Math.floor(Math.log(most / least) / Math.log(STEP));
  return Array.from({ length: count + 1 }, (_, index) => least * STEP ** index);
}

function arrange(content: HTMLElement, layout: FitLayout, size: number, least = size): void {
  const grow = size < least ? size / least : Math.max(1, 1 + (size - 1) * WORDS_GROW);
  content.style.setProperty('--fit', size.toFixed(3));
  content.style.setProperty('--grow', grow.toFixed(3));
  for (const [name, value] of Object.entries(layout)) content.style.setProperty(name, value);
}

/** Whether nothing is wider than its box: a number does not break, and a neighbour would lie under it. */
function fitsAcross(frame: HTMLElement, content: HTMLElement): boolean {
  if (content.scrollWidth > frame.clientWidth + 1) return false;
  for (const element of content.querySelectorAll<HTMLElement>('*')) {
    // Parts of a drawing have no such width; an element of a frame is an instance of that frame's classes.
    if (element.offsetWidth === undefined || element.clientWidth === 0) continue;
    if (element.scrollWidth > element.clientWidth + 1 && !element.closest('.visually-hidden')) return false;
  }
  return true;
}

/** Letters may be higher than their line; content is centred, so what passes its lower edge counts twice. */
function heightOf({ offsetHeight, scrollHeight }: HTMLElement): number {
  return offsetHeight + 2 * Math.max(0, scrollHeight - offsetHeight);
}

const fits = (frame: HTMLElement, content: HTMLElement): boolean =>
  heightOf(content) <= frame.clientHeight && fitsAcross(frame, content);

/** The greatest size that fits, found by halving; null where not even the least does. */
function greatestSize(
  frame: HTMLElement,
  content: HTMLElement,
  layout: FitLayout,
  sizes: readonly number[],
): number | null {
  let found: number | null = null;
  let [low, high] = [0, sizes.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const size = sizes[middle] ?? 1;
    arrange(content, layout, size);
    if (fits(frame, content)) {
      found = size;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}

/** How many of the first items lie wholly inside the frame. */
function countWhole(frame: HTMLElement, content: HTMLElement, items: readonly HTMLElement[]): number {
  // A slide that is enlarged or shown as a thumbnail is transformed: rectangles are, and client sizes are not.
  const scale = frame.offsetHeight > 0 ? frame.getBoundingClientRect().height / frame.offsetHeight : 1;
  const limit = content.getBoundingClientRect().top + (frame.clientHeight + 0.5) * scale;
  const over = items.findIndex((item) => item.getBoundingClientRect().bottom > limit);
  return over < 0 ? items.length : over;
}

/**
 * Makes content as large as its frame allows, in the arrangement in which it becomes largest. Where it does not
 * fit at the least size, the last items are left out. Returns how many are left out.
 */
export function fitContent(frame: HTMLElement, content: HTMLElement, range: FitRange): number {
  const items = [...content.querySelectorAll<HTMLElement>(`[${ITEM_ATTRIBUTE}]`)];
  for (const item of items) item.style.display = '';
  const sizes = sizesOf(range);
  let best: { layout: FitLayout; size: number } | null = null;
  for (const layout of range.layouts) {
    const size = greatestSize(frame, content, layout, sizes);
    if (size !== null && size > (best === null ? 0 : best.size * WORTH)) best = { layout, size };
  }
  if (best !== null) {
    arrange(content, best.layout, best.size);
    return 0;
  }
  let most = { layout: range.layouts[0] ?? {}, count: 0, size: range.least * SMALLEST };
  // Where there is no room for a single item, it shrinks below the least size rather than being cut.
  for (let size = range.least; most.count === 0 && size > range.least * SMALLEST; size *= 0.9) {
    for (const layout of range.layouts) {
      arrange(content, layout, size, range.least);
      const count = fitsAcross(frame, content) ? countWhole(frame, content, items) : 0;
      if (count > most.count) most = { layout, count, size };
    }
  }
  arrange(content, most.layout, most.size, range.least);
  let shown = Math.max(1, most.count);
  for (const item of items.slice(shown)) item.style.display = 'none';
  // What stands below the items has no room yet: more of them give way to it, and then everything shrinks.
  const isHigher = () => heightOf(content) > frame.clientHeight;
  for (; shown > 1 && isHigher(); shown -= 1) {
    const last = items[shown - 1];
    if (last) last.style.display = 'none';
  }
  for (let size = most.size; isHigher() && size > range.least * SMALLEST; size *= 0.9)
    arrange(content, most.layout, size, range.least);
  return Math.max(0, items.length - shown);
}
