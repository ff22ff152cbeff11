import { createContext } from 'react';
import type { ChartHost } from '../../charts/ChartHost.tsx';
import type { PrerenderedPictures } from '../../model/published/prerenderedPage.ts';
import type { PanelData } from '../../model/select/panelData.ts';
import type { PanelMap } from '../counties/usePanelMap.ts';

/** Pictures that the build drew for the page in view; none on a page that was not drawn. */
export const PrerenderedPicturesContext = createContext<PrerenderedPictures>({});

/** Name of a picture among those of its page: its panel, and the point it leads to where a panel has many. */
export function pictureKey(data: PanelData): string {
  return `${data.spec.id}/${data.pairs[0]?.to.id ?? data.all[0]?.id ?? ''}`;
}

/** What draws live pictures, and the way to ask for it. */
export interface PanelEngine {
  /** Draws charts; null until somebody asked for it and it came. */
  readonly Host: typeof ChartHost | null;
  /** Draws the counties; null likewise. */
  readonly map: PanelMap | null;
  /** `lacking` where the panel has no picture to stand meanwhile. */
  readonly want: (lacking: boolean) => void;
}

/** What draws the body of a panel. */
export interface BodyProps {
  readonly data: PanelData;
  readonly engine: PanelEngine;
  /** Pictures are drawn at once, without waiting until the reader comes near. */
  readonly eager?: boolean;
  /** Height to grow into, in CSS pixels; null where the page grows with the drawing. */
  readonly room?: number | null;
}

/** What draws one chart of a body. */
export interface ChartProps extends BodyProps {
  /** One of many small pictures: less height, smaller labels. */
  readonly compact?: boolean;
}
