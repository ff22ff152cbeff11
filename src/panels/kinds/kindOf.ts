import type { PanelData, ScopeLine } from '../../model/select/panelData.ts';
import { scopeLine } from '../../model/text/scopeLine.ts';
import { byFolder } from './byFolder.ts';
import type { Kind } from './kind.ts';

const KINDS = /* @__PURE__ */ byFolder(
  import.meta.glob<Kind>('./*/kind.ts', { eager: true, import: 'kind' }),
);

/** Data of a later version may use a kind that this app does not know; such a panel has no chart. */
const UNKNOWN: Kind = {};

interface OfKind {
  readonly spec: { readonly kind: string };
}

export const isKnownKind = ({ spec }: OfKind): boolean => KINDS.has(spec.kind);

export const kindOf = ({ spec }: OfKind): Kind => KINDS.get(spec.kind) ?? UNKNOWN;

/** Whether the panel is one chart and not many small ones. */
export function isOneChart(data: OfKind): boolean {
  const { chart, cells } = kindOf(data);
  return chart !== undefined && cells === undefined;
}

/** The scope line of a panel, with what it states for each figure under it. */
export function panelLine(data: PanelData): ScopeLine {
  return data.line ?? kindOf(data).scopeLine?.(data) ?? scopeLine(data);
}

/** The scope line as shown under a panel's title, with the plans of its figures and the note on scaling. */
export function panelScope(data: PanelData): string[] {
  const { scaleNote } = kindOf(data);
  const line = panelLine(data);
  // Where the line states a date, it is that of the figures that are shown.
  const shown = line.dated.size > 0 ? data.all.filter(({ id }) => line.dated.has(id)) : data.all;
  const plans = [...new Set(shown.flatMap(({ plan }) => plan ?? []))].map((plan) => `“${plan}”`).join('');
  return [...line.words, ...(plans === '' ? [] : [plans]), ...(scaleNote === undefined ? [] : [scaleNote])];
}
