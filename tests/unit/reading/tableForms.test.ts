import { describe, expect, it } from 'vitest';
import { readingLexicon } from '../../../data/pipeline/read/lexicon/readingLexicon.ts';
import { readQuantities } from '../../../src/reading/readQuantities.ts';
import { randomFrom } from './randomFrom.ts';

/** Random tables, written in every form that texts have for them and read back. */

const lexicon = readingLexicon();
const INDICATORS = [
  ['公路里程', '公里', 1],
  ['地方财政收入', '亿元', 1e8],
  ['常住人口', '万人', 1e4],
  ['病床', '张', 1],
  ['城镇登记失业率', '%', 1],
  ['粮食总产量', '万吨', 1e4],
  ['用电量', '亿千瓦时', 1e8],
  ['水库库容', '万立方米', 1e4],
  ['进出口总额', '万美元', 1e4],
] as const;
const PLACES = ['东川县', '西河区', '白石镇', '安平乡', '临云市', '福清街道'];
const random = randomFrom(21);
const below = (count: number): number => Math.floor(random() * count);
const pick = <T>(list: readonly T[], count: number): T[] => {
  const rest = [...list];
  return Array.from(
    { length: Math.min(count, rest.length) },
    () => rest.splice(below(rest.length), 1)[0] as T,
  );
};
const numberText = (): string => {
  const digits =
    random() < 0.2 ? String(1990 + below(40)) : (random() * 10 ** (1 + below(4))).toFixed(below(3));
  return Number(digits) >= 1000 && random() < 0.3
    ? digits.replace(/\B(?=(?:[0-9]{3})+(?![0-9]))(?=[0-9]+(?:\.|$))/, ',')
    : digits;
};

interface Wanted {
  readonly value: number;
  readonly unit: string;
  readonly name: string;
  readonly place: string | null;
  readonly year: string | null;
}
interface Table {
  readonly lead: string;
  readonly rows: string[][];
  readonly wanted: Wanted[];
}
const EMPTY = ['', '—', '…', '×'];
const plain = (text: string): number => Number(text.replace(/,/g, ''));
const unitWord = (unit: string): string => unit.replace(/^[万亿]/u, '');

/** Indicators as rows and years as columns; the unit in brackets, behind a comma or in a column of its own. */
function byYears(): Table {
  const years = pick(['2031年', '2032年', '2033年', '2034年'], 2 + below(2)).sort();
  const form = below(3);
  const wanted: Wanted[] = [];
  const rows = pick(INDICATORS, 2 + below(4)).map(([name, unit, factor]) => {
    const cells = years.map((year) => {
      if (random() < 0.15) return EMPTY[1 + below(3)] ?? '';
      const text = numberText();
      wanted.push({
        value: plain(text) * factor,
        unit: unitWord(unit),
        name,
        place: null,
        year: year.slice(0, 4),
      });
      return text;
    });
    return form === 0
      ? [`${name}（${unit}）`, ...cells]
      : form === 1
        ? [`${name}，${unit}`, ...cells]
        : [name, unit, ...cells];
  });
  return {
    lead: '',
    rows: [form === 2 ? ['指标', '计量单位', ...years] : ['指标', ...years], ...rows],
    wanted,
  };
}

/** Places as rows and indicators as columns. */
function byPlaces(): Table {
  const columns = pick(INDICATORS, 2 + below(2));
  const wanted: Wanted[] = [];
  const rows = pick(PLACES, 3 + below(3)).map((place) => [
    place,
    ...columns.map(([name, unit, factor]) => {
      if (random() < 0.15) return EMPTY[1 + below(3)] ?? '';
      const text = numberText();
      wanted.push({ value: plain(text) * factor, unit: unitWord(unit), name, place, year: null });
      return text;
    }),
  ]);
  return {
    lead: '',
    rows: [['县区', ...columns.map(([name, unit]) => `${name}（${unit}）`)], ...rows],
    wanted,
  };
}

/** One indicator, told above the table with its unit. */
function byCaption(): Table {
  const [[name, unit, factor] = INDICATORS[0]] = pick(INDICATORS, 1);
  const years = ['2031年', '2032年'];
  const wanted: Wanted[] = [];
  const rows = pick(PLACES, 3).map((place) => [
    place,
    ...years.map((year) => {
      const text = numberText();
      wanted.push({ value: plain(text) * factor, unit: unitWord(unit), name, place, year: year.slice(0, 4) });
      return text;
    }),
  ]);
  return {
    lead: `表${1 + below(9)} 各县区${name}\n单位：${unit}\n`,
    rows: [['县区', ...years], ...rows],
    wanted,
  };
}

const wide = (cell: string): number => cell.length + (cell.match(/[\u2e80-\uffee—…×]/gu)?.length ?? 0);
const FORMS: ReadonlyArray<readonly [name: string, write: (rows: string[][]) => string]> = [
  [
    'bars with a rule',
    (rows) =>
      rows
        .map((row, at) => `| ${row.join(' | ')} |${at === 0 ? `\n|${row.map(() => ':--:').join('|')}|` : ''}`)
        .join('\n'),
  ],
  ['bars without a rule', (rows) => rows.map((row) => `|${row.join('|')}|`).join('\n')],
  ['bars between cells alone', (rows) => rows.map((row) => row.join(' | ')).join('\n')],
  ['bars and blank lines', (rows) => rows.map((row) => `| ${row.join('  |  ')} |`).join('\n\n')],
  ['tabs', (rows) => rows.map((row) => row.join('\t')).join('\n')],
  [
    'blanks',
    (rows) =>
      rows
        .map((row) =>
          row
            .map((cell) => cell + ' '.repeat(30 - wide(cell)))
            .join('')
            .trimEnd(),
        )
        .join('\n'),
  ],
  ['drawn lines', (rows) => rows.map((row) => `│${row.join('│')}│`).join('\n├──┼──┤\n')],
];

describe('random tables', () => {
  it.each(FORMS)('written with %s are read back', (_, write) => {
    for (let round = 0; round < 150; round += 1) {
      const { lead, rows, wanted } = [byYears, byPlaces, byCaption][below(3)]?.() ?? byYears();
      const text = `${lead}${write(rows)}\n`;
      const read = readQuantities(text, lexicon).filter(({ kind }) => kind === 'figure');
      expect(
        read.map(({ value, unit, name, region, period, role }) => ({
          value,
          unit,
          name,
          place: region,
          year: period.to,
          role,
        })),
        text,
      ).toEqual(
        wanted.map(({ value, ...rest }) => ({
          ...rest,
          value: expect.closeTo(value, Math.max(0, 6 - String(Math.floor(value)).length)),
          role: 'level',
        })),
      );
      for (const { line, start, end, text: words } of read)
        expect(text.split('\n')[line - 1]?.slice(start, end), text).toBe(words);
    }
  });
});
