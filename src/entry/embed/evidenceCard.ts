const GAP = 8;
/** Height a card keeps where the frame around it is lower. */
const LEAST_HEIGHT = 160;

function closeButton(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '×';
  button.dataset.cardClose = '';
  button.setAttribute('aria-label', '关闭');
  return button;
}

/**
 * Shows the entry of a record, which stands on the page already, as a card over it, beside the figure
 * that was clicked: its content moves there and back. Escape, the close button and a click elsewhere
 * put it back.
 */
export function addEvidenceCard(page: HTMLElement): void {
  const card = document.createElement('div');
  const button = closeButton();
  card.dataset.card = '';
  card.setAttribute('role', 'dialog');
  card.tabIndex = -1;
  card.hidden = true;
  page.append(card);
  let shown: { entry: HTMLElement; opener: Element } | null = null;

  const close = () => {
    if (!shown) return;
    const { entry, opener } = shown;
    shown = null;
    button.remove();
    entry.append(...card.childNodes);
    card.hidden = true;
    if (opener instanceof SVGElement || opener instanceof HTMLElement) opener.focus({ preventScroll: true });
  };

  /** Below the figure where there is room, else above, never over the edge of the frame. */
  const place = (opener: Element) => {
    const frame = page.getBoundingClientRect();
    const at = opener.getBoundingClientRect();
    const below = at.bottom - frame.top + GAP;
    card.style.maxHeight = `${Math.max(LEAST_HEIGHT, frame.height - 2 * GAP)}px`;
    const { height } = card.getBoundingClientRect();
    const above = at.top - frame.top - height - GAP;
    const top = below + height <= frame.height || above < 0 ? below : above;
    card.style.top = `${Math.max(GAP, Math.min(top, frame.height - height - GAP))}px`;
  };

  const show = (entry: HTMLElement, opener: Element) => {
    close();
    shown = { entry, opener };
    card.setAttribute('aria-label', entry.querySelector('h3')?.textContent ?? '出处');
    card.append(button, ...entry.childNodes);
    card.hidden = false;
    place(opener);
    card.focus({ preventScroll: true });
  };

  page.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const figure = target.closest('a[data-observation]');
    const entry = figure && document.getElementById((figure.getAttribute('href') ?? '').slice(1));
    if (figure && entry) {
      event.preventDefault();
      // The figure in its own words leads nowhere further.
      if (!entry.contains(figure) && !card.contains(figure)) show(entry, figure);
    } else if (target === button || (shown && !card.contains(target))) close();
  });
  page.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
}
