import { type ComponentType, createContext } from 'react';
import { ChartBody } from './ChartBody.tsx';
import type { ChartProps } from './prerenderedPictures.ts';

/** What draws the charts of a panel: the live engine, unless a page drawn at build time puts its own drawing here. */
export const ChartSlotContext = createContext<ComponentType<ChartProps>>(ChartBody);
