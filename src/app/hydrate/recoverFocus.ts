/** What may hold the focus for its content; on a wall nothing does. */
const PLACE = '#main, #main [data-panel], [role="dialog"]';
const CONTROL = 'button, a, input, select, textarea';

interface LostFocus {
  readonly element: Element;
  /** Everything round it, from the nearest outwards. */
  readonly around: readonly Element[];
  /** Where it stood among its siblings. */
  readonly index: number;
}

function hold(element: Element): LostFocus {
  const around: Element[] = [];
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) around.push(at);
  return { element, around, index: [...(around[0]?.children ?? [])].indexOf(element) };
}

const nameOf = (element: Element): string | null => element.getAttribute('aria-label') ?? element.textContent;

/** The control that says the same, or else the one that stands where it stood. */
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

/** Gives the focus of what has gone to its heir, else to the panel, card or page that held it. */
function passOn(held: LostFocus): void {
  const near = held.around.find((part) => part.isConnected && part.closest(PLACE) !== null);
  const wasInPage = held.element.id === 'main' || held.around.some(({ id }) => id === 'main');
  const place = near?.closest(PLACE) ?? (wasInPage ? document.getElementById('main') : null);
  // A card that has closed gives the focus back itself.
  if (!place) return;
  const heir = near && findHeir(held, near);
  if (heir instanceof HTMLElement || heir instanceof SVGElement) heir.focus({ preventScroll: true });
  else focusPlace(place);
}

/**
 * Keeps the focus where the reader is when what holds it leaves the page: a button that has done its
 * work, a drawing that a live chart replaces, a view that was still loading. It never falls back to
 * the body, from where the keyboard would start again at the top.
 */
export function recoverFocus(): void {
  let held: LostFocus | null = null;
  document.addEventListener('focusin', ({ target }) => {
    held = target instanceof Element ? hold(target) : null;
  });
  document.addEventListener('focusout', () => {
    // Let go of, and not taken away.
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
