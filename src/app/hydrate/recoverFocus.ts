/** Containers that may receive the focus in place of their content. A wall has none. */
const PLACE = '#main, #main [data-panel], [role="dialog"]';
const CONTROL = 'button, a, input, select, textarea';

interface LostFocus {
  readonly element: Element;
  /** Its ancestors, from the nearest outwards. */
  readonly around: readonly Element[];
  /** Its index among its siblings. */
  readonly index: number;
}

function hold(element: Element): LostFocus {
  const around: Element[] = [];
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) around.push(at);
  return { element, around, index: [...(around[0]?.children ?? [])].indexOf(element) };
}

const nameOf = (element: Element): string | null => element.getAttribute('aria-label') ?? element.textContent;

/** Finds the control with the same name, or else the one at the same position. */
function findHeir({ element, around: [parent], index }: LostFocus, near: Element): Element | undefined {
  const name = nameOf(element);
  const standing = parent?.isConnected ? parent.children[index] : undefined;
  return (
    [...near.querySelectorAll(CONTROL)].find(
      (other) => nameOf(other) === name && other.getClientRects().length > 0,
    ) ?? (standing?.matches(CONTROL) ? standing : undefined)
  );
}

function focusPlace(place: Element): void {
  if (!(place instanceof HTMLElement)) return;
  if (!place.hasAttribute('tabindex')) {
    place.tabIndex = -1;
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
  }
  place.focus({ preventScroll: true });
}

/** Focuses the replacement of a removed element, or else the panel, card or page that contained it. */
function passOn(held: LostFocus): void {
  const near = held.around.find((part) => part.isConnected && part.closest(PLACE) !== null);
  const wasInPage = held.element.id === 'main' || held.around.some(({ id }) => id === 'main');
  const place = near?.closest(PLACE) ?? (wasInPage ? document.getElementById('main') : null);
  // A closing card returns the focus itself.
  if (!place) return;
  const heir = near && findHeir(held, near);
  if (heir instanceof HTMLElement || heir instanceof SVGElement) heir.focus({ preventScroll: true });
  else focusPlace(place);
}

/**
 * Keeps the focus near the reader when the focused element is removed: a button that has done its work, a
 * picture that a live chart replaces, a view that was still loading. Otherwise the focus falls back to the
 * body, and the keyboard starts again at the top of the page.
 */
export function recoverFocus(): void {
  let held: LostFocus | null = null;
  document.addEventListener('focusin', ({ target }) => {
    held = target instanceof Element ? hold(target) : null;
  });
  document.addEventListener('focusout', () => {
    // If the element is still in the page, the reader has moved the focus away on purpose.
    setTimeout(() => {
      if (held?.element.isConnected && document.activeElement !== held.element) held = null;
    });
  });
  new MutationObserver(() => {
    if (!held || held.element.isConnected) return;
    const gone = held;
    held = null;
    if (document.activeElement === null || document.activeElement === document.body) passOn(gone);
  }).observe(document.body, { childList: true, subtree: true });
}
