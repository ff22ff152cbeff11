import { type ComponentType, createContext } from 'react';
import { ChartBody } from './ChartBody.tsx';
import type { ChartProps } from './drawings.ts';

/** What draws the charts of a panel: the live engine, unless a page drawn at build time puts its own drawing here. */
export const ChartPlace = createContext<ComponentType<ChartProps>>(ChartBody);
