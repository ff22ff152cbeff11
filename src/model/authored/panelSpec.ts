import * as v from 'valibot';
import { idSchema, textSchema } from '../fields/evidence.ts';
import { parseMoment } from '../fields/moment.ts';

const momentSchema = v.pipe(
  v.string(),
  v.check(
    (text) => parseMoment(text) !== null,
    '须为 2025、2025-H1、2025-Q3、2025-09、2025-09-30 这样的时点',
  ),
);

/** Two dated points of one thing; `change` is the record of the difference between them. */
const changePairSchema = v.strictObject({ from: idSchema, to: idSchema, change: v.optional(idSchema) });
/** A target and the figure that answers it. */
const targetPairSchema = v.strictObject({ target: idSchema, actual: idSchema });

export type ChangePair = v.InferOutput<typeof changePairSchema>;
export type TargetPair = v.InferOutput<typeof targetPairSchema>;

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
  /** Baseline → level pairs, for strip, slope, dumbbell and multiples; target → actual, for target. */
  pairs: v.optional(v.array(v.union([changePairSchema, targetPairSchema]))),
  /** The lines of a `trend` panel, each with its dated points. */
  series: v.optional(v.array(v.strictObject({ label: textSchema, records: v.array(idSchema) }))),
  /** The indicator of a `ranking` or `map` panel; the build fills its records. */
  indicator: v.optional(idSchema),
  /** The date of its values, such as `2025`; the latest where none is given. */
  year: v.optional(momentSchema),
  /** The record that is the whole of a `parts` panel. */
  whole: v.optional(idSchema),
  note: v.optional(textSchema),
  /** How many of the grid's 12 columns the panel takes at desktop width. */
  span: v.optional(v.picklist([3, 4, 5, 6, 7, 8, 9, 12])),
});

export const panelFileSchema = v.array(panelSpecSchema);
export type PanelSpec = v.InferOutput<typeof panelSpecSchema>;
