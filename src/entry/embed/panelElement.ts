import type { HeightMessage } from '../../model/embed/frameMessage.ts';
import { type PanelProblem, panelPlace } from './panelPlace.ts';

/** How long after its load a frame may stay silent, in milliseconds. */
const SILENT_MS = 3000;
/** The height of a frame in which no panel answers, in CSS pixels. */
const SILENT_HEIGHT = 160;
const HEIGHT = 480;

/** Words for the page, where the element cannot show its panel. */
const WORDS: Readonly<Record<PanelProblem | 'silent', string>> = {
  panel: '这幅图没有载入：panel 不是面板的 id。',
  version: '这幅图没有载入：version 不是版本号。',
  site: '这幅图没有载入：没有写明看板的地址（site）。',
  silent: '看不到图时，请打开：',
};

export interface PanelElement extends HTMLElement {
  readonly frame: HTMLIFrameElement | null;
  readonly render: () => void;
  readonly accept: (message: HeightMessage) => void;
}

/**
 * Makes the class of `<youju-panel>`. Its frame is in a shadow root: the page's rules for frames do not reach
 * it, and the children remain as the page wrote them, for frameworks that own them. `connected` is kept up to
 * date with the elements in the page; `folders` are the sites that the page knows.
 */
export function makePanelClass(
  connected: Set<PanelElement>,
  folders: () => ReadonlySet<string>,
): CustomElementConstructor {
  return class extends HTMLElement implements PanelElement {
    static get observedAttributes(): readonly string[] {
      return ['panel', 'title', 'theme', 'first', 'version', 'compact', 'site'];
    }
    // Declared and not initialised, because older engines need a helper for fields, longer than all of them.
    declare frame: HTMLIFrameElement | null;
    declare private timer: number | undefined;
    declare private isQueued: boolean;
    /** The height that was reported last; null until the frame has answered since it was put in. */
    declare private reported: number | null;
    declare private problem: string;

    constructor() {
      super();
      this.frame = null;
      this.problem = '';
    }

    connectedCallback(): void {
      connected.add(this);
      // A frame that is moved loads again.
      this.reported = null;
      this.attributeChangedCallback();
    }

    disconnectedCallback(): void {
      connected.delete(this);
      window.clearTimeout(this.timer);
    }

    /** Attributes and children that are set together make one frame. */
    attributeChangedCallback(): void {
      if (this.isQueued) return;
      this.isQueued = true;
      queueMicrotask(() => {
        this.isQueued = false;
        if (this.isConnected) this.render();
      });
    }

    render(): void {
      const value = (name: string) => this.getAttribute(name);
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      const place = panelPlace({
        panel: value('panel'),
        version: value('version'),
        theme: value('theme'),
        table: value('first') === 'table',
        compact: value('compact') !== null,
        site: value('site'),
        link: this.querySelector<HTMLAnchorElement>('a[href]')?.href ?? null,
        folders: folders(),
        page: document.baseURI,
      });
      if ('problem' in place) {
        this.frame = null;
        root.textContent = '';
        // The link inside is shown again.
        root.append(document.createElement('slot'));
        this.fail(place.problem);
        return;
      }
      // Another address would become an entry of the page's history, and another fragment not be read.
      if (this.frame?.src !== place.src) {
        root.textContent = '';
        this.frame = this.makeFrame(place.src);
        this.fit(Number(value('height')) || HEIGHT);
        root.append(this.frame);
      }
      if (this.frame) this.frame.title = value('title') || (this.textContent ?? '').trim();
    }

    private makeFrame(src: string): HTMLIFrameElement {
      const frame = document.createElement('iframe');
      this.reported = null;
      this.problem = '';
      // Printing does not wait for frames, so none is left for later once the page itself has loaded.
      frame.loading = document.readyState === 'complete' ? 'eager' : 'lazy';
      frame.allow = 'fullscreen';
      frame.style.cssText = 'display:block;box-sizing:content-box;width:100%;border:0';
      frame.onload = () => {
        window.clearTimeout(this.timer);
        // The script of an embed has run before its load event.
        this.timer = window.setTimeout(() => {
          if (this.reported === null) this.fail('silent');
        }, SILENT_MS);
      };
      frame.src = src;
      return frame;
    }

    private fit(height: number): void {
      if (this.frame) this.frame.style.height = `${height}px`;
    }

    private fail(reason: PanelProblem | 'silent'): void {
      const { shadowRoot: root, frame } = this;
      const note = document.createElement('p');
      note.textContent = WORDS[reason];
      if (frame) {
        this.fit(SILENT_HEIGHT);
        const link = document.createElement('a');
        link.textContent = frame.title || frame.src;
        link.href = frame.src;
        note.append(link);
      }
      root?.querySelector('p')?.remove();
      root?.append(note);
      if (this.problem !== reason) this.tell('youju-error', { reason });
      this.problem = reason;
    }

    accept({ height, withdrawn }: HeightMessage): void {
      const { reported } = this;
      this.reported = height;
      this.problem = '';
      this.shadowRoot?.querySelector('p')?.remove();
      this.fit(height);
      if (reported !== height)
        this.tell(reported === null ? 'youju-load' : 'youju-resize', { height, withdrawn });
    }

    private tell(name: string, detail: object): void {
      this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
    }
  };
}
