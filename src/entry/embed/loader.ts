import { EMBED_THEMES, embedFragment } from '../../model/embed/embedParams.ts';
import { listenToFrames } from './frames.ts';

/**
 * The script for host pages: fits the height of every embedded frame, and defines `<youju-panel>`. It creates
 * no global; loading it twice has no further effect.
 */
const NAME = 'youju-panel';
const script = document.currentScript;
const base = script instanceof HTMLScriptElement ? script.src : document.baseURI;

const frames = () => document.querySelectorAll<HTMLIFrameElement>('iframe[data-youju]');

class PanelElement extends HTMLElement {
  connectedCallback(): void {
    const panel = this.getAttribute('panel') ?? '';
    if (this.querySelector('iframe') || !/^[a-z0-9-]+$/.test(panel)) return;
    const theme = EMBED_THEMES.find((name) => name === this.getAttribute('theme')) ?? 'light';
    const fragment = embedFragment({ theme, table: this.getAttribute('first') === 'table' });
    const version = this.getAttribute('version');
    const frame = document.createElement('iframe');
    frame.dataset.youju = '';
    frame.title = this.getAttribute('title') ?? this.textContent ?? '';
    frame.loading = 'lazy';
    frame.width = '100%';
    frame.height = this.getAttribute('height') ?? '480';
    frame.style.border = '0';
    frame.allow = 'fullscreen';
    const file = `${version === null ? '' : `v/${version}/`}${panel}.html${fragment === '' ? '' : `#${fragment}`}`;
    frame.src = new URL(file, base).href;
    // The link inside was the fallback for pages on which this script does not run.
    this.textContent = '';
    this.appendChild(frame);
  }
}

/**
 * Waits until the page is parsed: before that, an element has no children yet, and its fallback link would be
 * added below the frame.
 */
function start(): void {
  if (customElements.get(NAME)) return;
  customElements.define(NAME, PanelElement);
  listenToFrames(frames, (frame, height) => {
    frame.style.height = `${height}px`;
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

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
