import { listenToFrames } from '../../../entry/embed/frames.ts';
import type { Rendering } from '../../../model/embed/renderingCheck.ts';

/** How long a server may take, and how long the script of a loaded page may take, in milliseconds. */
const PATIENCE_MS = 15_000;
const SCRIPT_MS = 500;
const NOTHING: Rendering = { encoding: null, isDrawn: false, isStyled: false, isScripted: false };

/** What a loaded frame shows. A frame whose page was refused belongs to the browser and cannot be read. */
function readFrame(frame: HTMLIFrameElement, isScripted: boolean): Rendering {
  const page = frame.contentDocument;
  if (!page?.querySelector('[data-page="embed"]')) return NOTHING;
  const figures = Array.from(page.querySelectorAll('[data-observation]'));
  return {
    encoding: page.characterSet,
    isDrawn: figures.some((figure) => figure.getBoundingClientRect().height > 0),
    // The sheet of refused rules is null.
    isStyled: Array.from(page.querySelectorAll('style')).some(({ sheet }) => sheet !== null),
    isScripted,
  };
}

/** Shows an embed page of this site in an invisible frame, and reads what came of it. */
export function renderEmbed(address: string): Promise<Rendering> {
  const frame = document.createElement('iframe');
  frame.title = '试画';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  frame.width = '640';
  frame.height = '480';
  Object.assign(frame.style, { position: 'fixed', top: '0', left: '0', visibility: 'hidden', border: '0' });
  frame.src = address;
  return new Promise((resolve) => {
    let isScripted = false;
    const stop = listenToFrames(
      () => [frame],
      () => {
        isScripted = true;
      },
    );
    const finish = () => {
      window.clearTimeout(timer);
      const rendering = readFrame(frame, isScripted);
      stop();
      frame.remove();
      resolve(rendering);
    };
    let timer = window.setTimeout(finish, PATIENCE_MS);
    frame.addEventListener('load', () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(finish, SCRIPT_MS);
    });
    document.body.append(frame);
  });
}
