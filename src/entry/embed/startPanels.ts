import { listenToFrames } from './frames.ts';
import { makePanelClass, type PanelElement } from './panelElement.ts';
import { embedFolder } from './panelPlace.ts';

const NAME = 'youju-panel';

/** The part of the class that a later loader, perhaps of another site, finds on the page. */
interface Shared {
  readonly addFolder?: (folder: string) => void;
}

/** The frames of a document or shadow root, also those in open shadow roots below. */
function* framesIn(root: Document | ShadowRoot): Iterable<HTMLIFrameElement> {
  yield* root.querySelectorAll<HTMLIFrameElement>('iframe[data-youju]');
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) yield* framesIn(shadowRoot);
}

/** Gives a frame of the page its height, whatever the page's own rules for frames say. */
function fitFrame(frame: HTMLIFrameElement, height: number): void {
  const style = getComputedStyle(frame);
  const around =
    style.boxSizing === 'border-box'
      ? [style.paddingTop, style.paddingBottom, style.borderTopWidth, style.borderBottomWidth]
      : [];
  const whole = around.reduce((sum, part) => sum + (Number.parseFloat(part) || 0), height);
  frame.style.setProperty('height', `${whole}px`, 'important');
}

function define(folder: string | null): void {
  const own = new Set(folder === null ? [] : [folder]);
  const defined = customElements.get(NAME) as Shared | undefined;
  if (defined) {
    for (const one of own) defined.addFolder?.(one);
    return;
  }
  const connected = new Set<PanelElement>();
  const folders = () =>
    new Set([
      ...own,
      ...Array.from(document.scripts, ({ src }) => embedFolder(src)).filter((one) => one !== null),
    ]);
  const PanelClass = makePanelClass(connected, folders);
  Object.assign(PanelClass, {
    addFolder(one: string) {
      own.add(one);
      for (const element of connected) element.render();
    },
  });
  customElements.define(NAME, PanelClass);
  function* frames(): Iterable<HTMLIFrameElement> {
    for (const { frame } of connected) if (frame) yield frame;
    yield* framesIn(document);
  }
  listenToFrames(frames, (frame, message) => {
    for (const element of connected) if (element.frame === frame) return element.accept(message);
    fitFrame(frame, message.height);
  });
  // Paper does not scroll, and printing does not wait for frames: lazy frames below the fold are loaded as
  // soon as the host page itself has loaded.
  const fetchAll = () => {
    for (const frame of frames()) frame.loading = 'eager';
  };
  if (document.readyState === 'complete') fetchAll();
  else window.addEventListener('load', fetchAll);
  window.addEventListener('beforeprint', fetchAll);
}

/**
 * Fits the height of every embedded frame, and defines `<youju-panel>`. It creates no global; loading it twice
 * has no further effect. `folder` is the `embed/` folder of the site it came from, where that is known.
 */
export function startPanels(folder: string | null): void {
  // Before the page is parsed, an element has no children yet, and its link says where its site is.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => define(folder));
  else define(folder);
}
