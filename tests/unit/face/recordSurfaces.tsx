import type { ReactNode } from 'react';
import { searchItemOfRecord } from '../../../data/pipeline/publish/buildSearch.ts';
import { EvidenceDetails } from '../../../src/evidence/card/EvidenceDetails.tsx';
import { FactList } from '../../../src/evidence/FactList.tsx';
import { RecordEntry } from '../../../src/evidence/RecordEntry.tsx';
import type { DomainShard, PublishedRecord } from '../../../src/model/published/dataset.ts';
import { slideOfRecord } from '../../../src/model/show/answerSlide.ts';
import {
  type IndexedShard,
  indexShards,
  type SlideData,
  selectSlide,
} from '../../../src/model/show/slideData.ts';
import { citationText } from '../../../src/model/text/citation.ts';
import { type FacePart, recordLabel, recordSentence } from '../../../src/model/text/face.ts';
import { messageText, reportSentence } from '../../../src/model/text/reference.ts';
import { HallEvidence } from '../../../src/views/presenter/audience/HallEvidence.tsx';
import { buildPptxPlan, type PlanSlide } from '../../../src/views/presenter/handout/plan/pptxPlan.ts';
import { Slide } from '../../../src/views/presenter/slides/Slide.tsx';
import { selectSignOffGroups } from '../../../src/views/review/signOffRows.ts';
import { ALL_PARTS, type Asked } from './missingParts.ts';
import { planText } from './planText.ts';
import { datasetOf, draw } from './prerenderedMarkup.tsx';

export interface RecordText extends Asked {
  readonly text: string;
}

/** A surface that shows single records: the text of every record, and the parts it must have. */
export interface RecordSurface {
  readonly name: string;
  readonly tell: (records: readonly PublishedRecord[], shard: DomainShard) => RecordText[];
}

type Told = Asked & { readonly text: string };

const nothingOwed: Told = { text: '', owed: [] };
const titleOf = (doc: string): string => doc;
const quoteOf = ({ evidence, name }: PublishedRecord): string => evidence[0]?.quote ?? name;
const isFigure = ({ kind, quantity }: PublishedRecord): boolean => quantity !== null && kind !== 'honour';

function indexed(shard: DomainShard): IndexedShard {
  const found = indexShards([shard]).get(shard.domain);
  if (!found) throw new Error('no shard');
  return found;
}

const written = (
  name: string,
  tell: (record: PublishedRecord, shard: IndexedShard) => Told,
): RecordSurface => ({
  name,
  tell: (records, shard) => {
    const own = indexed(shard);
    return records.map((record) => tell(record, own));
  },
});

interface Drawn {
  readonly part: (record: PublishedRecord, shard: IndexedShard) => ReactNode;
  /** The part of it that is tested. */
  readonly within?: string;
  readonly asked?: (record: PublishedRecord) => Asked;
}

/** All records are rendered at once, because a page for each would take minutes. */
const drawn = (name: string, { part, within, asked = () => ({}) }: Drawn): RecordSurface => ({
  name,
  tell: (records, shard) => {
    const own = indexed(shard);
    const page = draw(
      records.map((record) => (
        <div key={record.id} data-record={record.id}>
          {part(record, own)}
        </div>
      )),
    );
    return [...page.querySelectorAll('[data-record]')].map((element, at) => {
      const record = records[at];
      const place = within === undefined ? element : element.querySelector(within);
      return { text: place?.textContent ?? '', ...(record ? asked(record) : {}) };
    });
  },
});

const answered = (record: PublishedRecord, own: IndexedShard): SlideData =>
  // The overview has records of every domain; an answer uses its own domain.
  selectSlide(slideOfRecord(record, own), new Map([[record.domain, own]]));

function planned(record: PublishedRecord, own: IndexedShard): PlanSlide {
  const { core } = datasetOf(0);
  const plan = buildPptxPlan({
    deck: { title: '' },
    slides: [answered(record, own)],
    core,
    conflicts: [],
    counties: null,
    notes: new Map(),
  });
  const [slide] = plan.slides;
  if (!slide) throw new Error('no slide');
  return slide;
}

const slide = (record: PublishedRecord, own: IndexedShard) => (
  <Slide data={answered(record, own)} number={1} count={1} shape="wide" sheet />
);

const HEADLINE: readonly FacePart[] = [
  'value',
  'magnitude',
  'unit',
  'per',
  'qualifier',
  'sense',
  'derived',
  'status',
  'doubt',
  'disagreement',
];
/** The figure and its tags are above the details, which state the origin of a disagreement in full. */
const TERMS: readonly FacePart[] = [
  'derived',
  'status',
  'doubt',
  'settled',
  'scope',
  'group',
  'period',
  'implied',
];

export const RECORD_SURFACES: readonly RecordSurface[] = [
  written('aria label', (record) => ({ text: recordLabel(record) })),
  written('aria label of a fact', (record) => ({
    text: recordLabel(record, quoteOf(record)),
    told: quoteOf(record),
  })),
  written('sentence', (record) => ({ text: recordSentence(record) })),
  // Without its quotes, which are the text's own words and prove nothing about ours.
  written('copied citation', (record, { byId }) => ({
    text: citationText(record, [], byId, titleOf),
    owed: ALL_PARTS,
  })),
  written('message for a chat', (record, { byId }) => ({
    text: messageText(record, [], byId, titleOf, null),
    owed: ALL_PARTS,
  })),
  written('sentence of a report', (record) => ({ text: reportSentence(record) })),
  written('search row and 即席调用', (record) => {
    const { entry } = searchItemOfRecord(record, undefined, 1);
    return { text: `${entry.title} ${entry.detail}` };
  }),
  {
    name: 'row of the sheet to sign',
    tell: (records, shard) => {
      const rows = selectSignOffGroups(datasetOf(0).core, [{ ...shard, records: [...records] }]);
      const byId = new Map(rows.flatMap((group) => group.rows).map((row) => [row.id, row]));
      return records.map(({ id }) => {
        const row = byId.get(id);
        if (!row) return nothingOwed;
        const { name, figure, tags, scope, caveat } = row;
        return { text: [name, figure, ...tags, scope, caveat].join(' '), owed: ALL_PARTS };
      });
    },
  },
  drawn('fact of a list', {
    part: (record, { byId }) => <FactList records={[record]} byId={byId} />,
    asked: (record) => (record.kind === 'observation' ? {} : { told: quoteOf(record) }),
  }),
  drawn('entry of a list', {
    part: (record, { byId }) => <RecordEntry record={record} byId={byId} />,
    asked: () => ({ owed: ALL_PARTS }),
  }),
  drawn('terms of a card', {
    part: (record, { byId }) => <EvidenceDetails record={record} evidence={[]} byId={byId} />,
    asked: () => ({ owed: TERMS }),
  }),
  drawn('evidence on the wall', {
    part: (record, { byId }) => <HallEvidence record={record} byId={byId} onClose={() => {}} />,
    asked: () => ({ owed: ALL_PARTS }),
  }),
  drawn('slide of an answer', {
    part: slide,
    // Headlines contain figures too; the text below them is tested.
    within: 'section > div',
    asked: (record) => (isFigure(record) ? {} : { told: record.name }),
  }),
  drawn('headline of an answer', {
    part: slide,
    within: 'h2',
    asked: (record) => ({ owed: isFigure(record) ? HEADLINE : [] }),
  }),
  written('PPTX of an answer', (record, own) => ({
    text: planText(planned(record, own).items),
    ...(isFigure(record) ? {} : { told: record.name }),
  })),
  written('notes of a PPTX', (record, own) => {
    const lines = planned(record, own).notes.split('\n');
    const line = lines.find((item) =>
      [`${record.name}：`, `${record.name}（`].some((start) => item.startsWith(start)),
    );
    // A derived record is cited with the quotes of its inputs.
    return line === undefined
      ? nothingOwed
      : { text: line.replace(/。[^。]*——《[\s\S]*$/, ''), owed: ALL_PARTS };
  }),
];
