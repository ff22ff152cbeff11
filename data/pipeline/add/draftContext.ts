import { periodDays } from '../../../src/model/fields/moment.ts';
import { DraftProof } from '../../../src/reading/proof/proofDraft.ts';
import { proofData } from '../files/proofData.ts';
import { readingLexicon } from '../read/lexicon/readingLexicon.ts';
import type { ChainOf } from '../read/resolveEvidence.ts';
import { domainChooser } from './choice/domainChoice.ts';
import { placeChooser } from './choice/placeChoice.ts';
import type { DraftBase } from './draftBase.ts';
import type { DraftText } from './draftText.ts';
import type { DraftDocument } from './draftTypes.ts';
import type { ProposeContext } from './propose.ts';

/** So many paragraphs before its own may name the place that 全县 stands for. */
const EARLIER = 8;

/** What proposals for a text are made from: the data that stand, and where in the text an item is. */
export function draftContext(
  base: DraftBase,
  {
    text,
    paragraphs,
    chainOf,
    refused,
  }: {
    readonly text: DraftText;
    readonly paragraphs: DraftDocument['paragraphs'];
    readonly chainOf: ChainOf;
    readonly refused: ReadonlySet<string>;
  },
): Omit<ProposeContext, 'lastDomain' | 'document'> {
  const { authored } = base;
  const { index } = base.data;
  const proof = new DraftProof(proofData(base.data), readingLexicon());
  const paragraph = (n: number) => paragraphs[n - 1];
  return {
    base: authored,
    chainOf: chainOf,
    department: (n) => paragraph(n)?.department ?? null,
    section: (n) => paragraph(n)?.section ?? null,
    domainOf: domainChooser(authored),
    around: (n) => {
      const textOf = (own: number): string => text.original.lines[own - 1]?.text.slice(0, 600) ?? '';
      return [textOf(n), textOf(n - 1) + textOf(n + 1), textOf(n - 2) + textOf(n + 2)];
    },
    title: paragraphs
      .filter(({ part }) => part === 'title')
      .map(({ n }) => text.original.lines[n - 1]?.text ?? '')
      .join(''),
    earlier: (n) =>
      paragraphs
        .slice(Math.max(0, n - 1 - EARLIER), n - 1)
        .filter(({ section }) => section === paragraph(n)?.section)
        .map((own) => text.original.lines[own.n - 1]?.text.slice(0, 600) ?? '')
        .join('\n'),
    reference: authored.site.domains.find(({ reference }) => reference === true)?.id ?? null,
    isInCity: (region) => {
      for (let at: string | null | undefined = region, step = 0; at && step < 8; step += 1) {
        if (at === authored.site.region) return true;
        at = index.regions.get(at)?.parent;
      }
      return false;
    },
    placesOf: placeChooser(authored).placesOf,
    plans: index.plans,
    proof,
    refused: refused,
    isOtherTime: (record, period) => {
      const known = index.byId.get(record)?.record.period;
      const [own, other] = [periodDays(period), known ? periodDays(known) : null];
      return own !== null && other !== null && (own.last < other.first || own.first > other.last);
    },
    isLikePlace: (record, regions) => {
      const kindOf = (id: string | undefined) => index.regions.get(id ?? '')?.kind;
      return kindOf(index.byId.get(record)?.record.region) === kindOf(regions[0]);
    },
    isBare: (record) => {
      const entry = index.byId.get(record);
      return (
        entry?.kind === 'observation' && entry.record.derived === undefined && entry.evidence.length === 0
      );
    },
    isDerived: (record) => {
      const entry = index.byId.get(record);
      return entry?.kind === 'observation' && entry.record.derived !== undefined;
    },
  };
}
