import { type ComponentType, createContext } from 'react';
import { ChartBody, type ChartBodyProps } from './ChartBody.tsx';

/** What draws the charts of a panel: the live engine, unless a page drawn at build time puts its own drawing here. */
export const ChartPlace = createContext<ComponentType<ChartBodyProps>>(ChartBody);
