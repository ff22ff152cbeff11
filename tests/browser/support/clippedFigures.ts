/**
 * Runs in the page, and lists the figures of which a part cannot be seen, or that touch another figure. It compares the
 * boxes of the glyphs with all boxes around them that hide what is outside, and with each other.
 */
export function clippedFigures(): string[] {
  const found: string[] = [];
  const slack = 1.5;
  const glyphsOf = (element: Element): DOMRect[] => {
    const range = document.createRange();
    const rects: DOMRect[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if ((node.textContent ?? '').trim() === '') continue;
      range.selectNodeContents(node);
      for (const rect of Array.from(range.getClientRects())) if (rect.width > 0.5) rects.push(rect);
    }
    return rects;
  };
  const hides = (value: string) => value === 'hidden' || value === 'clip';
  const figures = Array.from(document.querySelectorAll('main [data-observation]:not(svg *)')).flatMap(
    (element) => {
      const rects = glyphsOf(element);
      const unseen = element.closest('.visually-hidden') !== null;
      return rects.length === 0 || unseen
        ? []
        : [{ element, rects, words: (element.textContent ?? '').trim() }];
    },
  );
  for (const { element, rects, words } of figures)
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(box);
      if (!hides(overflowX) && !hides(overflowY)) continue;
      const edge = box.getBoundingClientRect();
      const out = rects.some(
        ({ left, right, top, bottom }) =>
          (hides(overflowX) && (left < edge.left - slack || right > edge.right + slack)) ||
          (hides(overflowY) && (top < edge.top - slack || bottom > edge.bottom + slack)),
      );
      if (out) found.push(`clipped: ${words}`);
    }
  // What is beyond the page at its side cannot be scrolled to where the page hides it.
  const { clientWidth } = document.documentElement;
  for (const { element, rects, words } of figures) {
    const scrolls = element.closest('[style*="overflow"], table') !== null;
    if (!scrolls && rects.some(({ right }) => right > clientWidth + slack)) found.push(`outside: ${words}`);
  }
  // Figures in words run on like text; those that stand as numbers keep apart.
  const numbers = figures.filter(({ element }) =>
    element.matches('[data-size="large"], [data-size="medium"]'),
  );
  for (let a = 0; a < numbers.length; a += 1)
    for (let b = a + 1; b < numbers.length; b += 1) {
      const [one, other] = [numbers[a], numbers[b]];
      if (!one || !other || one.element.contains(other.element)) continue;
      const touch = one.rects.some((x) =>
        other.rects.some(
          (y) =>
            Math.min(x.right, y.right) - Math.max(x.left, y.left) > -1 &&
            Math.min(x.bottom, y.bottom) - Math.max(x.top, y.top) > 3,
        ),
      );
      if (touch) found.push(`touch: ${one.words} | ${other.words}`);
    }
  for (const svg of Array.from(document.querySelectorAll('main [data-panel] svg'))) {
    const own = svg.getBoundingClientRect();
    if (own.width === 0) continue;
    // Where a drawing shows what is beyond its edge, only the edge of the page hides.
    const shows = getComputedStyle(svg).overflow === 'visible';
    const edge = shows ? { left: 0, right: clientWidth, top: own.top - 999, bottom: own.bottom + 999 } : own;
    for (const text of Array.from(svg.querySelectorAll('text'))) {
      const { left, right, top, bottom, width } = text.getBoundingClientRect();
      const out =
        left < edge.left - 2 || right > edge.right + 2 || top < edge.top - 3 || bottom > edge.bottom + 3;
      if (width > 0 && out) found.push(`clipped in a picture: ${text.textContent ?? ''}`);
    }
  }
  return found;
}
