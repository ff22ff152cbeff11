const GAP = 8;

/**
 * Turns the entry of a record, which stands on the page already, into a card over it, beside the
 * figure that was clicked; Escape, the close button and a click elsewhere put it back.
 */
export function addEvidenceCard(page: HTMLElement): void {
  let open: { entry: HTMLElement; opener: Element } | null = null;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '×';
  button.dataset.cardClose = '';
  button.setAttribute('aria-label', '关闭');

  const close = () => {
    if (!open) return;
    const { entry, opener } = open;
    open = null;
    delete entry.dataset.card;
    for (const name of ['role', 'aria-label', 'tabindex', 'style']) entry.removeAttribute(name);
    button.remove();
    if (opener instanceof SVGElement || opener instanceof HTMLElement) opener.focus({ preventScroll: true });
  };

  /** Below the figure where there is room, else above, never over the edge of the frame. */
  const place = (entry: HTMLElement, opener: Element) => {
    const frame = page.getBoundingClientRect();
    const at = opener.getBoundingClientRect();
    const below = at.bottom - frame.top + GAP;
    const height = entry.getBoundingClientRect().height;
    const above = at.top - frame.top - height - GAP;
    const top = below + height <= frame.height || above < 0 ? below : above;
    entry.style.top = `${Math.max(GAP, Math.min(top, frame.height - height - GAP))}px`;
    entry.style.maxHeight = `${Math.max(160, frame.height - 2 * GAP)}px`;
  };

  const show = (entry: HTMLElement, opener: Element) => {
    close();
    open = { entry, opener };
    entry.dataset.card = '';
    entry.setAttribute('role', 'dialog');
    entry.setAttribute('aria-label', entry.querySelector('h3')?.textContent ?? '出处');
    entry.tabIndex = -1;
    entry.prepend(button);
    place(entry, opener);
    entry.focus({ preventScroll: true });
  };

  page.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const figure = target.closest('a[data-observation]');
    const entry = figure && document.getElementById((figure.getAttribute('href') ?? '').slice(1));
    if (figure && entry && !entry.contains(figure)) {
      event.preventDefault();
      show(entry, figure);
    } else if (figure && entry) {
      // The figure inside its own card leads nowhere further.
      event.preventDefault();
    } else if (target === button || (open && !open.entry.contains(target))) close();
  });
  page.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
}
