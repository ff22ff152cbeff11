import { createContext, useContext } from 'react';
import type { CatalogueRow } from '../../model/published/catalogue.ts';
import type { BarScale } from '../../model/select/cellBars.ts';

/** What the rows of the catalogue ask of the page around them. */
export interface RowTools {
  readonly domainName: (domain: string) => string;
  readonly titleOf: (doc: string) => string;
  /** The earlier point of the pair that ends with a row. */
  readonly startOf: (row: CatalogueRow) => CatalogueRow | undefined;
  readonly scales: ReadonlyMap<string, BarScale>;
  readonly isPicked: (row: CatalogueRow) => boolean;
  /** Why a row cannot be picked; null where it can. */
  readonly whyNot: (row: CatalogueRow) => string | null;
  readonly onPick: (row: CatalogueRow) => void;
}

export const RowToolsContext = createContext<RowTools | null>(null);

/** Throws outside of a catalogue. */
export function useRowTools(): RowTools {
  const tools = useContext(RowToolsContext);
  if (!tools) throw new Error('a row needs its catalogue');
  return tools;
}
