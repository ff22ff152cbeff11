import type { Change } from '../../../src/model/published/revision.ts';
import { type AuthoredRecord, recordQuantity } from '../read/listRecords.ts';
import type { Authored } from '../read/readAuthored.ts';
import type { DraftBase } from './draftBase.ts';
import { nameOf } from './words/recordWords.ts';

/** A record that stands: where it is used, and the data with a correction of it. */

export interface RecordUses {
  readonly panels: readonly string[];
  readonly slides: readonly string[];
  readonly conflicts: readonly string[];
  readonly sums: readonly string[];
  readonly documents: readonly string[];
}

/** Everything that shows a record or rests on it, in words. */
export function usesOf({ id, evidence }: AuthoredRecord, { authored, data }: DraftBase): RecordUses {
  const { panelsFedBy, openConflictsOf, settledConflictsOf } = data.index;
  const panels = panelsFedBy(id).map(({ panel }) => panel);
  const shown = new Set(panels.map((panel) => panel.id));
  const names = JSON.stringify(id);
  const slides = Object.values(authored.decks).flatMap(({ slides: list }) => list);
  const cited = new Set(evidence.map(({ doc }) => doc));
  const disputed = new Set([...openConflictsOf(id), ...settledConflictsOf(id)]);
  return {
    panels: panels.map(({ title }) => title),
    slides: slides
      .filter(
        (slide) => JSON.stringify(slide).includes(names) || ('panel' in slide && shown.has(slide.panel)),
      )
      .map(({ headline }) => headline),
    conflicts: authored.conflicts.filter((own) => disputed.has(own.id)).map(({ title }) => title),
    sums: authored.checks.filter(({ working }) => working.includes(`{${id}}`)).map(({ title }) => title),
    documents: authored.documents.filter((doc) => cited.has(doc.id)).map(({ title }) => title),
  };
}

export interface Correction {
  readonly name?: string;
  readonly value?: string;
  readonly note?: string;
  readonly doubt?: string;
  /** Needed where a published value changes. */
  readonly reason: string;
  /** `2026-12-01` */
  readonly date: string;
}

/** An optional text of a record: as given, or left out where it was emptied. */
const textField = (field: 'note' | 'doubt', given: string | undefined, before: string | undefined) => {
  const words = given === undefined ? before : given.trim();
  return words === undefined || words === '' ? {} : { [field]: words };
};

/** The data with a correction; a value that was published brings an entry of `changes.json` along. */
export function correctRecord(
  entry: AuthoredRecord,
  correction: Correction,
  { authored, project }: DraftBase,
): Authored {
  const { reason, date } = correction;
  const rewrite = <
    T extends {
      readonly id: string;
      readonly note?: string | undefined;
      readonly doubt?: string | undefined;
    },
  >(
    record: T,
  ): T => {
    if (record.id !== entry.id) return record;
    const { note, doubt, ...rest } = record;
    return {
      ...rest,
      ...textField('doubt', correction.doubt, doubt),
      ...textField('note', correction.note, note),
    } as T;
  };
  const named = <T extends { readonly id: string; readonly name: string }>(record: T): T =>
    record.id === entry.id && correction.name ? { ...record, name: correction.name } : record;
  const next: Authored = {
    ...authored,
    indicators: Object.fromEntries(
      Object.entries(authored.indicators).map(([domain, list]) => [
        domain,
        list.map((indicator) => {
          if (entry.kind !== 'observation' || indicator.id !== entry.indicator.id) return indicator;
          const observations = indicator.observations.map((own) => {
            const record = rewrite(own);
            return own.id === entry.id && correction.value ? { ...record, value: correction.value } : record;
          });
          const own = entry.record.name === undefined ? correction.name : undefined;
          return { ...indicator, name: own || indicator.name, observations };
        }),
      ]),
    ),
    honours: authored.honours.map(rewrite).map(named),
    coverage: authored.coverage.map(rewrite).map(named),
    statements: authored.statements.map(rewrite).map(named),
    counties: authored.counties.map(rewrite).map(named),
  };
  const old = project.published?.records[entry.id];
  const changes =
    correction.value !== undefined && entry.kind === 'observation' && correction.value !== entry.record.value;
  const quantity = recordQuantity(entry);
  if (!changes || !old || !quantity) return next;
  const change: Change = {
    record: entry.id,
    name: nameOf(entry),
    old,
    new: { ...old, value: correction.value ?? old.value },
    reason,
    date,
  };
  return { ...next, changes: [...authored.changes, change] };
}
