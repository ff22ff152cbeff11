const GAP = 8;
/** The least height of a card in a frame that is lower. */
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
 * Shows the evidence entry of a record, which is already in the page, as a card beside the clicked figure:
 * its content is moved into the card and back. Escape, the close button and a click elsewhere close it.
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

  /**
   * Places the card below the figure where there is room, otherwise above, and never beyond the edge of the
   * frame.
   */
  const position = (opener: Element) => {
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
    position(opener);
    card.focus({ preventScroll: true });
  };

  page.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const figure = target.closest('a[data-observation]');
    const entry = figure && document.getElementById((figure.getAttribute('href') ?? '').slice(1));
    if (figure && entry) {
      event.preventDefault();
      // A figure inside its own entry or card opens nothing.
      if (!entry.contains(figure) && !card.contains(figure)) show(entry, figure);
    } else if (target === button || (shown && !card.contains(target))) close();
  });
  page.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
}
