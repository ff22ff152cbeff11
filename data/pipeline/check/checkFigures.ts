import type { Honour } from '../../../src/model/authored/records.ts';
import type { Evidence } from '../../../src/model/fields/evidence.ts';
import { VALUE_KIND_LABEL } from '../../../src/model/fields/labels.ts';
import { toBaseDecimal } from '../../../src/model/numbers/decimal.ts';
import type { Quantity } from '../../../src/model/numbers/quantity.ts';
import { leadWords } from '../../../src/model/text/leadWords.ts';
import { formatRank, parseFigure } from '../../../src/reading/figure.ts';
import { latinSpans } from '../../../src/reading/latinTerms.ts';
import type { Finding } from '../read/finding.ts';
import { latinTerms } from '../read/lexicon/lexicon.ts';
import { type AuthoredRecord, recordQuantity } from '../read/listRecords.ts';
import { hasOwnDigits, isNumeral } from '../read/numeralPhrases.ts';

/** The name of which the figure's digits are a part in its quote: the 2.5 of PM2.5; null where they are none. */
function termAround({ quote, figure }: Evidence): string | null {
  const at = quote.indexOf(figure) + figure.search(/[0-9０-９]/u);
  const span = latinSpans(quote, latinTerms()).find(({ start, end }) => at >= start && at < end);
  return span ? quote.slice(span.start, span.end) : null;
}

/** The quantity that the document must state: the record's, or `says` where its words differ. */
export function expectedQuantity(quantity: Quantity, evidence: Evidence): Quantity {
  const { says } = evidence;
  if (!says) return quantity;
  const per = says.per ?? quantity.per;
  return {
    value: says.value ?? quantity.value,
    magnitude: says.magnitude ?? (says.value === undefined ? quantity.magnitude : ''),
    unit: says.unit ?? quantity.unit,
    qualifier: says.qualifier ?? quantity.qualifier,
    ...(per === undefined ? {} : { per }),
  };
}

const headsOf = ({ heads = [] }: Evidence): string[] => heads.map(({ quote }) => quote);

/** Our own words use full-width brackets, whatever the source uses: 人(次) becomes 人（次）. */
const fullWidth = (text: string): string => text.replace('(', '（').replace(')', '）');

/** All numbers of a figure in base units, without trailing zeros, as one string. */
const baseValues = ({
  value,
  values = [],
  magnitude,
}: Pick<Quantity, 'value' | 'values' | 'magnitude'>): string =>
  (values.length > 0 ? values : [value])
    .map((item) =>
      toBaseDecimal(item, magnitude)
        .replace(/(\.[0-9]*?)0+$/, '$1')
        .replace(/\.$/, ''),
    )
    .join('、');

/**
 * Whether the head of a table names a unit as a whole: 产值（亿元） names 亿元, neither 元 nor 万亿元.
 */
function namesUnit(head: string, unit: string, per: string | undefined): boolean {
  for (let at = head.indexOf(unit); at >= 0; at = head.indexOf(unit, at + 1)) {
    const before = head.slice(0, at);
    const after = head.slice(at + unit.length);
    const ends =
      after.startsWith('/') || after.startsWith('／')
        ? per !== undefined && after.slice(1).startsWith(per)
        : !/^[\p{L}\p{N}%‰]/u.test(after);
    if (ends && !/[万亿千百十]$/u.test(before)) return true;
  }
  return false;
}

/**
 * Compares a numeral phrase with the quantity it should state; one message per difference. A number without
 * unit in the cell of a table (1569.5) has that of the heads.
 */
export function compareFigure(
  figure: string,
  expected: Quantity,
  heads: readonly string[] = [],
): Array<Omit<Finding, 'file' | 'recordId'>> {
  const parsed = parseFigure(figure);
  if (!parsed) return [{ message: `数字短语“${figure}”不合语法` }];
  const differences: Array<Omit<Finding, 'file' | 'recordId'>> = [];
  const differ = (message: string, want: string, found: string) => {
    if (want !== found) differences.push({ message, expected: want, found });
  };
  const kind = expected.valueKind ?? 'number';
  differ('数值的种类与引文不符', VALUE_KIND_LABEL[parsed.kind], VALUE_KIND_LABEL[kind]);
  if (differences.length > 0) return differences;
  const headed = heads.length > 0 && parsed.unit === '' && parsed.magnitude === '' && kind !== 'rank';
  const unit = `${expected.magnitude}${expected.unit}`;
  if (headed && !heads.some((head) => unit !== '' && namesUnit(head, unit, expected.per)))
    differences.push({ message: '表头没有这个单位', expected: heads.join('、'), found: unit || '（无）' });
  // A number told in words (三千人, 九成) may have any magnitude in the record.
  if (!parsed.inWords) {
    differ('数值与引文不符', parsed.value, expected.value);
    differ('数值与引文不符', parsed.values.join('、'), (expected.values ?? []).join('、'));
    if (!headed) differ('数量级与引文不符', parsed.magnitude || '（无）', expected.magnitude || '（无）');
  }
  if (kind !== 'rank' && !headed)
    differ('单位与引文不符', fullWidth(parsed.unit) || '（无）', expected.unit || '（无）');
  differ('限定词与引文不符', parsed.qualifier, expected.qualifier);
  // A base such as 人 in 人均 is outside the phrase; one inside it (吨/日) must agree.
  if (parsed.per !== '') differ('计量基数与引文不符', parsed.per, expected.per ?? '（无）');
  if (!headed && differences.length === 0 && baseValues(parsed) !== baseValues(expected))
    differences.push({
      message: '换算后的数值与引文不符',
      expected: baseValues(parsed),
      found: baseValues(expected),
    });
  return differences;
}

/** Lists how a text may write a rank: 第三, 第3; for the first also 榜首 and 首位. */
const rankSpellings = (rank: number): string[] => [
  ...(rank <= 999 ? [formatRank(rank)] : []),
  `第${rank}`,
  ...(rank === 1 ? ['首位', '榜首', '居首'] : []),
];

/** Whether the words have the rank as a whole: 第十 is part of 第十二, which is another rank. */
const hasWhole = (words: string, word: string): boolean =>
  words
    .split(word)
    .some(
      (after, at) =>
        at > 0 &&
        (!word.startsWith('第') || !/^[0-9十百]|^[一二三四五六七八九](?=[位名，。、；……]|$)/u.test(after)),
    );

function checkHonour(honour: Honour, findings: Array<Omit<Finding, 'file' | 'recordId'>>): void {
  const numeric = honour.evidence.filter((evidence) => hasOwnDigits(evidence.figure));
  const counts = [honour.streak, honour.among].filter((count) => count !== undefined);
  const asQuantity = (count: { n: string; unit: string }): Quantity => ({
    value: count.n,
    magnitude: '',
    unit: count.unit,
    qualifier: '=',
  });
  for (const count of counts) {
    if (!numeric.some((evidence) => compareFigure(evidence.figure, asQuantity(count)).length === 0)) {
      findings.push({
        message: '位次中的数字没有引文支持',
        expected: numeric.map((e) => e.figure).join('、') || '引文',
        found: `${count.n}${count.unit}`,
      });
    }
  }
  for (const evidence of numeric) {
    const parsed = parseFigure(evidence.figure);
    // A rank in digits (第3位) is the figure of an honour as much as its streak is.
    if (parsed?.kind === 'rank' && parsed.value === String(honour.rank) && parsed.qualifier === '=') continue;
    if (!counts.some((count) => compareFigure(evidence.figure, asQuantity(count)).length === 0)) {
      findings.push({ message: `引文数字“${evidence.figure}”在记录中没有对应的值` });
    }
  }
  const words = honour.evidence
    .map((evidence) => [evidence.quote, ...leadWords(evidence)].join(''))
    .join(' ');
  const need = (spellings: readonly string[]) => {
    if (spellings.length > 0 && !spellings.some((word) => hasWhole(words, word)))
      findings.push({ message: '引文没有这个位次用语', expected: spellings.join('、'), found: words });
  };
  need(honour.rank === undefined ? [] : rankSpellings(honour.rank));
  need(honour.only ? ['唯一'] : []);
  need(honour.most ? ['最多'] : []);
}

/** Compares every numeral phrase of a record with its value, magnitude, unit and qualifier. */
export function checkFigures(entry: AuthoredRecord): Finding[] {
  const found: Array<Omit<Finding, 'file' | 'recordId'>> = [];
  const quantity = recordQuantity(entry);
  const derived = entry.kind === 'observation' && entry.record.derived !== undefined;
  if (entry.kind === 'observation' && !derived && entry.evidence.length === 0)
    found.push({ message: '没有出处' });
  if (derived && entry.evidence.length > 0) found.push({ message: '推算值的出处由各输入给出，不另列引文' });
  if (entry.kind === 'honour') {
    checkHonour(entry.record, found);
  } else if (quantity === null) {
    for (const { figure } of entry.evidence.filter((evidence) => hasOwnDigits(evidence.figure))) {
      found.push({ message: `引文数字“${figure}”在记录中没有对应的值` });
    }
  } else if (!derived) {
    const numeric = entry.evidence.filter((evidence) => isNumeral(evidence.figure));
    if (numeric.length === 0) found.push({ message: '记录有数值，引文没有数字' });
    for (const evidence of numeric) {
      const term = termAround(evidence);
      if (term !== null) found.push({ message: `引文数字“${evidence.figure}”是“${term}”的一部分，不是数字` });
      found.push(...compareFigure(evidence.figure, expectedQuantity(quantity, evidence), headsOf(evidence)));
      if (parseFigure(evidence.figure)?.contradictory && !entry.record.doubt) {
        found.push({ message: `“${evidence.figure}”限定词自相矛盾，须写明 doubt` });
      }
    }
  }
  return found.map((finding) => ({ file: entry.file, recordId: entry.id, ...finding }));
}
