import { useEffect, useMemo, useState } from 'react';
import type { Loaded } from '../../queries/dataset.ts';
import { useModule } from '../../queries/useModule.ts';
import type { DraftJudge, ProofLine } from '../../reading/proof/draftJudge.ts';
import type { ReadQuantity } from '../../reading/quantity.ts';
import type { TableReading } from '../../reading/table/tableReading.ts';
import { useDraftStore } from '../../state/draftStore.ts';
import { buildFindings, type Finding } from './findings.ts';

/** Milliseconds of rest before a draft that is being written is judged again. */
const REST = 250;
/** A speech has ten thousand characters, a yearbook a hundred thousand; more would stop the page for seconds. */
export const MOST_CHARACTERS = 200_000;
/** So many quantities are judged before the page may answer its reader. */
const AT_ONCE = 40;
/** The name under which a browser's own tools show how long a proof took. */
const MEASURE = 'youju-proof';
const BEGINNING = 'youju-proof-begins';

type Reading = typeof import('../../reading/proof/readDraft.ts');

/** The reader of texts is most of what this page needs; an empty field needs none of it. */
const loadReading = (): Promise<Reading> => import('../../reading/proof/readDraft.ts');

/** Tables are read by a part of it that comes later still. */
const loadTables = async (): Promise<TableReading> => (await loadReading()).loadTables();

interface Judged {
  readonly judge: DraftJudge;
  readonly text: string;
  readonly quantities: readonly ReadQuantity[];
  readonly lines: readonly ProofLine[];
}

const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Judges a draft in portions, so that a long one does not hold the page; null once it is no longer wanted. */
async function judgeDraft(
  judge: DraftJudge,
  { readDraft }: Reading,
  text: string,
  tables: TableReading | null,
  isWanted: () => boolean,
): Promise<Judged | null> {
  performance.mark(BEGINNING);
  const quantities = readDraft(text, judge, tables);
  const lines: ProofLine[] = [];
  for (const read of quantities) {
    lines.push(judge.lineOf(read));
    if (lines.length % AT_ONCE !== 0) continue;
    await breath();
    if (!isWanted()) return null;
  }
  performance.measure(MEASURE, BEGINNING);
  return { judge, text, quantities, lines };
}

export interface CheckedDraft {
  /** The text that the findings speak of; the field may be ahead of it. */
  readonly text: string;
  readonly findings: readonly Finding[];
  /** Whether the field has changed since. */
  readonly stale: boolean;
}

export interface DraftCheck {
  /** The findings of the draft in the field; null before the first. */
  readonly draft: CheckedDraft | null;
  /** What reads texts, once there is one; null before. */
  readonly reading: Loaded<Reading> | null;
  /** What reads tables, once a draft needs it; null before. */
  readonly tables: Loaded<TableReading> | null;
}

export function useDraft(judge: DraftJudge): DraftCheck {
  const { text, picks } = useDraftStore();
  const hasText = text.trim() !== '';
  const reading = useModule('draft-reading', loadReading, hasText);
  const reader = reading.state === 'ready' ? reading.data : null;
  const [judged, setJudged] = useState<Judged | null>(null);
  const [tabular, setTabular] = useState(false);
  const tables = useModule('draft-tables', loadTables, tabular);
  const readTables = tables.state === 'ready' ? tables.data : null;
  useEffect(() => {
    if (reader === null || text.length > MOST_CHARACTERS) return;
    let wanted = true;
    const timer = setTimeout(async () => {
      if (readTables === null && reader.needsTables(text, judge)) {
        setTabular(true);
        return;
      }
      const next = await judgeDraft(judge, reader, text, readTables, () => wanted);
      if (wanted && next) setJudged(next);
    }, REST);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [judge, reader, text, readTables]);
  const own = judged?.judge === judge ? judged : null;
  const findings = useMemo(
    () => (own ? buildFindings(own.judge, own.quantities, own.lines, picks) : null),
    [own, picks],
  );
  const draft = own && findings && hasText ? { text: own.text, findings, stale: own.text !== text } : null;
  return { draft, reading: hasText ? reading : null, tables: tabular ? tables : null };
}
