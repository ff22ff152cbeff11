const GAP = 8;

/** Copies the text of a field; false where the browser refuses. */
function copyField(field: HTMLInputElement): boolean {
  field.select();
  return document.execCommand('copy');
}

/** A new window; null where there may be none. */
function openWindow(address: string): Window | null {
  try {
    return window.open(address);
  } catch {
    // In a sandbox without popups Firefox throws where other engines return null; both mean the same.
    return null;
  }
}

/** The box that shows an address which could not be opened, and its way out. */
function addressBox(href: string): HTMLElement {
  const box = document.createElement('div');
  const field = document.createElement('input');
  const button = document.createElement('button');
  const words = document.createElement('p');
  box.dataset.address = '';
  box.setAttribute('role', 'status');
  words.textContent = '这个网页不让面板打开新窗口。请复制地址，在浏览器里打开：';
  field.readOnly = true;
  field.value = href;
  field.setAttribute('aria-label', '地址');
  field.addEventListener('focus', () => field.select());
  button.type = 'button';
  button.textContent = '复制地址';
  button.addEventListener('click', () => {
    button.textContent = copyField(field) ? '已复制' : '请手工复制';
  });
  box.append(words, field, button);
  return box;
}

/**
 * Links of an embed open new windows, which a sandbox of the host page may forbid without a word. A frame cannot
 * read its own sandbox, so it opens the window itself, and shows the address where it gets none.
 */
export function addOutsideLinks(page: HTMLElement): void {
  if (window.parent === window) return;
  let box: HTMLElement | null = null;
  const show = (link: HTMLAnchorElement) => {
    box = addressBox(link.href);
    page.append(box);
    const frame = page.getBoundingClientRect();
    const below = link.getBoundingClientRect().bottom - frame.top + GAP;
    const most = frame.height - box.getBoundingClientRect().height - GAP;
    box.style.top = `${Math.max(GAP, Math.min(below, most))}px`;
    box.querySelector('input')?.focus({ preventScroll: true });
  };
  page.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') box?.remove();
  });
  page.addEventListener('click', (event) => {
    const { target, defaultPrevented, ctrlKey, metaKey, shiftKey } = event;
    if (!(target instanceof Element) || box?.contains(target)) return;
    box?.remove();
    const link = target.closest('a');
    if (defaultPrevented || ctrlKey || metaKey || shiftKey) return;
    if (!(link instanceof HTMLAnchorElement) || link.target === '_self') return;
    const opened = openWindow(link.href);
    if (opened) {
      // As for any link to a new window, the way back is cut.
      opened.opener = null;
      event.preventDefault();
      // Some apps that show web pages open links but give no window, so the link is followed all the same.
    } else show(link);
  });
}
