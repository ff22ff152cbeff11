/**
 * Defines `<youju-panel>` and fits the frames of the page. `site` is the folder of the publisher's site, for
 * elements without a `site` of their own. Nothing happens on a server. Throws where `site` is no address.
 */
export declare function definePanel(site?: string): void;

export interface YoujuPanelAttributes {
  /** Id of the panel. */
  panel: string;
  /** Folder of the publisher's site; without it the link inside the element tells. */
  site?: string;
  /** Title of the frame, for screen readers. */
  title?: string;
  theme?: 'light' | 'dark' | 'auto' | 'clear';
  first?: 'table';
  /** Leaves out the words under the panel. */
  compact?: '';
  /** A frozen version. */
  version?: string;
  /** Height in CSS pixels until the panel has reported its own. */
  height?: string | number;
}

export interface YoujuHeight {
  /** Height of the content in CSS pixels. */
  height: number;
  /** Whether the publisher has withdrawn the panel; the frame says why. */
  withdrawn: boolean;
}

export interface YoujuError {
  /** The attribute that is wrong or missing, or `silent` where no panel answered in the frame. */
  reason: 'panel' | 'version' | 'site' | 'silent';
}

declare global {
  interface HTMLElementTagNameMap {
    'youju-panel': HTMLElement;
  }
  interface HTMLElementEventMap {
    'youju-load': CustomEvent<YoujuHeight>;
    'youju-resize': CustomEvent<YoujuHeight>;
    'youju-error': CustomEvent<YoujuError>;
  }
}
