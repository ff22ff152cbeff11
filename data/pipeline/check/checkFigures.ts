import type { Honour } from '../../../src/model/authored/records.ts';
import type { Evidence } from '../../../src/model/fields/evidence.ts';
import { compareDecimals, toBaseDecimal } from '../../../src/model/numbers/decimal.ts';
import { formatRank, parseFigure } from '../../../src/model/numbers/figure.ts';
import type { Quantity } from '../../../src/model/numbers/quantity.ts';
import type { Finding } from '../read/finding.ts';
import { type AuthoredRecord, recordQuantity } from '../read/listRecords.ts';

const hasDigits = (text: string): boolean => /[0-9]/.test(text);

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

/** Our own words use full-width brackets, whatever the source uses: 人(次) becomes 人（次）. */
const fullWidth = (text: string): string => text.replace('(', '（').replace(')', '）');

/** Compares a numeral phrase with the quantity it should state; one message per difference. */
export function compareFigure(figure: string, expected: Quantity): Array<Omit<Finding, 'file' | 'recordId'>> {
  const parsed = parseFigure(figure);
  if (!parsed) return [{ message: `数字短语“${figure}”不合语法` }];
  const differences: Array<Omit<Finding, 'file' | 'recordId'>> = [];
  const differ = (message: string, want: string, found: string) => {
    if (want !== found) differences.push({ message, expected: want, found });
  };
  differ('数值与引文不符', parsed.value, expected.value);
  differ('数量级与引文不符', parsed.magnitude || '（无）', expected.magnitude || '（无）');
  differ('单位与引文不符', fullWidth(parsed.unit) || '（无）', expected.unit || '（无）');
  differ('限定词与引文不符', parsed.qualifier, expected.qualifier);
  // A base such as 人 in 人均 is outside the phrase; one inside it (吨/日) must agree.
  if (parsed.per !== '') differ('计量基数与引文不符', parsed.per, expected.per ?? '（无）');
  const same =
    compareDecimals(
      toBaseDecimal(parsed.value, parsed.magnitude),
      toBaseDecimal(expected.value, expected.magnitude),
    ) === 0;
  if (!same && differences.length === 0) differences.push({ message: '换算后的数值与引文不符' });
  return differences;
}

function checkHonour(honour: Honour, findings: Array<Omit<Finding, 'file' | 'recordId'>>): void {
  const numeric = honour.evidence.filter((evidence) => hasDigits(evidence.figure));
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
    if (!counts.some((count) => compareFigure(evidence.figure, asQuantity(count)).length === 0)) {
      findings.push({ message: `引文数字“${evidence.figure}”在记录中没有对应的值` });
    }
  }
  const words = honour.evidence.map((evidence) => evidence.quote + (evidence.context ?? '')).join(' ');
  const need = (word: string | null) => {
    if (word !== null && !words.includes(word))
      findings.push({ message: '引文没有这个位次用语', expected: word, found: words });
  };
  need(honour.rank === undefined ? null : formatRank(honour.rank));
  need(honour.only ? '唯一' : null);
  need(honour.most ? '最多' : null);
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
    for (const { figure } of entry.evidence.filter((evidence) => hasDigits(evidence.figure))) {
      found.push({ message: `引文数字“${figure}”在记录中没有对应的值` });
    }
  } else if (!derived) {
    const numeric = entry.evidence.filter((evidence) => hasDigits(evidence.figure));
    if (numeric.length === 0) found.push({ message: '记录有数值，引文没有数字' });
    for (const evidence of numeric) {
      found.push(...compareFigure(evidence.figure, expectedQuantity(quantity, evidence)));
      if (parseFigure(evidence.figure)?.contradictory && !entry.record.doubt) {
        found.push({ message: `“${evidence.figure}”限定词自相矛盾，须写明 doubt` });
      }
    }
  }
  return found.map((finding) => ({ file: entry.file, recordId: entry.id, ...finding }));
}
