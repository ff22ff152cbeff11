import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { setAsideId } from '../../../data/pipeline/read/lock.ts';
import { runProject } from '../../../data/pipeline/runPipeline.ts';
import { listFacts } from '../../../data/pipeline/write/printFacts.ts';
import { readCity, withOriginals } from '../../support/originals.ts';

/** One numeral as read again independently of the dataset. */
interface Reading {
  readonly file: string;
  readonly line: number;
  readonly col: number;
  readonly token: string;
  readonly figure: boolean;
  readonly reason: string | null;
  readonly value: number | null;
  readonly unit: string | null;
  readonly qualifier: string | null;
  readonly status: string | null;
  readonly role: string | null;
  readonly scope: string | null;
  readonly period: string | null;
}

/**
 * Differences between the two readings, decided by the text. The value is the dataset's, and every line gives
 * the reason. A difference that is missing here, or that no longer exists, fails.
 */
const SETTLED: Readonly<Record<string, string>> = {
  'civics-course-national figure': 'the size of a national batch: kept as the company of an honour',
  'jiexiu-balanced-county figure': 'the size of a national list: kept as the company of an honour',
  'jiexiu-balanced-county-province figure': 'how many in the province: kept as the company of an honour',
  'xiazha-platform figure': 'counted in a bracket that spells out a slogan: kept as a statement',
  'xiazha-routes figure': 'counted in a bracket that spells out a slogan: kept as a statement',
  'incineration-capacity-start unit': 'the base 日 stands in `per`',
  'incineration-capacity-latest unit': 'the base 日 stands in `per`',
  'incineration-counties unit': 'our brackets are full-width',
  'result-recognition-total unit': 'our brackets are full-width',
  'xiazha-training-buildings-planned status':
    'the school is still recruiting; recorded as planned, with a doubt',
  'homestead-mechanisms-total role': '建立 is what was done over the trial',
  'large-class-fee-waiver-children-reported role': 'neither a date nor a span is stated; carries a doubt',
  'affiliated-schools-latest role': 'schools that are there',
  'school-communities-latest role': 'communities that are there, beside the number of schools',
  'quality-remediation-in-scope role':
    'the whole of which 18 were finished over the span; one class with its part',
  'parks-opened-latest role': 'parks that are open',
  'green-space-opened-latest role': 'space that is open',
  'cycling-paths-opened-latest role': 'paths that are open',
  'medical-elderly-institutions-latest role': 'institutions that are there',
  'commended-collectives-2022 role': 'commended in the year',
  'commended-individuals-2022 role': 'commended in the year',
  'city-level-school-project-budget-2022 role': 'the budget of projects begun in the year',
  'city-level-school-projects-2022 role': 'projects begun in the year',
  'skills-contest-schools-2022 role': 'took part in the year',
  'skills-contest-events-2022 role': 'took part in the year',
  'civics-lesson-observers-2022 role': 'took part over the year; carries a doubt',
  'xiazha-cold-stores-latest role': 'stores that are there',
  'xiputou-households-total role': 'households reached since the start',
  'shangzha-guides-latest role': 'people who are there',
  'shangzha-course-designers-latest role': 'people who are there',
  'shangzha-visits-forecast role': 'a sum over a year',
  'shangzha-revenue-forecast role': 'a sum over a year',
  'shanyin-clean-air-days-2024 role': 'days counted over the year',
};

const project = readCity();

describe('a second reading', () => {
  const readings = readFileSync('tests/city/golden/secondReading.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Reading);
  const outcome = runProject(project);
  const facts = outcome.data ? listFacts(outcome.data, outcome.lock) : [];
  const placeOf = (file: unknown, line: unknown, col: number) => `${file}:${line}:${col}`;
  const factAt = new Map(
    facts
      .filter((fact) => fact.derived === null)
      .map((fact) => {
        const [start, figure] = [Number(fact.start), String(fact.figure)];
        // For a figure broken by a line end, only the digits are located.
        const whole = Number(fact.end) - start === figure.length;
        return [placeOf(fact.file, fact.line, start + (whole ? figure.search(/[0-9]/) : 0)), fact];
      }),
  );
  const asideAt = new Map(
    (project.authored?.documents ?? []).flatMap((doc) =>
      doc.setAside.map(({ reason }, index) => {
        const id = setAsideId(doc.id, index);
        const position = outcome.lock[id];
        return [placeOf(doc.file, position?.line, position?.start ?? -1), { id, reason }] as const;
      }),
    ),
  );

  it('knows the same numerals', () => {
    expect(readings).toHaveLength(389);
    const strange = readings
      .map(({ file, line, col }) => placeOf(file, line, col))
      .filter((place) => !factAt.has(place) && !asideAt.has(place));
    expect(strange).toEqual([]);
  });

  withOriginals(() => {
    it('knows the numerals that the text holds, and no others', () => {
      expect(
        readings.map(({ file, line, col, token }) => `${placeOf(file, line, col)}:${token}`).sort(),
      ).toEqual(
        outcome.accounts
          .filter(({ token }) => /[0-9]/.test(token))
          .map(({ file, line, col, token }) => `${placeOf(file, line, col)}:${token}`)
          .sort(),
      );
    });
  });

  it('agrees on every value and qualifier, and each other difference is settled', () => {
    const differences = new Set<string>();
    for (const reading of readings) {
      const place = placeOf(reading.file, reading.line, reading.col);
      const aside = asideAt.get(place);
      const fact = factAt.get(place);
      if ((aside === undefined) !== reading.figure) {
        differences.add(`${aside?.id ?? fact?.recordId} figure`);
        continue;
      }
      if (aside) {
        if (aside.reason !== reading.reason) differences.add(`${aside.id} reason`);
        continue;
      }
      if (!fact) {
        differences.add(`${place} fact`);
        continue;
      }
      for (const key of ['value', 'unit', 'qualifier'] as const) {
        if ((fact[key] ?? '') !== (reading[key] ?? '')) differences.add(`${fact.recordId} ${key}`);
      }
      if ((fact.status ?? 'actual') !== reading.status) differences.add(`${fact.recordId} status`);
      if (fact.role !== null && reading.role !== 'honour' && fact.role !== reading.role)
        differences.add(`${fact.recordId} role`);
    }
    console.log(
      `第二次通读：389 个数字，差异 ${differences.size} 项，均已判定；数值与限定词差异 ${[...differences].filter((item) => / (?:value|qualifier)$/.test(item)).length} 项`,
    );
    expect([...differences].sort()).toEqual(Object.keys(SETTLED).sort());
  });

  it('names scope and period in words that were held against each other, pair by pair', () => {
    const words = JSON.parse(readFileSync('tests/city/golden/secondReadingWords.json', 'utf8')) as Record<
      'scope' | 'period',
      Array<[ours: string, theirs: string]>
    >;
    const known = {
      scope: new Set(words.scope.map((pair) => pair.join(' = '))),
      period: new Set(words.period.map((pair) => pair.join(' = '))),
    };
    const unknown: string[] = [];
    let compared = 0;
    for (const reading of readings) {
      const fact = factAt.get(placeOf(reading.file, reading.line, reading.col));
      if (!fact || !reading.figure) continue;
      compared += 1;
      const period = (fact.period as { label: string }).label;
      if (fact.regionName !== reading.scope && !known.scope.has(`${fact.regionName} = ${reading.scope}`))
        unknown.push(`${fact.recordId} scope ${reading.scope}`);
      if (period !== reading.period && !known.period.has(`${period} = ${reading.period}`))
        unknown.push(`${fact.recordId} period ${reading.period}`);
    }
    console.log(
      `范围与时点：比较 ${compared} 处，用语不同而所指已核对的 ${words.scope.length} 组范围、${words.period.length} 组时点`,
    );
    expect(compared).toBeGreaterThan(250);
    expect(unknown).toEqual([]);
  });
});
