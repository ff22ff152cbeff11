import { KIND_LABEL, MARK_LABEL } from '../../model/fields/vocabulary.ts';
import { valueText } from '../../model/numbers/quantity.ts';
import { pathToParagraph } from '../../model/paths.ts';
import type { CoreShard, DomainShard, PublishedRecord } from '../../model/published/dataset.ts';
import { QUALIFIER_LABEL, SENSE_LABEL } from '../../model/published/fileFields.ts';
import { figureCell, signedDecimal } from '../../model/published/signedDecimal.ts';
import { formulaText } from '../../model/text/citation.ts';
import { caveatText } from '../../model/text/disagreementText.ts';
import { faceScope, recordFace, statusText } from '../../model/text/face.ts';
import { qualifierMeaning } from '../../model/text/qualifierMeaning.ts';
import { selectEvidence } from '../../model/text/recordText.ts';

/** One figure to be signed off: what it is, how it is defined, and where it is found. */
export interface SignOffRow {
  readonly id: string;
  readonly domain: string;
  readonly department: string;
  readonly name: string;
  readonly figure: string;
  /** Its number in the magnitude of the source, with its sign, and its unit; null for a figure of several numbers. */
  readonly cell: ReturnType<typeof figureCell>;
  /** The decimal as the source writes it, for a numeric cell with magnitude and unit beside it. */
  readonly value: string;
  readonly magnitude: string;
  readonly unit: string;
  /** 增 or 降 for a change. */
  readonly sense: string;
  /** The signed value in base units; a decrease is negative. */
  readonly signed: string;
  readonly qualifier: string;
  /** Tags: 推算, 预计, 口径待核, 有分歧. */
  readonly tags: readonly string[];
  readonly scope: string;
  readonly sources: ReadonlyArray<{
    readonly passage: string;
    readonly path: string;
    readonly quote: string;
  }>;
  /** The caveats, open or settled; empty where there are none. */
  readonly caveat: string;
}

export interface SignOffGroup {
  readonly domain: string;
  readonly department: string;
  readonly rows: readonly SignOffRow[];
}

/** The definition (口径): scope, period, status, meaning of the qualifier, and formula. */
function scopeText(record: PublishedRecord, byId: ReadonlyMap<string, PublishedRecord>): string {
  const formula = formulaText(record, byId);
  return [
    ...faceScope(recordFace(record)),
    statusText(record) ?? KIND_LABEL[record.kind],
    record.quantity ? qualifierMeaning(record.quantity.qualifier) : null,
    formula === null ? null : `${MARK_LABEL.derived}：${formula}`,
  ]
    .filter((part) => part !== null)
    .join('；');
}

function signOffRow(
  record: PublishedRecord,
  domain: string,
  byId: ReadonlyMap<string, PublishedRecord>,
  titleOf: (doc: string) => string,
): SignOffRow[] {
  const { figure, tags } = recordFace(record);
  if (!record.quantity || figure === null) return [];
  return [
    {
      id: record.id,
      domain,
      department: record.department ?? '原文未写部门',
      name: record.name,
      figure,
      cell: figureCell(record),
      value: valueText(record.quantity),
      magnitude: record.quantity.magnitude,
      unit: `${record.quantity.unit}${record.quantity.per ? `/${record.quantity.per}` : ''}`,
      scope: scopeText(record, byId),
      sources: selectEvidence(record, byId).map(({ id, doc, paragraph, quote, context }) => ({
        path: pathToParagraph(doc, paragraph, id),
        passage: `${titleOf(doc)}第${paragraph}段`,
        quote: context === undefined ? quote : `${context}……${quote}`,
      })),
      tags,
      sense: record.sense === undefined ? '' : SENSE_LABEL[record.sense],
      signed: signedDecimal(record) ?? '',
      qualifier: QUALIFIER_LABEL[record.quantity.qualifier],
      caveat: caveatText(record),
    },
  ];
}

/** Every figure, by domain in the order of the site and then by department. */
export function selectSignOffGroups(core: CoreShard, shards: readonly DomainShard[]): SignOffGroup[] {
  const titleOf = (doc: string) => core.documents.find(({ id }) => id === doc)?.shortTitle ?? doc;
  return shards.flatMap((shard) => {
    const domain = core.domains.find(({ id }) => id === shard.domain)?.name ?? shard.domain;
    const byId = new Map(shard.records.map((record) => [record.id, record]));
    const rows = shard.records.flatMap((record) => signOffRow(record, domain, byId, titleOf));
    const departments = [...new Set(rows.map(({ department }) => department))];
    return departments.map((department) => ({
      domain,
      department,
      rows: rows.filter((row) => row.department === department),
    }));
  });
}
