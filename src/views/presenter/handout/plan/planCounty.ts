import type { CountiesShard } from '../../../../model/published/countiesShard.ts';
import type { CoreShard, PublishedRecord } from '../../../../model/published/dataset.ts';
import type { CountyTold } from '../../../../model/select/toldPlaces.ts';
import { faceScope, recordFace } from '../../../../model/text/face.ts';
import { partsWord } from '../../../../model/text/partsWord.ts';
import { selectEvidence } from '../../../../model/text/recordText.ts';
import { toldFacts, toldLead } from '../../../../model/text/toldLead.ts';
import type { PlanBox, PlanItem, PlanRun } from '../../../../panels/office/planItem.ts';
import { countLines, LINE_HEIGHT, POINTS } from '../../../../panels/office/textFit.ts';

/** Sizes of the facts in points, with that of their scope lines and of the line above them. */
const SIZES = [
  { fact: 16, scope: 12 },
  { fact: 14, scope: 11 },
  { fact: 12, scope: 10 },
] as const;
const SMALLEST = SIZES[SIZES.length - 1] ?? SIZES[0];

type Size = (typeof SIZES)[number];
type Paragraphs = ReadonlyArray<readonly PlanRun[]>;

function planFact(record: PublishedRecord, told: CountyTold, core: CoreShard, size: Size): Paragraphs {
  const face = recordFace(record);
  const figure = record.kind === 'observation' && record.quantity ? (face.figure ?? '') : '';
  const tags = face.tags.length > 0 ? `（${face.tags.join('，')}）` : '';
  const [source] = selectEvidence(record, told.byId);
  const document = core.documents.find(({ id }) => id === source?.doc);
  const place = source ? [`${document?.shortTitle ?? source.doc}第${source.paragraph}段`] : [];
  const runs: PlanRun[] = [
    { text: `${record.text ?? record.name} `, size: size.fact },
    { text: figure, size: size.fact, bold: true },
    { text: tags, size: size.scope, colour: 'inkSecond' },
  ];
  return [
    runs.filter(({ text }) => text !== ''),
    [{ text: [...faceScope(face), ...place].join(' · '), size: size.scope, colour: 'inkSecond' }],
  ];
}

const heightOf = (paragraphs: Paragraphs, width: number): number =>
  paragraphs.reduce((sum, runs) => {
    const size = Math.max(...runs.map((run) => run.size));
    const lines = countLines(runs.map(({ text }) => text).join(''), width * POINTS * 0.94, size);
    return sum + (lines * size * LINE_HEIGHT) / POINTS;
  }, 0);

/**
 * The card of a county: what the texts tell of it, in the words of the wall. Of a long list as much as fits is kept,
 * with a line that says how many are left out.
 */
export function planCounty(
  told: CountyTold,
  box: PlanBox,
  core: CoreShard,
  { counties }: Pick<CountiesShard, 'counties'>,
): PlanItem[] {
  const facts = toldFacts(told);
  const planAt = (size: Size, shown: number): Paragraphs => [
    ...(told.own.length === 0 ? [[{ text: '未点名', size: size.fact + 8, bold: true }]] : []),
    [{ text: toldLead(told, partsWord(counties).long), size: size.scope + 1, colour: 'inkSecond' }],
    ...facts.slice(0, shown).flatMap((record) => planFact(record, told, core, size)),
    ...(shown < facts.length
      ? [[{ text: `另有${facts.length - shown}条未列出。`, size: size.scope, colour: 'inkSecond' as const }]]
      : []),
  ];
  const fits = (paragraphs: Paragraphs) => heightOf(paragraphs, box.w) <= box.h;
  const whole = SIZES.map((size) => planAt(size, facts.length)).find(fits);
  let shown = facts.length;
  while (whole === undefined && shown > 1 && !fits(planAt(SMALLEST, shown))) shown -= 1;
  return [{ kind: 'text', box, valign: 'top', paragraphs: whole ?? planAt(SMALLEST, shown) }];
}
