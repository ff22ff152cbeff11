import { type ComponentType, createContext } from 'react';
import type { PanelData } from '../../model/select/panelData.ts';
import type { BodyProps } from '../charts/prerenderedPictures.ts';

/** What slides give to the panels on them, so that no page loads it. */
export interface WallParts {
  /** The bodies of the kinds that have another one on a slide, by kind. */
  readonly bodies: ReadonlyMap<string, ComponentType<BodyProps>>;
  /** Shows the figures of a panel whose chart has no room for all of its rows. */
  readonly Figures: ComponentType<{ readonly data: PanelData }>;
}

/** Null on pages. */
export const WallContext = createContext<WallParts | null>(null);
