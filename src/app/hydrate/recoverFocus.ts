/** Containers that may receive the focus in place of their content. A wall has none. */
const CONTAINER = '#main, #main [data-panel], [role="dialog"]';
const CONTROL = 'button, a, input, select, textarea';

interface FocusedElement {
  readonly element: Element;
  /** Its ancestors, from the nearest outwards. */
  readonly ancestors: readonly Element[];
  /** Its index among its siblings. */
  readonly index: number;
}

function rememberFocus(element: Element): FocusedElement {
  const ancestors: Element[] = [];
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) ancestors.push(at);
  return { element, ancestors, index: [...(ancestors[0]?.children ?? [])].indexOf(element) };
}

const nameOf = (element: Element): string | null => element.getAttribute('aria-label') ?? element.textContent;

/** Finds the control with the same name, or else the one at the same position. */
function findReplacement(
  { element, ancestors: [parent], index }: FocusedElement,
  near: Element,
): Element | undefined {
  const name = nameOf(element);
  const standing = parent?.isConnected ? parent.children[index] : undefined;
  return (
    [...near.querySelectorAll(CONTROL)].find(
      (other) => nameOf(other) === name && other.getClientRects().length > 0,
    ) ?? (standing?.matches(CONTROL) ? standing : undefined)
  );
}

function focusContainer(container: Element): void {
  if (!(container instanceof HTMLElement)) return;
  if (!container.hasAttribute('tabindex')) {
    container.tabIndex = -1;
    container.addEventListener('blur', () => container.removeAttribute('tabindex'), { once: true });
  }
  container.focus({ preventScroll: true });
}

/** Focuses the replacement of a removed element, or else the panel, card or page that contained it. */
function focusReplacement(focused: FocusedElement): void {
  const near = focused.ancestors.find((part) => part.isConnected && part.closest(CONTAINER) !== null);
  const wasInPage = focused.element.id === 'main' || focused.ancestors.some(({ id }) => id === 'main');
  const container = near?.closest(CONTAINER) ?? (wasInPage ? document.getElementById('main') : null);
  // A closing card returns the focus itself.
  if (!container) return;
  const replacement = near && findReplacement(focused, near);
  if (replacement instanceof HTMLElement || replacement instanceof SVGElement)
    replacement.focus({ preventScroll: true });
  else focusContainer(container);
}

/**
 * Keeps the focus near the reader when the focused element is removed: a button that has done its work, a
 * picture that a live chart replaces, a view that was still loading. Otherwise the focus falls back to the
 * body, and the keyboard starts again at the top of the page.
 */
export function recoverFocus(): void {
  let focused: FocusedElement | null = null;
  document.addEventListener('focusin', ({ target }) => {
    focused = target instanceof Element ? rememberFocus(target) : null;
  });
  document.addEventListener('focusout', () => {
    // If the element is still in the page, the reader has moved the focus away on purpose.
    setTimeout(() => {
      if (focused?.element.isConnected && document.activeElement !== focused.element) focused = null;
    });
  });
  new MutationObserver(() => {
    if (!focused || focused.element.isConnected) return;
    const removed = focused;
    focused = null;
    if (document.activeElement === null || document.activeElement === document.body)
      focusReplacement(removed);
  }).observe(document.body, { childList: true, subtree: true });
}
