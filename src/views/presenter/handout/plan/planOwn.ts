import type { CoreShard } from '../../../../model/published/dataset.ts';
import type { SlideData } from '../../../../model/show/slideData.ts';
import { placeName } from '../../../../model/text/partsWord.ts';
import type { PlanBox, PlanItem, PlanRun } from '../../../../panels/office/planItem.ts';
import { countLines, LINE_HEIGHT, POINTS } from '../../../../panels/office/textFit.ts';
import { markParts, OWN_MARK } from '../../slides/own/ownMarks.ts';
import type { UnheldNumber } from '../../slides/own/unheldNumbers.ts';

/** Words of a deck's author in a presentation file. */

const MARK_SIZE = 12;

/** The words as runs of one style, with the mark behind each number that no record holds. */
export function ownRuns(text: string, numbers: readonly UnheldNumber[], style: PlanRun): PlanRun[] {
  const runs = markParts(text, numbers).flatMap((part): PlanRun[] => [
    { ...style, text: part.text },
    ...(part.isOwn
      ? [{ text: `（${OWN_MARK}）`, size: Math.min(style.size, MARK_SIZE), colour: 'inkSecond' as const }]
      : []),
  ]);
  return runs.length === 0 ? [{ ...style, text }] : runs;
}

const LINE_SIZES = [24, 20, 18, 16, 14];
const SCOPE_SIZE = 17;

/** The body of an opening page or of a page of text; the city's own pages say what the deck covers, and which years. */
export function planLines(
  { slide }: SlideData,
  box: PlanBox,
  { core, numbers }: { readonly core: CoreShard; readonly numbers: readonly UnheldNumber[] },
): PlanItem[] {
  if (slide.kind !== 'title' && slide.kind !== 'text') return [];
  const { site } = core;
  const lines = slide.lines ?? [];
  const isOpening = slide.kind === 'title' || slide.opening === true;
  const y = isOpening ? Math.max(3.65, box.y) : box.y;
  const h = box.y + box.h - y;
  const heightAt = (size: number) =>
    (countLines(lines.join('\n'), box.w * POINTS * 0.92, size) * size * LINE_HEIGHT) / POINTS;
  const size = LINE_SIZES.find((wanted) => heightAt(wanted) <= h - 0.4) ?? 12;
  const scope = `${placeName(site)} · “${site.period.label}” · ${site.period.from}—${site.period.to}年`;
  const paragraphs = [
    ...lines.map((text, index) =>
      ownRuns(
        text,
        numbers.filter((number) => number.field === 'line' && number.line === index),
        { text: '', size },
      ),
    ),
    ...(slide.kind === 'title'
      ? [[{ text: scope, size: SCOPE_SIZE, colour: 'inkSecond' } satisfies PlanRun]]
      : []),
  ];
  return paragraphs.length === 0 ? [] : [{ kind: 'text', box: { ...box, y, h }, paragraphs }];
}
