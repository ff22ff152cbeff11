import type { Slide } from '../../../../src/model/authored/deck.ts';
import type { PanelSpec } from '../../../../src/model/authored/panelSpec.ts';
import type { Conflict, Sum } from '../../../../src/model/authored/review.ts';
import { type AuthoredRecord, listRecords } from '../../read/listRecords.ts';
import type { Authored } from '../../read/readAuthored.ts';

/** Everything that one state of the data has and the next one has not. */
export interface Gone {
  readonly records: readonly AuthoredRecord[];
  readonly panels: readonly PanelSpec[];
  readonly slides: readonly Slide[];
  readonly conflicts: readonly Conflict[];
  readonly sums: readonly Sum[];
}

export function listGone(before: Authored, after: Authored): Gone {
  const missing = <T extends { readonly id: string }>(select: (authored: Authored) => readonly T[]): T[] => {
    const left = new Set(select(after).map(({ id }) => id));
    return select(before).filter(({ id }) => !left.has(id));
  };
  return {
    records: missing(listRecords),
    panels: missing(({ panels }) => Object.values(panels).flat()),
    slides: missing(({ decks }) => Object.values(decks).flatMap(({ slides }) => slides)),
    conflicts: missing(({ conflicts }) => conflicts),
    sums: missing(({ checks }) => checks),
  };
}
