import type { FindAlias } from '../fields/alias.ts';
import { ROLE_LABEL, STATUS_LABEL } from '../fields/vocabulary.ts';
import type { PublishedRecord } from '../published/dataset.ts';
import type { Change } from '../published/revision.ts';
import type { PanelData } from '../select/panelData.ts';
import { changeText } from '../text/citation.ts';
import { recordFace } from '../text/face.ts';

/** What has changed since a panel was frozen, in everything a reader would cite of it. */
export interface FrozenChanges {
  /** One line for each figure that was corrected or withdrawn. */
  readonly corrections: readonly string[];
  /** One line for each change in words, scopes, dates, doubts or the chart. */
  readonly others: readonly string[];
}

const figureOf = (record: PublishedRecord): string => recordFace(record).figure ?? '无数值';

/** Compares bounds and not words: 超 and 逾 mean the same bound. */
const isSameFigure = (before: PublishedRecord, now: PublishedRecord): boolean => {
  const [a, b] = [before.quantity, now.quantity];
  if (before.sense !== now.sense || before.basis !== now.basis) return false;
  return (
    a === b ||
    (a !== null &&
      b !== null &&
      (['value', 'magnitude', 'unit', 'per', 'qualifier'] as const).every((key) => a[key] === b[key]))
  );
};

/** The corrections that were published after the record was frozen. */
function correctionsSince(record: PublishedRecord, changes: readonly Change[]): Change[] {
  const known = new Set((record.changes ?? []).map((change) => JSON.stringify(change)));
  return changes.filter((change) => change.record === record.id && !known.has(JSON.stringify(change)));
}

const renamed = (label: string, before: string, now: string): string[] =>
  before === now ? [] : [`${label}由“${before}”改为“${now}”`];

/** Every difference between a record as it was cited and as it is now, except in its figure. */
function differences(before: PublishedRecord, now: PublishedRecord): string[] {
  const { name } = before;
  const status = ({ status: own }: PublishedRecord) => (own ? STATUS_LABEL[own] : '无');
  const role = ({ role: own }: PublishedRecord) => (own ? ROLE_LABEL[own] : '无');
  const disputed = ({ conflicts }: PublishedRecord) => (conflicts ?? []).length > 0;
  return [
    ...(before.name === now.name ? [] : [`“${before.name}”改称“${now.name}”`]),
    ...(before.text === now.text ? [] : [`${name}的说法改为“${now.text ?? ''}”`]),
    ...renamed(`${name}的范围`, before.regionName, now.regionName),
    ...renamed(`${name}的对象`, before.group ?? '无', now.group ?? '无'),
    ...renamed(`${name}的时点`, recordFace(before).period, recordFace(now).period),
    ...renamed(`${name}的状态`, status(before), status(now)),
    ...renamed(`${name}的性质`, role(before), role(now)),
    ...(before.doubt === now.doubt
      ? []
      : [now.doubt === undefined ? `${name}不再列为口径待核` : `${name}口径待核：${now.doubt}`]),
    ...(disputed(before) === disputed(now)
      ? []
      : [disputed(now) ? `${name}列入待核分歧` : `${name}不再列为待核分歧`]),
  ];
}

/** Changes in how the source is named (document title, department) for words that both versions quote. */
function sourceChanges(before: PublishedRecord, now: PublishedRecord, titles: DocumentTitles): string[] {
  const offices = new Map(now.evidence.map(({ doc, department }) => [doc, department]));
  return before.evidence.flatMap(({ doc, department }) => {
    const own = offices.get(doc);
    const [title, titleNow] = [titles.before(doc), titles.now(doc)];
    return [
      ...(title === titleNow || titleNow === undefined ? [] : [`文件“${title}”改称“${titleNow}”`]),
      ...(department === null || own === undefined || own === department
        ? []
        : [`来源不再署“${department}”${own === null ? '' : `，原文所称为“${own}”`}`]),
    ];
  });
}

/** Short titles of documents, then and now; undefined where a dataset has no document of that id. */
export interface DocumentTitles {
  readonly before: (doc: string) => string | undefined;
  readonly now: (doc: string) => string | undefined;
}

export interface FrozenContext {
  /** Every correction of the dataset. */
  readonly changes: readonly Change[];
  readonly find: FindAlias;
  readonly titles: DocumentTitles;
}

/**
 * Lists what changed. `current` is the panel that replaces the frozen one today, under the same id or
 * another.
 */
export function listFrozenChanges(
  frozen: PanelData,
  current: PanelData,
  { changes, find, titles }: FrozenContext,
): FrozenChanges {
  const corrections: string[] = [];
  const others = new Set<string>();
  const shown = new Map(current.all.map((record) => [record.id, record]));
  const met = new Set<string>();
  if (frozen.spec.title !== current.spec.title) others.add(`标题改为“${current.spec.title}”`);
  for (const before of frozen.all) {
    const since = correctionsSince(before, changes);
    corrections.push(...since.map((change) => `${change.name}，${changeText(change)}`));
    const now = shown.get(before.id) ?? shown.get(find('record', before.id)?.to ?? '');
    if (now) met.add(now.id);
    if (!now) {
      if (since.every((change) => change.new !== null)) others.add(`图中不再有“${before.name}”`);
      continue;
    }
    if (since.length === 0 && !isSameFigure(before, now))
      corrections.push(`${before.name}，${figureOf(before)}改为${figureOf(now)}`);
    for (const line of [...differences(before, now), ...sourceChanges(before, now, titles)]) others.add(line);
  }
  for (const { id, name } of current.all) if (!met.has(id)) others.add(`图中新列入“${name}”`);
  if (frozen.spec.kind !== current.spec.kind) others.add('图的画法有改动');
  if (frozen.spec.note !== current.spec.note)
    others.add(current.spec.note === undefined ? '不再有说明' : `说明改为“${current.spec.note}”`);
  return { corrections, others: [...others] };
}
