import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readProject, runProject } from '../../../data/pipeline/runPipeline.ts';
import { Desk } from '../../../tools/desk/desk.ts';
import { plantDemoCity } from '../../support/deskCity.ts';
import { firstOfEach } from '../../support/forms.ts';

const ROOT = resolve('.cache/tests/deskRootStanding');
const openDesk = (dataDir: string): Desk =>
  new Desk(ROOT, { dataDir, publicDir: `${dataDir}-public`, own: false });
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

const DOCUMENTS =
  readProject('tests/fixtures/demoCity/data', {}).authored?.documents.map(({ id }) => ({
    id,
    sort: 'document',
  })) ?? [];

describe('what stands', () => {
  it.each(firstOfEach('documents', DOCUMENTS, ({ sort }) => sort).map(({ id }) => id))(
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
      desk.finishing.undoFinish();
      expect(readFileSync(join(dataDir, `documents/${doc}.json`), 'utf8')).toBe(before);
      expect(findingsOf(dataDir)).toEqual([]);
    },
  );

  it('keeps what was decided of words that still stand in a newer text, and asks about the others', async () => {
    const dataDir = plantDemoCity('desk-newer');
    const desk = openDesk(dataDir);
    const old = readFileSync(join(dataDir, 'originals/plan-review.txt'), 'utf8');
    const revised = `（修订稿）\n\n${old}`
      .replace('2025年充电桩达到3.1万个', '2025年充电桩达到3.2万个')
      .replace('，集中供热改造完成年度计划的88.5%', '');
    const bytes = new TextEncoder().encode(revised);
    const replaces = { doc: 'plan-review', reason: { reason: '发布单位作了修订', date: '2026-12-01' } };
    const state = await desk.open(bytes, 'newer.txt', replaces);
    const { left = 0, all = 0 } = state.progress ?? {};
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(all / 10);
    expect(state.draft?.document.title).toBe('望舒市“十四五”规划实施情况报告');
    const kinds: string[] = [];
    for (let press = 0; press < 40 && desk.progress().left > 0; press += 1) {
      const { proposal } = desk.progress();
      if (!proposal) throw new Error('Something is left, and nothing is proposed');
      kinds.push(`${proposal.options[0]?.kind} ${proposal.text}`);
      desk.deciding.decide(proposal.key, 0, null);
    }
    expect(kinds).toContain('revise 3.2万个');
    const { arrangement } = await desk.arranging.arrange();
    expect(arrangement?.gone.flatMap(({ items }) => items).join()).toContain('88.5%');
    // A newer text that was put down is the same one when it is taken up again.
    const { id } =
      (await desk.close(false)).saved.find(({ title }) => title === state.draft?.document.title) ?? {};
    expect((await desk.resume(id ?? '')).progress?.left).toBe(0);
    for (let round = 0; round < 3; round += 1) {
      const { wordings = [] } = desk.progress().arrangement ?? {};
      if (wordings.length > 0)
        await desk.revising.reword(Object.fromEntries(wordings.map((own) => [own.key, own.instead ?? ''])));
    }
    expect((await desk.finishing.finish()).summary).not.toBeNull();
    expect(findingsOf(dataDir)).toEqual([]);
    const { authored } = readProject(dataDir, {});
    const observations = Object.values(authored?.indicators ?? {})
      .flat()
      .flatMap((own) => own.observations);
    const piles = observations.filter(({ evidence }) =>
      evidence.some(({ quote }) => quote.includes('3.2万个')),
    );
    expect(piles).toMatchObject([{ value: '3.2', magnitude: '万' }]);
    expect(authored?.documents.filter(({ id: own }) => own === 'plan-review')).toHaveLength(1);
    desk.finishing.undoFinish();
    expect(findingsOf(dataDir)).toEqual([]);
    expect(readFileSync(join(dataDir, 'documents/plan-review.json'), 'utf8')).toContain(
      '"file": "plan-review.txt"',
    );
  });

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
    desk.finishing.undoFinish();
    expect(readFileSync(heights, 'utf8')).not.toContain('gone-panel');
    expect(findingsOf(dataDir)).toEqual([]);
  });
});
