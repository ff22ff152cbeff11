import { checkAttribution } from '../check/checkAttribution.ts';
import { checkBases } from '../check/checkComparable.ts';
import { checkFigures } from '../check/checkFigures.ts';
import { checkPeriods } from '../check/checkPeriods.ts';
import { checkReferences } from '../check/checkReferences.ts';
import { checkReview } from '../check/checkReview.ts';
import { checkText } from '../check/checkText.ts';
import { checkValues } from '../check/checkValues.ts';
import { checkWords } from '../check/checkWords.ts';
import { checkOwnWords } from '../check/words/checkOwnWords.ts';
import { buildIndex } from '../read/authoredIndex.ts';
import { listRecords } from '../read/listRecords.ts';
import type { Authored } from '../read/readAuthored.ts';
import { type ChainOf, resolveEvidence, resolveSetAside } from '../read/resolveEvidence.ts';
import { type Built, RecordBuilder } from './buildRecords.ts';
import type { Decision, DraftDocument, NumeralItem, Option } from './draftTypes.ts';

/** Checks one decision as the whole check would, over the few records that it touches. */

export interface ItemCheck {
  readonly base: Authored;
  readonly document: DraftDocument;
  readonly chainOf: ChainOf;
}

/** Only what one decision needs: the records of its indicator, and the paragraphs that its words stand in. */
function narrowed(
  built: Built,
  { base, document, chainOf }: ItemCheck,
  item: NumeralItem,
  touched: ReadonlySet<string>,
): Authored {
  const { authored, setAside } = built;
  // What is derived from a disputed value is disputed too, and has to be there.
  const concerned = built.authored.conflicts.flatMap(({ id, concerns }) => (touched.has(id) ? concerns : []));
  const wanted = new Set([...touched, ...concerned]);
  const near = new Set(chainOf(item.paragraph).pieces.map(({ n }) => n));
  const paragraphs = document.paragraphs
    .filter(({ n }) => near.has(n))
    .map((own) => ({ ...own, digest: '正文一段。' }));
  const own = <T extends { readonly id: string }>(list: readonly T[]): T[] =>
    list.filter(({ id }) => wanted.has(id));
  const indicators = Object.fromEntries(
    Object.entries(authored.indicators).map(([domain, list]) => [
      domain,
      list.filter(
        ({ id, observations }) => wanted.has(id) || observations.some((record) => wanted.has(record.id)),
      ),
    ]),
  );
  const few: Authored = {
    ...authored,
    indicators,
    honours: own(authored.honours),
    coverage: own(authored.coverage),
    statements: own(authored.statements),
    counties: own(authored.counties),
    conflicts: own(authored.conflicts),
    panels: {},
    decks: {},
    checks: [],
    changes: [],
    aliases: [],
  };
  // What an indicator says of itself may rest on any of its values.
  const cited = new Set(listRecords(few).flatMap(({ evidence }) => evidence.map(({ doc }) => doc)));
  return {
    ...few,
    documents: [
      ...base.documents.filter(({ id }) => cited.has(id)),
      {
        ...document,
        paragraphs,
        setAside: [...setAside],
        shortTitle: '文件',
        publishedNote: '原文未注明发布日期',
      },
    ],
  };
}

/** The faults that a decision would bring, in words; empty where it may stand. */
export function checkOption(item: NumeralItem, option: Option, context: ItemCheck): string[] {
  const decision: Decision = { key: item.key, option, edited: false };
  const builder = new RecordBuilder(context.base, context.document.id, context.chainOf);
  builder.add(item, decision);
  const { built } = builder;
  if (option.kind === 'aside')
    return built.setAside.flatMap((aside) => {
      const resolved = resolveSetAside(aside, context.chainOf);
      return resolved.ok ? [] : [resolved.message];
    });
  const touched = new Set([...built.keyOf.keys()]);
  if (touched.size === 0) return ['没有可以写入的记录'];
  const authored = narrowed(built, context, item, touched);
  const index = buildIndex(authored);
  const doc = context.document.id;
  const placed = index.records.flatMap((entry) =>
    entry.evidence
      .filter((evidence) => evidence.doc === doc)
      .flatMap((evidence) => {
        const resolved = resolveEvidence(evidence, context.chainOf);
        return resolved.ok ? [] : [{ recordId: entry.id, message: resolved.message }];
      }),
  );
  const findings = [
    ...placed,
    ...checkReferences(authored, index),
    ...index.records.flatMap(checkFigures),
    ...checkValues(index),
    ...checkPeriods(authored, index),
    ...checkReview(authored, index),
    ...checkText(authored, index),
    ...checkWords(index),
    ...checkBases(authored, index),
    ...checkAttribution(authored, index, new Map()),
    ...checkOwnWords(authored, index, touched),
  ];
  return [...new Set(findings.filter(({ recordId }) => touched.has(recordId)).map(({ message }) => message))];
}
