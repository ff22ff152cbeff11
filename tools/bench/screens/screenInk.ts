/** A rectangle of the page in CSS pixels, from its top left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface ScreenInk {
  /** The boxes of all pictures. */
  readonly boxes: readonly Box[];
  /** Texts and strokes in the accent. */
  readonly red: number;
  /** Where each record stands, from the top of the page. */
  readonly heights: ReadonlyArray<{ readonly id: string; readonly top: number }>;
}

/**
 * Runs in the page. A picture is a drawing with its axes and labels: the content of an SVG, a chart's canvas, a field of
 * dots, counted squares, a bar beside a number. Red is each text, border and stroke in the accent that is not empty.
 */
export function inkOf(): ScreenInk {
  const boxes: Box[] = [];
  const shown = (element: Element) => {
    const style = getComputedStyle(element);
    return style.visibility !== 'hidden' && style.display !== 'none' && element.getClientRects().length > 0;
  };
  const add = ({ left, top, right, bottom }: DOMRect) => {
    if (right - left > 2 && bottom - top > 2)
      boxes.push({ left, right, top: top + window.scrollY, bottom: bottom + window.scrollY });
  };
  for (const svg of document.querySelectorAll('main svg')) {
    if (!shown(svg) || svg.parentElement?.closest('svg')) continue;
    const parts = [...svg.querySelectorAll('path, text, circle, rect, line, polygon, polyline')];
    const rects = parts
      .filter((part) => {
        const { fill, stroke } = getComputedStyle(part);
        const empty = (paint: string) => paint === 'none' || paint === 'transparent' || /, 0\)$/.test(paint);
        return !(empty(fill) && empty(stroke));
      })
      .map((part) => part.getBoundingClientRect())
      .filter(({ width, height }) => width > 0 || height > 0);
    if (rects.length === 0) continue;
    const left = Math.min(...rects.map((rect) => rect.left));
    const top = Math.min(...rects.map((rect) => rect.top));
    const right = Math.max(...rects.map((rect) => rect.right));
    const bottom = Math.max(...rects.map((rect) => rect.bottom));
    add(new DOMRect(left, top, right - left, bottom - top));
  }
  for (const element of document.querySelectorAll('main canvas, main [data-picture]'))
    if (shown(element) && !element.querySelector('svg')) add(element.getBoundingClientRect());
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.color = 'var(--accent)';
  const accent = getComputedStyle(probe).color;
  probe.remove();
  let red = 0;
  for (const element of document.querySelectorAll('main *')) {
    if (!shown(element)) continue;
    const style = getComputedStyle(element);
    const text = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
    );
    const svg = element instanceof SVGElement;
    if (text && (svg ? style.fill : style.color) === accent) red += 1;
    const line = text && style.textDecorationLine !== 'none' && style.textDecorationColor === accent;
    const border = (['Top', 'Right', 'Bottom', 'Left'] as const).some(
      (side) =>
        style[`border${side}Color`] === accent &&
        style[`border${side}Width`] !== '0px' &&
        style[`border${side}Style`] !== 'none',
    );
    if (line || (border && !(text && style.color === accent)) || (svg && style.stroke === accent)) red += 1;
  }
  const heights = [...document.querySelectorAll('main [data-observation]')].flatMap((element) =>
    shown(element)
      ? [
          {
            id: element.getAttribute('data-observation') ?? '',
            top: element.getBoundingClientRect().top + window.scrollY,
          },
        ]
      : [],
  );
  return { boxes, red, heights };
}

/** The share of a screen that pictures cover, each point once; `screen` counts from 0 at the top of the page. */
export function pictureShare(
  boxes: readonly Box[],
  { width, height }: { readonly width: number; readonly height: number },
  screen: number,
): number {
  const [from, to] = [screen * height, (screen + 1) * height];
  const cut = boxes
    .map((box) => ({
      left: Math.max(0, box.left),
      right: Math.min(width, box.right),
      top: Math.max(from, box.top),
      bottom: Math.min(to, box.bottom),
    }))
    .filter(({ left, right, top, bottom }) => right > left && bottom > top);
  const edges = [...new Set(cut.flatMap(({ top, bottom }) => [top, bottom]))].sort((a, b) => a - b);
  let area = 0;
  edges.forEach((top, at) => {
    const bottom = edges[at + 1];
    if (bottom === undefined) return;
    const spans = cut.filter((box) => box.top <= top && box.bottom >= bottom).sort((a, b) => a.left - b.left);
    let reach = 0;
    for (const { left, right } of spans) {
      area += Math.max(0, right - Math.max(left, reach)) * (bottom - top);
      reach = Math.max(reach, right);
    }
  });
  return area / (width * height);
}
