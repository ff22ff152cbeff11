import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readProject, runProject } from '../../../data/pipeline/runPipeline.ts';
import { Desk } from '../../../tools/desk/desk.ts';
import { plantDemoCity } from '../../support/deskCity.ts';

const ROOT = resolve('.cache/tests/deskRootStanding');
const openDesk = (dataDir: string): Desk =>
  new Desk(ROOT, { dataDir, publicDir: join(dataDir, '..', 'public'), own: false });
const findingsOf = (dataDir: string) => runProject(readProject(dataDir, {})).findings;
const REASON = { reason: '发布单位撤回了这份文件', date: '2026-12-01' };

/** Takes every proposed wording until the plan is ready. */
function rewordAll(desk: Desk): void {
  for (let round = 0; round < 4; round += 1) {
    const { wordings = [], ready } = desk.state().plan ?? {};
    if (ready) return;
    desk.standing.reword(Object.fromEntries(wordings.map(({ key, instead }) => [key, instead ?? ''])));
  }
  throw new Error('The plan never became ready');
}

describe('what stands', () => {
  it.each(readProject('tests/fixtures/demoCity/data', {}).authored?.documents.map(({ id }) => id) ?? [])(
    'goes with %s, which shows first what hangs on it, and comes back by one step',
    (doc) => {
      const dataDir = plantDemoCity(`desk-remove-${doc}`);
      const desk = openDesk(dataDir);
      const before = readFileSync(join(dataDir, `documents/${doc}.json`), 'utf8');
      desk.standing.planRemoval(doc, REASON);
      const { gone = [] } = desk.state().plan ?? {};
      expect(gone.map(({ label }) => label)).toContain('没有文件再支持的数据');
      // Nothing is written before the plan is carried out.
      expect(readProject(dataDir, {}).authored?.documents.map(({ id }) => id)).toContain(doc);
      rewordAll(desk);
      desk.standing.carryOut();
      expect(desk.state().plan).toBeNull();
      const { authored } = readProject(dataDir, {});
      expect(authored?.documents.map(({ id }) => id)).not.toContain(doc);
      expect(JSON.stringify(authored?.indicators)).not.toContain(`"doc":"${doc}"`);
      expect(findingsOf(dataDir)).toEqual([]);
      desk.undoFinish();
      expect(readFileSync(join(dataDir, `documents/${doc}.json`), 'utf8')).toBe(before);
      expect(findingsOf(dataDir)).toEqual([]);
    },
  );

  it('is not removed without a reason and a date', () => {
    const desk = openDesk(plantDemoCity('desk-remove-why'));
    const [doc] = desk.state().documents;
    expect(() => desk.standing.planRemoval(doc?.id ?? '', { reason: ' ', date: '' })).toThrow('理由和日期');
    expect(desk.state().plan).toBeNull();
  });

  it('forgets heights that were measured of panels that go again', () => {
    const dataDir = plantDemoCity('desk-heights');
    const desk = openDesk(dataDir);
    desk.standing.correct('gdp-2025', { note: '按年报的口径', reason: '', date: '' });
    const heights = join(dataDir, 'embedHeights.json');
    const known = JSON.parse(readFileSync(heights, 'utf8')) as Record<string, unknown>;
    const [some] = Object.values(known);
    writeFileSync(heights, JSON.stringify({ ...known, 'gone-panel': some }));
    desk.undoFinish();
    expect(readFileSync(heights, 'utf8')).not.toContain('gone-panel');
    expect(findingsOf(dataDir)).toEqual([]);
  });
});
