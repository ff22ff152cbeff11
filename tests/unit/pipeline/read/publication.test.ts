import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../../data/pipeline/read/authoredIndex.ts';
import { formatFinding } from '../../../../data/pipeline/read/finding.ts';
import {
  checkPublished,
  formatPublished,
  publishedLock,
} from '../../../../data/pipeline/read/publication.ts';
import { type Authored, parseAuthored, readAuthored } from '../../../../data/pipeline/read/readAuthored.ts';
import { readProject, runProject } from '../../../../data/pipeline/runPipeline.ts';
import {
  type Change,
  type PublishedLock,
  publishedLockSchema,
} from '../../../../src/model/published/revision.ts';
import { readCity } from '../../../support/originals.ts';
import { SECOND_CITY_DATA } from '../../../support/secondCity.ts';

const texts = readAuthored(SECOND_CITY_DATA);

/** A fresh copy, because the tests change it. */
function readCopy(): Authored {
  const { authored } = parseAuthored(texts);
  if (!authored) throw new Error('data does not parse');
  return authored;
}

const published: PublishedLock = publishedLock(readCopy(), buildIndex(readCopy()), 'first');
const CROSSINGS = 'crossings-total';

/** The dataset with one observation's fields replaced, and with recorded corrections. */
function findingsOf(
  fields: object | null,
  changes: Change[],
  lock: PublishedLock | null = published,
): string[] {
  const authored = readCopy();
  for (const list of Object.values(authored.indicators)) {
    for (const indicator of list) {
      const found = indicator.observations.find(({ id }) => id === CROSSINGS);
      if (found && fields) Object.assign(found, fields);
      if (found && !fields)
        indicator.observations = indicator.observations.filter(({ id }) => id !== CROSSINGS);
    }
  }
  authored.changes = changes;
  return checkPublished(authored, buildIndex(authored), lock).map(formatFinding);
}

const claim = (value: string, qualifier: '=' | '>' = '=') =>
  ({ value, magnitude: '', unit: '处', qualifier }) as const;
const change = (from: Change['old'], to: Change['new'], date = '2026-12-01'): Change => ({
  record: CROSSINGS,
  name: '改造路口',
  old: from,
  new: to,
  reason: '核对原文后更正录入',
  date,
});

describe('what was published', () => {
  it('is 97 of the record the tests change', () => {
    expect(published.records[CROSSINGS]).toEqual(claim('97'));
    expect(findingsOf({}, [])).toEqual([]);
  });

  it.each([
    ['value', { value: '79' }, '实为 79处'],
    ['magnitude', { magnitude: '万' }, '实为 97万处'],
    ['qualifier', { qualifier: '>' }, '实为 超97处（>）'],
  ])('does not change its %s unsaid', (_, fields, says) => {
    const findings = findingsOf(fields, []);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(`[${CROSSINGS}] 与已公布的值不同，须在 data/changes.json 登记更正`);
    expect(findings[0]).toContain(says);
  });

  it('may change where the correction is entered', () => {
    expect(findingsOf({ value: '79' }, [change(claim('97'), claim('79'))])).toEqual([]);
  });

  it('is not changed by a correction that says something else', () => {
    expect(findingsOf({ value: '79' }, [change(claim('97'), claim('78'))]).join()).toContain(
      '更正登记的新值不是现值',
    );
    expect(findingsOf({ value: '79' }, [change(claim('96'), claim('79'))]).join()).toContain(
      '与已公布的值不同',
    );
    expect(findingsOf({}, [change(claim('97'), claim('97'))]).join()).toContain('没有改动');
  });

  it('does not vanish unsaid, and may be withdrawn', () => {
    expect(findingsOf(null, []).join()).toContain(`[${CROSSINGS}] 已公布的记录被删去`);
    expect(findingsOf(null, [change(claim('97'), null)])).toEqual([]);
  });

  it('keeps its corrections after the next publication, each following the last', () => {
    const later: PublishedLock = {
      ...published,
      records: { ...published.records, [CROSSINGS]: claim('99') },
    };
    const first = change(claim('97'), claim('79'), '2026-12-01');
    const second = change(claim('79'), claim('99'), '2027-01-01');
    // Corrections may be recorded in any order; their dates decide.
    expect(findingsOf({ value: '99' }, [second, first], later)).toEqual([]);
    expect(findingsOf({ value: '99' }, [second, { ...first, new: claim('77') }], later).join()).toContain(
      '与上一次不相接',
    );
  });

  it('takes no correction of what never was published', () => {
    const { [CROSSINGS]: _, ...records } = published.records;
    const lock: PublishedLock = { version: 'first', records };
    expect(findingsOf({}, [change(claim('96'), claim('97'))], lock).join()).toContain('没有公布过');
    expect(findingsOf({ value: '79' }, [], lock)).toEqual([]);
    expect(findingsOf({ value: '79' }, [], null)).toEqual([]);
  });
});

describe('a figure of several numbers', () => {
  /** The demonstration city, which has ratios, with the terms of one replaced. */
  const ratios = (terms?: readonly string[]) => {
    const project = readProject('tests/fixtures/demoCity/data', {});
    const entries = Object.values(project.authored?.indicators ?? {}).flat();
    const found = entries
      .flatMap(({ observations }) => observations)
      .find(({ values }) => values !== undefined);
    if (!project.authored || !found) throw new Error('no figure of several numbers');
    if (terms) Object.assign(found, { values: terms });
    return { authored: project.authored, index: buildIndex(project.authored), id: found.id };
  };
  const before = ratios();
  const lock = publishedLock(before.authored, before.index, 'first');
  const findingsAgainst = (of: ReturnType<typeof ratios>, published: unknown) =>
    checkPublished(of.authored, of.index, v.parse(publishedLockSchema, published)).map(formatFinding);

  it('is read again as it was published, and does not change unsaid', () => {
    expect(findingsAgainst(before, JSON.parse(formatPublished(lock)))).toEqual([]);
    const findings = findingsAgainst(ratios(['8', '9']), lock);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(`[${before.id}] 与已公布的值不同`);
  });

  it('of a lock that does not have its numbers says nothing of them', () => {
    const { values: _, valueKind: __, ...bare } = lock.records[before.id] ?? {};
    expect(findingsAgainst(before, { ...lock, records: { ...lock.records, [before.id]: bare } })).toEqual([]);
  });
});

const LOCK = 'data/published.lock.json';

// A city that was never published has none.
describe.skipIf(!existsSync(LOCK))('published.lock.json', () => {
  it('is what the dataset claims, one record a line', () => {
    const text = readFileSync(LOCK, 'utf8');
    const lock = JSON.parse(text) as PublishedLock;
    expect(formatPublished(lock)).toBe(text);
    expect(Object.keys(lock.records).length).toBeGreaterThan(0);
  });

  it('stands in the way of the whole check, not of a part of it', () => {
    const project = readCity();
    expect(runProject(project).findings).toEqual([]);
    const lock = project.published;
    if (!lock) throw new Error('nothing published');
    const [record = ''] = Object.entries(lock.records).find(([, value]) => value !== null) ?? [];
    const records = { ...lock.records, [record]: claim('88') };
    const outcome = runProject({ ...project, published: { ...lock, records } });
    expect(outcome.findings.map(({ recordId }) => recordId)).toEqual([record]);
    expect(outcome.files).toBeNull();
  });
});
