import { type ComponentType, createContext } from 'react';
import { ChartBody } from './ChartBody.tsx';
import type { ChartProps } from './prerenderedPictures.ts';

/**
 * The component that renders the charts of a panel: the live one, unless a prerendered page provides its own.
 */
export const ChartSlotContext = createContext<ComponentType<ChartProps>>(ChartBody);
