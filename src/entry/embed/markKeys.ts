/** The controls over the marks of one picture, and the picture they belong to. */
const MARK = '[data-observation]';
const GROUP = '[data-marks]';

const STEP: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

type Mark = HTMLElement | SVGElement;

/** The marks of a picture in document order, which is also that of its table. */
const marksOf = (group: Element): Mark[] => [...group.querySelectorAll<Mark>(MARK)];

/** Makes one mark the tab stop; the others are reached from it by arrow keys. */
function setStop(marks: readonly Mark[], stop: Mark | undefined): void {
  for (const mark of marks) {
    const value = mark === stop ? '0' : '-1';
    if (mark.getAttribute('tabindex') !== value) mark.setAttribute('tabindex', value);
  }
}

/** Gives a new or updated picture one tab stop, and a label with the number of its marks. */
function dress(group: Element): void {
  const marks = marksOf(group);
  if (marks.length < 2) return;
  setStop(marks, marks.find((mark) => mark.getAttribute('tabindex') === '0') ?? marks[0]);
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', `图中${marks.length}项，方向键移动`);
}

/**
 * Makes each picture one tab stop, with arrow keys, Home and End between its marks, which may be buttons or
 * SVG links from any source. At either end an arrow key scrolls the page again. Until this runs, every mark
 * is a tab stop of its own. `ready` is the attribute of what surrounds a picture that may be changed; without
 * it all of them may. The returned function takes the keys off again.
 */
export function addMarkKeys(root: HTMLElement, ready?: string): () => void {
  const dressAll = () => {
    for (const group of root.querySelectorAll(ready ? `[${ready}] ${GROUP}` : GROUP)) dress(group);
  };
  const onFocus = ({ target }: Event) => {
    if (!(target instanceof Element) || !target.matches(MARK)) return;
    const group = target.closest(GROUP);
    if (group) setStop(marksOf(group), target as Mark);
  };
  const onKey = (event: KeyboardEvent) => {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented) return;
    if (!(target instanceof Element) || !target.matches(MARK)) return;
    const group = target.closest(GROUP);
    if (!group) return;
    if (key === ' ' && target.tagName.toLowerCase() === 'a') {
      // SVG links and buttons of live charts both open on a click event.
      target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      event.preventDefault();
      return;
    }
    const step = STEP[key];
    if (step === undefined) return;
    const marks = marksOf(group);
    const at = marks.indexOf(target as Mark);
    const next = marks[Math.max(0, Math.min(marks.length - 1, at + step))];
    if (!next || next === target) return;
    next.focus();
    event.preventDefault();
  };
  root.addEventListener('focusin', onFocus);
  root.addEventListener('keydown', onKey);
  // Marks are replaced when data, width or engine change, so the page is observed.
  const observer = new MutationObserver(dressAll);
  observer.observe(root, {
    childList: true,
    subtree: true,
    ...(ready ? { attributeFilter: [ready] } : {}),
  });
  dressAll();
  return () => {
    observer.disconnect();
    root.removeEventListener('focusin', onFocus);
    root.removeEventListener('keydown', onKey);
  };
}
