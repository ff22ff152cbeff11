import { type ComponentType, createContext } from 'react';
import type { ChartHost } from '../../charts/ChartHost.tsx';
import type { PrerenderedPictures } from '../../model/published/prerenderedPage.ts';
import type { PanelData } from '../../model/select/panelData.ts';
import type { PanelMap } from '../counties/usePanelMap.ts';

/** The prerendered pictures of the current page; empty on a page that was not prerendered. */
export const PrerenderedPicturesContext = createContext<PrerenderedPictures>({});

/** The key of a picture on its page: its panel, and its point where a panel has many charts. */
export function pictureKey(data: PanelData): string {
  return `${data.spec.id}/${data.pairs[0]?.to.id ?? data.all[0]?.id ?? ''}`;
}

/** The components that render live charts and maps, and a way to request them. */
export interface PanelEngine {
  /** The live chart; null until it was requested and has loaded. */
  readonly Live: ComponentType<LiveChartProps> | null;
  /** Renders charts; null until it was requested and has loaded. */
  readonly Host: typeof ChartHost | null;
  /** Renders the county map; null until it was requested and has loaded. */
  readonly map: PanelMap | null;
  /**
   * Requests the live components. `lacking` says that the panel has no prerendered picture to show meanwhile.
   */
  readonly want: (lacking: boolean) => void;
}

/** The props of a panel body. */
export interface BodyProps {
  readonly data: PanelData;
  readonly engine: PanelEngine;
  /** Whether charts are rendered at once instead of when they come near the viewport. */
  readonly eager?: boolean;
  /** The height to fill, in CSS pixels; null where the page grows with the chart. */
  readonly room?: number | null;
}

/** The props of one chart of a body. */
export interface ChartProps extends BodyProps {
  /** Whether it is one of many small charts, with less height and smaller labels. */
  readonly compact?: boolean;
}

export interface LiveChartProps extends ChartProps {
  /** The height of the picture it replaces, below which it does not shrink. */
  readonly least: number;
}

/**
 * The live chart on pages that are not prerendered. They load it with themselves, because it alone knows how
 * much place a chart takes; other pages have pictures and load it with the engine.
 */
export const LiveChartContext = createContext<ComponentType<LiveChartProps> | null>(null);
