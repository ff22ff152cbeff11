import type { PublishedProofData } from '../../../../data/pipeline/files/proofData.ts';
import { isDecimal, shiftDecimal, toBaseDecimal } from '../../../../src/model/numbers/decimal.ts';
import { formatQuantity, type Quantity } from '../../../../src/model/numbers/quantity.ts';
import type { PublishedRecord } from '../../../../src/model/published/dataset.ts';

/** Sentences about the records of any dataset, right and wrong in every way that a proof has a verdict for. */

export interface Draft {
  readonly kind:
    | 'right'
    | 'rounded'
    | 'converted'
    | 'qualifier'
    | 'year'
    | 'place'
    | 'value'
    | 'direction'
    | 'status'
    | 'swapped'
    | 'unknown';
  readonly text: string;
  /** The figure as it stands in the text. */
  readonly figure: string;
  readonly record: PublishedRecord;
  /** Whether the number told is another one than the record's, in value, place or time. */
  readonly wrong: boolean;
}

const VERBS: Readonly<Record<string, string>> = {
  level: '达到',
  share: '为',
  cumulative: '',
  target: '目标为',
  baseline: '',
};
const STATUS: Readonly<Record<string, string>> = { forecast: '预计', estimate: '概算', planned: '计划' };

/** A place as a speech names it. */
const placeOf = (record: PublishedRecord): string => record.regionName.replace(/（[^）]*）/gu, '');

interface Telling {
  readonly figure: string;
  readonly place?: string;
  readonly when?: string;
  readonly falls?: boolean;
  readonly status?: string;
}

/** A sentence that tells a record, with what is told otherwise in its place. */
function tell(record: PublishedRecord, telling: Telling): string {
  const { figure, place = placeOf(record), when = yearOf(record) } = telling;
  const status = telling.status ?? STATUS[record.status ?? ''] ?? '';
  const time = when === '' ? '' : `${when}，`;
  if (record.role === 'change') {
    const falls = telling.falls ?? record.sense === 'decrease';
    const verb = record.sense === 'unstated' ? '变化' : falls ? '下降' : '增长';
    return `${time}${place}${record.name}${record.basis === 'annual-average' ? '年均' : ''}${status}${verb}${figure}。`;
  }
  return `${time}${place}${status}${record.name}${VERBS[record.role ?? ''] ?? ''}${figure}。`;
}

/** The time of a record as a sentence can say it; empty where it has no date. */
function yearOf({ period: { kind, from, to } }: PublishedRecord): string {
  const moment = to ?? from ?? '';
  const [year = '', part = ''] = moment.split('-');
  if (kind === 'year') return `${year}年`;
  if (kind === 'half') return `${year}年${part === 'H1' ? '上' : '下'}半年`;
  if (kind === 'quarter') return `${year}年${'一二三四'.charAt(Number(part.slice(1)) - 1)}季度`;
  if (kind === 'month') return `${year}年${Number(part)}月`;
  if (kind === 'as-of' && /^[0-9]{4}(?:-12(?:-31)?)?$/.test(moment)) return `${year}年末`;
  if (
    from !== undefined &&
    to !== undefined &&
    /^[0-9]{4}$/.test(from) &&
    /^[0-9]{4}$/.test(to) &&
    from !== to
  )
    return `${from}—${to}年`;
  return '';
}

const write = (quantity: Quantity, changed: Partial<Quantity>): string =>
  formatQuantity({ ...quantity, ...changed });

/** Rounds to fewer digits, half up. */
function roundTo(value: string, digits: number): string | null {
  if (!isDecimal(value) || value.startsWith('-')) return null;
  const plain = value.replace('.', '').replace(/^0+/, '');
  if (plain.replace(/0+$/, '').length <= digits) return null;
  const drop = plain.length - digits;
  const scale = value.split('.')[1]?.length ?? 0;
  const kept = BigInt(plain.slice(0, digits)) + (Number(plain.charAt(digits)) >= 5 ? 1n : 0n);
  const rounded = shiftDecimal(String(kept), drop - scale);
  return rounded.includes('.') ? rounded.replace(/\.?0+$/, '') : rounded;
}

/** The same number in another magnitude. */
function converted({ value, magnitude, unit }: Quantity): Partial<Quantity> | null {
  if (!isDecimal(value)) return null;
  if (unit === '平方米' && magnitude === '万' && value.replace('.', '').length >= 4)
    return { value: shiftDecimal(value, -2), magnitude: '', unit: '平方公里' };
  if (magnitude === '亿') return { value: shiftDecimal(value, 4).replace(/\.0+$/, ''), magnitude: '万' };
  if (magnitude === '万' && /^[0-9]{4}/.test(value))
    return { value: shiftDecimal(value, -4), magnitude: '亿' };
  if (magnitude === '万') return { value: toBaseDecimal(value, '万').replace(/\.0+$/, ''), magnitude: '' };
  return /^[0-9]{5,}$/.test(value) ? { value: shiftDecimal(value, -4), magnitude: '万' } : null;
}

/** Another number that is no rounding: its first digits are turned round, or changed. */
function altered(value: string): string | null {
  if (!isDecimal(value)) return null;
  const digits = value.replace(/[-.]/g, '');
  const first = Number(digits.charAt(0));
  const at = value.search(/[0-9]/);
  if (
    digits.length >= 2 &&
    digits.charAt(0) !== digits.charAt(1) &&
    /^[0-9]{2}/.test(value.slice(at)) &&
    digits.charAt(1) !== '0'
  )
    return `${value.slice(0, at)}${value.charAt(at + 1)}${value.charAt(at)}${value.slice(at + 2)}`;
  return `${value.slice(0, at)}${first === 9 ? 7 : first + 1}${value.slice(at + 1)}`;
}

const isPlain = ({ quantity, derived, role, kind }: PublishedRecord): boolean =>
  quantity !== null &&
  kind === 'observation' &&
  derived === undefined &&
  role !== 'baseline' &&
  (quantity.valueKind ?? 'number') === 'number';

/** All drafts about a dataset; `others` are records of another city, whose names are unknown here. */
export function buildDrafts(
  data: PublishedProofData,
  others: readonly PublishedRecord[],
  plain: (name: string) => string,
): Draft[] {
  const own = data.records.filter(isPlain);
  const places = data.regions.filter(({ kind }) => kind === 'county').map(({ name }) => name);
  const drafts = own.flatMap((record, at): Draft[] => {
    const quantity = record.quantity as Quantity;
    const figure = formatQuantity(quantity);
    const made: Draft[] = [];
    const add = (kind: Draft['kind'], told: string, wrong: boolean, telling: Partial<Telling> = {}): void => {
      made.push({ kind, text: tell(record, { figure: told, ...telling }), figure: told, record, wrong });
    };
    add('right', figure, false);
    const rounded = roundTo(quantity.value, 3);
    if (rounded !== null && quantity.qualifier === '=')
      add('rounded', write(quantity, { value: rounded }), false);
    const other = converted(quantity);
    if (other !== null) add('converted', write(quantity, other), false);
    add(
      'qualifier',
      write(
        quantity,
        quantity.qualifier === '='
          ? { qualifier: '>', word: '超', early: undefined }
          : { qualifier: '=', word: undefined, early: undefined },
      ),
      false,
    );
    const year = yearOf(record);
    add('year', figure, true, {
      when: year === '' ? '2009年' : year.replace(/[0-9]{4}/gu, (text) => String(Number(text) - 7)),
    });
    const place = places.find((name) => name !== record.regionName);
    if (place !== undefined && !places.includes(record.regionName)) add('place', figure, true, { place });
    const value = altered(quantity.value);
    if (value !== null) add('value', write(quantity, { value }), true);
    if (record.role === 'change' && record.sense !== 'unstated' && Number(quantity.value) > 0)
      add('direction', figure, true, { falls: record.sense !== 'decrease' });
    if (
      record.status !== null &&
      record.status !== 'actual' &&
      record.role !== 'target' &&
      !/预计|概算|计划/u.test(record.name)
    )
      add('status', figure, true, { status: '' });
    const next = own[(at + 1) % own.length];
    if (
      next?.quantity &&
      next.quantity.unit === quantity.unit &&
      next.quantity.value !== quantity.value &&
      next.role === record.role &&
      next.region === record.region &&
      yearOf(next) === yearOf(record)
    )
      add('swapped', formatQuantity(next.quantity), true);
    return made;
  });
  const known = new Set(data.records.map(({ name }) => plain(name)));
  const unknown = others
    .filter(
      (record) =>
        isPlain(record) &&
        !Array.from(known).some(
          (name) => name.includes(plain(record.name)) || plain(record.name).includes(name),
        ),
    )
    .map((record): Draft => {
      const figure = formatQuantity(record.quantity as Quantity);
      return {
        kind: 'unknown',
        text: tell(record, { figure, place: '', when: '' }),
        figure,
        record,
        wrong: true,
      };
    });
  return [...drafts, ...unknown];
}
