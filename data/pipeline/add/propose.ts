import type { Period } from '../../../src/model/fields/evidence.ts';
import type { SetAsideReason } from '../../../src/model/fields/vocabulary.ts';
import type { ProofLine } from '../../../src/reading/proof/draftJudge.ts';
import type { DraftProof } from '../../../src/reading/proof/proofDraft.ts';
import type { ReadQuantity } from '../../../src/reading/quantity.ts';
import type { AsideReason } from '../../../src/reading/scan/token.ts';
import { checkOption, type ItemCheck } from './checkItem.ts';
import type { Lack, NumeralItem, Option, Proposal, RecordFields } from './draftTypes.ts';
import { type FieldContext, readFields } from './figureFields.ts';
import { claimOptions, milderFields, rankFields } from './milderFields.ts';

/** What may be done with an item of the text, the likeliest first; whatever is proposed passes the check. */

const REASON: Readonly<Record<AsideReason, SetAsideReason>> = {
  date: 'date',
  duration: 'duration',
  clock: 'clock',
  name: 'name',
  slogan: 'name',
  ordinal: 'name',
  grade: 'name',
  age: 'age',
  base: 'threshold',
  phone: 'name',
  article: 'name',
  'section-number': 'section-number',
  'caption-number': 'caption-number',
  footnote: 'caption-number',
  threshold: 'threshold',
};

export interface ProposeContext extends ItemCheck, FieldContext {
  readonly proof: DraftProof;
  /** Options that were found to break the whole dataset, by `<key> <kind> <record>`. */
  readonly refused: ReadonlySet<string>;
  readonly isDerived: (record: string) => boolean;
  /** Whether no words support a record any more, because they stood in the older text of this document. */
  readonly isBare: (record: string) => boolean;
  /** Whether a record is dated, and at another time than a period that is dated too. */
  readonly isOtherTime: (record: string, period: Period) => boolean;
  /** Whether a record is of such a place: what is counted of counties is no series of the city. */
  readonly isLikePlace: (record: string, regions: readonly string[]) => boolean;
}

/** What an option claims, whatever words it quotes: once refused, it is refused in every form of quoting. */
export function optionName(key: string, { kind, record, fields }: Option): string {
  const claim = fields
    ? [
        fields.form,
        fields.name,
        fields.domain,
        fields.regions,
        fields.newRegion?.name,
        fields.role,
        fields.period.label,
        fields.sense,
      ]
    : [];
  return [key, kind, record, ...claim].join(' ');
}

/** The likeliest reason for which an item is no figure; `declined` where the text gives none. */
export function asideReason({ kind, read, tokens }: NumeralItem): SetAsideReason {
  if (read?.reason) return REASON[read.reason];
  if (read?.kind === 'threshold') return 'threshold';
  const token = tokens[0]?.token ?? '';
  if (kind === 'aside' && read === null) return /^(?:19|20)[0-9]{2}$/.test(token) ? 'date' : 'name';
  return 'declined';
}

const aside = (item: NumeralItem): Option => {
  const reason = asideReason(item);
  return { kind: 'aside', reason, ...(reason === 'declined' ? { note: '经办人在录入时决定不取' } : {}) };
};

/** Percentages may be set aside for few reasons only; the others are refused by the check. */
const isPercent = ({ read }: NumeralItem): boolean => /[%％‰]/u.test(read?.text ?? '');

/** How a known record stands to what the text says. */
function knownOptions(
  read: ReadQuantity,
  line: ProofLine,
  fields: RecordFields,
  { proof, isOtherTime, isBare }: Pick<ProposeContext, 'proof' | 'isOtherTime' | 'isBare'>,
): { options: Option[]; lacks: Lack[] } {
  const one = (record: string): Option | null => {
    const judged = proof.lineFor(read, record);
    if (isBare(record) && /^(?:differs|qualifier)$/.test(judged?.verdict ?? ''))
      return { kind: 'revise', record, fields };
    switch (judged?.verdict) {
      case 'same':
      case 'rounded':
        return { kind: 'confirm', record, fields };
      case 'disputed':
        return judged.note.startsWith('口径')
          ? { kind: 'confirm', record, fields }
          : { kind: 'update', record, fields };
      case 'differs':
      case 'qualifier':
        if (judged.note.startsWith('方向')) return null;
        // Another value at another time is news and no disagreement.
        return { kind: isOtherTime(record, fields.period) ? 'update' : 'conflict', record, fields };
      case 'scope':
      case 'status':
        return { kind: 'update', record, fields };
      default:
        return null;
    }
  };
  const ids = line.recordIds ?? (line.recordId === null ? [] : [line.recordId]);
  const order = ['confirm', 'revise', 'update', 'conflict'];
  const options = ids
    .flatMap((id) => one(id) ?? [])
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const [first] = options;
  const lacks: Lack[] = [];
  if (line.verdict === 'ambiguous' && options.length > 1)
    lacks.push({ kind: 'record', question: '有几条已有的数据都可能是它，请确认是哪一条' });
  else if (first?.kind === 'conflict' && read.exact.period === null)
    lacks.push({ kind: 'record', question: '原文没有写明时间：是与已有数据不一致，还是另一时点、另一件事' });
  return { options, lacks };
}

/** A reading with the date that the text around it gives, unless that is a whole plan period. */
const datedRead = (read: ReadQuantity): ReadQuantity =>
  read.exact.period === null && read.period.from !== null && read.period.kind !== 'span'
    ? { ...read, exact: { ...read.exact, period: read.period } }
    : read;

/** Proposes what to do with one item. */
export function propose(item: NumeralItem, context: ProposeContext): Proposal {
  const { key } = item;
  const rest = [aside(item)];
  /** The first form of each option that passes; forms in words alone are kept for where nothing else does. */
  const sound = (options: readonly Option[], inWords = false): { kept: Option[]; faults: string[] } => {
    const faults: string[] = [];
    const kept = options.flatMap((option) => {
      let first: string[] | null = null;
      const forms = option.fields ? milderFields(option.fields, context, option.kind) : [undefined];
      for (const fields of forms) {
        if (fields && option.fields && fields.form !== option.fields.form && !inWords) continue;
        const tried: Option = { ...option, ...(fields ? { fields } : {}) };
        if (context.refused.has(optionName(key, tried))) continue;
        const found = checkOption(item, tried, context);
        if (found.length === 0) return [tried];
        first ??= found;
      }
      faults.push(...(first ?? []));
      return [];
    });
    return { kept, faults };
  };
  const setAside = sound(rest).kept;
  const last: Option[] =
    setAside.length > 0 ? setAside : [{ kind: 'aside', reason: 'declined', note: '经办人在录入时决定不取' }];
  if (item.kind === 'aside' && !(isPercent(item) && asideReason(item) !== 'threshold'))
    return { key, options: last, lacks: [], obstacle: null, sure: item.read?.sure ?? 0.5 };
  if (item.kind === 'claim') {
    const { kept, faults } = sound(claimOptions(item, context));
    return {
      key,
      options: [...kept, ...last],
      lacks: [],
      obstacle: kept.length > 0 ? null : (faults[0] ?? '这句话不能单独成为一条记录'),
      sure: 0.5,
    };
  }
  const read = readFields(item, context);
  if (!read || !item.read) {
    const reason = '这个数字的写法不合数字短语的语法，不能成为记录';
    return { key, options: last, lacks: [], obstacle: reason, sure: 0 };
  }
  const { names, named, domain, place } = read;
  const unsureDomain = !domain.known;
  const home = unsureDomain && context.lastDomain !== null ? context.lastDomain : read.fields.domain;
  const fields = { ...read.fields, domain: home };
  const dated = datedRead(item.read);
  const line = context.proof.lineOf(dated);
  const known = knownOptions(dated, line, fields, context);
  const usable = known.options.filter(
    ({ kind, record }) =>
      record !== undefined &&
      !context.isDerived(record) &&
      (kind !== 'update' || fields.newRegion !== undefined || context.isLikePlace(record, fields.regions)),
  );
  const domains = [home, ...domain.order.filter((id) => id !== home)];
  const fresh: Option[] = [
    ...(item.kind === 'rank'
      ? rankFields(fields, item, context).map((own): Option => ({ kind: 'new', fields: own }))
      : []),
    ...names.slice(0, 3).map((name): Option => ({ kind: 'new', fields: { ...fields, name } })),
    ...(unsureDomain
      ? domains.slice(1, 5).map((own): Option => ({ kind: 'new', fields: { ...fields, domain: own } }))
      : []),
    ...(place.newRegion
      ? [{ kind: 'new', fields: inCity(fields, context.base.site.region) } satisfies Option]
      : []),
  ];
  const exact = sound([...usable, ...fresh]);
  const found = exact.kept.length > 0 ? exact : sound(fresh.slice(0, 1), true);
  const records = found.kept.filter(
    (option, at) =>
      found.kept.findIndex((other) => optionName(key, other) === optionName(key, option)) === at,
  );
  const lacks: Lack[] = [];
  const [best] = records;
  if (best && best.kind !== 'new') lacks.push(...known.lacks);
  if (best?.kind === 'new') {
    if (!named) lacks.push({ kind: 'name', question: '原文没有写明这个数字的名称，请选一个' });
    if (unsureDomain && context.base.site.domains.length > 1)
      lacks.push({ kind: 'domain', question: '看不出它属于哪个领域，请选一个' });
    if (place.newRegion)
      lacks.push({ kind: 'region', question: `“${place.newRegion.name}”不在地区名单里，请确认` });
  }
  return {
    key,
    options: [...records.slice(0, 8), ...last],
    lacks,
    obstacle: records.length > 0 ? null : (found.faults[0] ?? '不能成为记录'),
    sure: item.read.sure,
  };
}

const inCity = ({ newRegion: _, ...fields }: RecordFields, region: string): RecordFields => ({
  ...fields,
  regions: [region],
});
