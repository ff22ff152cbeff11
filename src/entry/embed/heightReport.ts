import { parseFrameMessage } from '../../model/embed/frameMessage.ts';

/**
 * Reports the height of `content`, in CSS pixels, to the host page: at the start, when it changes, and on
 * request. The content is measured and not the frame, so that a taller frame does not report taller content.
 * Without a host page nothing is sent.
 *
 * A frame of another origin is not rendered while it is outside the viewport, and its observer stays silent;
 * therefore the height is sent at once and in answer to every request.
 */
export function reportHeight(content: HTMLElement): void {
  if (window.parent === window) return;
  // A frame has no more room on paper than on screen, so it is printed as it is.
  document.documentElement.dataset.framed = '';
  const withdrawn = content.dataset.withdrawn !== undefined;
  let last = 0;
  const tell = (again: boolean) => {
    const height = Math.ceil(content.getBoundingClientRect().height);
    if (height === 0 || (height === last && !again)) return;
    last = height;
    // A height is not secret, and the host page may have any origin.
    window.parent.postMessage({ youju: 'height', height, withdrawn }, '*');
  };
  tell(false);
  new ResizeObserver(() => tell(false)).observe(content);
  window.addEventListener('message', ({ source, data }) => {
    if (source === window.parent && parseFrameMessage(data)?.youju === 'ask') tell(true);
  });
}
