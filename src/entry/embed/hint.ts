/** How long a tooltip stays after the pointer has left its mark, so that the pointer can reach it. */
const GRACE_MS = 200;
const EDGE = 8;

/**
 * Adds tooltips to the marks: name, figure, scope and date of the mark under the pointer or the focus. A
 * tooltip can be dismissed by Escape, can be hovered, and stays until pointer and focus have left.
 */
export function addHints(page: HTMLElement): void {
  const hint = document.createElement('div');
  hint.dataset.hint = '';
  hint.hidden = true;
  // The mark's accessible name is the same text, which should not be read out twice.
  hint.setAttribute('aria-hidden', 'true');
  page.append(hint);
  let timer: number | undefined;

  const hide = () => {
    hint.hidden = true;
  };
  const show = (mark: Element) => {
    window.clearTimeout(timer);
    hint.textContent = (mark.getAttribute('aria-label') ?? '').replace(/，查看出处$/, '');
    hint.hidden = false;
    const at = mark.getBoundingClientRect();
    const own = hint.getBoundingClientRect();
    const frame = page.getBoundingClientRect();
    const above = at.top - frame.top - own.height - 4;
    const left = at.left - frame.left + at.width / 2 - own.width / 2;
    hint.style.top = `${above >= 0 ? above : at.bottom - frame.top + 4}px`;
    hint.style.left = `${Math.max(EDGE, Math.min(left, frame.width - own.width - EDGE))}px`;
  };
  const leave = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(hide, GRACE_MS);
  };
  for (const mark of page.querySelectorAll('svg [data-observation]')) {
    mark.addEventListener('pointerenter', (event) => {
      if (event instanceof PointerEvent && event.pointerType === 'mouse') show(mark);
    });
    mark.addEventListener('pointerleave', leave);
    mark.addEventListener('focus', () => show(mark));
    mark.addEventListener('blur', hide);
  }
  hint.addEventListener('pointerenter', () => window.clearTimeout(timer));
  hint.addEventListener('pointerleave', leave);
  page.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
}
