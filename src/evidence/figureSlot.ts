import { type ComponentType, createContext, type ReactNode } from 'react';
import type { FacedRecord } from '../model/published/dataset.ts';

export interface FigureSlotProps {
  readonly record: FacedRecord;
  readonly words: string | undefined;
  readonly className: string | undefined;
  readonly size: string;
  readonly children: ReactNode;
}

/**
 * The component that replaces a figure's button on prerendered pages, where no script may run; null in the
 * app.
 */
export const FigureSlotContext = createContext<ComponentType<FigureSlotProps> | null>(null);
