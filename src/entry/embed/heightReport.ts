import { parseFrameMessage } from '../../model/embed/frameMessage.ts';

/**
 * Tells the page around this one how tall `content` is, in CSS pixels: at the start, when it changes,
 * and when asked. The content is measured, never the frame, so that a taller frame reports no taller
 * content. Without a page around, nothing is said.
 *
 * A frame of another origin is not drawn while it is out of sight, and its observer stays silent:
 * hence the first word at once, and an answer to whoever asks.
 */
export function reportHeight(content: HTMLElement): void {
  if (window.parent === window) return;
  // Paper gives a frame no more room than the screen did: it is printed as it stands.
  document.documentElement.dataset.framed = '';
  let last = 0;
  const tell = (again: boolean) => {
    const height = Math.ceil(content.getBoundingClientRect().height);
    if (height === 0 || (height === last && !again)) return;
    last = height;
    // A height is no secret, and the page around may be of any origin.
    window.parent.postMessage({ youju: 'height', height }, '*');
  };
  tell(false);
  new ResizeObserver(() => tell(false)).observe(content);
  window.addEventListener('message', ({ source, data }) => {
    if (source === window.parent && parseFrameMessage(data)?.youju === 'ask') tell(true);
  });
}
