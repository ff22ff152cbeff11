import { useEffect, useMemo, useState } from 'react';
import type { ItemRef } from '../model/fields/locations.ts';
import type { CatalogueRow } from '../model/published/catalogue.ts';
import type { PublishedRecord } from '../model/published/dataset.ts';
import { indexRecords } from '../model/select/panelData.ts';
import { useShardsHolding } from '../queries/locations.ts';
import { useFocusStore } from '../state/focusStore.ts';
import { useOpenRecord } from '../state/urlState.ts';

/** A pointer that only passes over a figure asks for nothing. */
const PASSING_MS = 40;

/** The record under the pointer or the focus, once it has stayed there. */
function usePointed(): string | null {
  const pointed = useFocusStore((state) => state.recordId);
  const [settled, setSettled] = useState<string | null>(null);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(pointed), PASSING_MS);
    return () => window.clearTimeout(timer);
  }, [pointed]);
  return settled;
}

const NO_RECORDS: ReadonlyMap<string, PublishedRecord> = new Map();

/**
 * The whole records of the rows that are pointed at or opened, with their quotes. Their pages are fetched
 * when they are asked for; those that were read stay while the next one is on its way.
 */
export function useRowRecords(rows: ReadonlyMap<string, CatalogueRow>): ReadonlyMap<string, PublishedRecord> {
  const pointed = usePointed();
  const { id: open } = useOpenRecord();
  const wanted = useMemo(
    () =>
      [open, pointed].flatMap((id): ItemRef[] => {
        const row = id === null ? undefined : rows.get(id);
        return row ? [{ kind: 'record', id: row.id, domain: row.domain }] : [];
      }),
    [open, pointed, rows],
  );
  const shards = useShardsHolding(wanted);
  const data = shards.state === 'ready' ? shards.data : null;
  const found = useMemo(
    () => (data && data.length > 0 ? new Map(data.flatMap((shard) => [...indexRecords(shard)])) : null),
    [data],
  );
  const [latest, setLatest] = useState(found);
  if (found !== null && found !== latest) setLatest(found);
  return found ?? latest ?? NO_RECORDS;
}
