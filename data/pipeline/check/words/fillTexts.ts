import { panelRecordIds } from '../../../../src/model/authored/panelSpec.ts';
import type { AuthoredIndex } from '../../read/authoredIndex.ts';
import type { Authored } from '../../read/readAuthored.ts';
import { type Counts, countAll, fillPlaceholders, type OwnCounts } from './placeholders.ts';

/** Fields in which braces mean something else (records of a sum), or that are no words of ours. */
const OTHERS_WORDS: ReadonlySet<string> = new Set(['formula', 'working', 'quote', 'figure', 'context']);

function fillDeep<T>(value: T, counts: Counts, own: OwnCounts): T {
  if (typeof value === 'string')
    return (value.includes('{') ? fillPlaceholders(value, counts, own) : value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => fillDeep(item, counts, own)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]: [string, unknown]) => [
      key,
      OTHERS_WORDS.has(key) ? item : fillDeep(item, counts, own),
    ]),
  ) as T;
}

/** The dataset with every placeholder filled: what is published, after all checks have read the words as written. */
export function fillTexts(authored: Authored, index: AuthoredIndex): Authored {
  const counts = countAll(authored, index);
  const panels = Object.fromEntries(
    Object.entries(authored.panels).map(([domain, list]) => [
      domain,
      list.map((panel) =>
        fillDeep(panel, counts, {
          records: panelRecordIds(panel).filter((id) => panel.records.includes(id)).length,
          pairs: panel.pairs?.length ?? 0,
        }),
      ),
    ]),
  );
  return { ...fillDeep({ ...authored, panels: {} }, counts, {}), panels };
}
