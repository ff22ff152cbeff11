import * as v from 'valibot';
import { idSchema, textSchema } from '../fields/evidence.ts';

/** A panel is data: it names its records, how they are drawn, and the finding over them. */
export const panelSpecSchema = v.strictObject({
  id: idSchema,
  /**
   * The kind, that is, a folder of `src/panels/kinds`. The pipeline rejects unknown names; the app shows a
   * message in the panel's place.
   */
  kind: idSchema,
  /** Section of the domain tab in which the panel is shown. */
  section: textSchema,
  /** The finding in one plain sentence. */
  title: textSchema,
  /**
   * Record ids in drawing order. A map panel may leave the list empty: the build then fills it with every
   * record the map can show.
   */
  records: v.array(idSchema),
  /**
   * Baseline → level pairs, for strip, slope and dumbbell. `change` is the record of the difference between
   * the two.
   */
  pairs: v.optional(v.array(v.strictObject({ from: idSchema, to: idSchema, change: v.optional(idSchema) }))),
  /** The record that is the whole of a `parts` panel. */
  whole: v.optional(idSchema),
  note: v.optional(textSchema),
  /** How many of the grid's 12 columns the panel takes at desktop width. */
  span: v.optional(v.picklist([4, 6, 8, 12])),
});

export const panelFileSchema = v.array(panelSpecSchema);
export type PanelSpec = v.InferOutput<typeof panelSpecSchema>;

/** All records a panel shows (listed, paired, and the whole), each once. */
export function panelRecordIds(panel: PanelSpec): string[] {
  const pairs = (panel.pairs ?? []).flatMap(({ from, to, change }) =>
    change === undefined ? [from, to] : [from, to, change],
  );
  return [...new Set([...panel.records, ...pairs, ...(panel.whole === undefined ? [] : [panel.whole])])];
}
