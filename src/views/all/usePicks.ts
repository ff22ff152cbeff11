import { useCallback, useMemo } from 'react';
import type { CatalogueRow } from '../../model/published/catalogue.ts';
import type { CoreShard } from '../../model/published/dataset.ts';
import { axisContext } from '../../model/select/comparison.ts';
import {
  comparePicked,
  indexLeads,
  type PickedComparison,
  whyNotJoined,
} from '../../model/select/rowComparison.ts';
import { useCatalogueParams } from '../../state/filterParams.ts';
import { usePickedStore } from '../../state/pickedStore.ts';
import type { RowTools } from './rowTools.ts';

export interface Picks {
  readonly rows: readonly CatalogueRow[];
  readonly comparison: PickedComparison;
  readonly tools: Pick<RowTools, 'isPicked' | 'whyNot' | 'onPick'>;
  /** Takes all out, and returns what puts them back. */
  readonly clear: () => () => void;
}

/**
 * The picked rows: those of this visit, or, where indicators are picked for a comparison, those that the
 * address names. A comparison takes only what it may put on one axis.
 */
export function usePicks(
  core: CoreShard,
  all: readonly CatalogueRow[],
  byId: ReadonlyMap<string, CatalogueRow>,
): Picks {
  const { basket, choose } = useCatalogueParams();
  const picked = usePickedStore(({ ids }) => ids);
  const leads = useMemo(() => indexLeads(all), [all]);
  const context = useMemo(() => axisContext(core.regions, byId), [core, byId]);
  const rows = useMemo(
    () =>
      basket === null
        ? [...picked].flatMap((id) => byId.get(id) ?? [])
        : basket.flatMap((id) => leads.get(id)?.record ?? []),
    [picked, basket, byId, leads],
  );
  const comparison = useMemo(() => comparePicked(rows, leads, context), [rows, leads, context]);
  const tools = useMemo((): Picks['tools'] => {
    if (basket === null) {
      const { toggle } = usePickedStore.getState();
      return { isPicked: ({ id }) => picked.has(id), whyNot: () => null, onPick: ({ id }) => toggle(id) };
    }
    const isPicked = ({ indicator }: CatalogueRow) => indicator !== null && basket.includes(indicator);
    const whyNot = (row: CatalogueRow) => whyNotJoined(row, comparison.together, leads, context);
    const onPick = (row: CatalogueRow) => {
      const { indicator } = row;
      if (indicator === null || (!isPicked(row) && whyNot(row) !== null)) return;
      const ids = isPicked(row) ? basket.filter((id) => id !== indicator) : [...basket, indicator];
      choose({ i: ids.length > 0 ? ids.join(',') : null });
    };
    return { isPicked, whyNot, onPick };
  }, [picked, basket, comparison, leads, context, choose]);
  const clear = useCallback(() => {
    if (basket !== null) {
      choose({ i: null });
      return () => choose({ i: basket.join(',') });
    }
    const { ids, clear: empty } = usePickedStore.getState();
    empty();
    return () => usePickedStore.setState({ ids });
  }, [basket, choose]);
  return { rows, comparison, tools, clear };
}
