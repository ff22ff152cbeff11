import { readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { readProject, runProject } from '../../../data/pipeline/runPipeline.ts';
import { Arranger } from '../../../tools/desk/arranging/arranger.ts';
import { Desk } from '../../../tools/desk/desk.ts';
import { plantDemoCity, plantLargeCity } from '../../support/deskCity.ts';
import { isWhole } from '../../support/forms.ts';

/** The check of everything in a process of its own: what it answers, what the desk does meanwhile, and its stop. */

const BRIEFING = readFileSync('tests/fixtures/desk/briefing.txt');
const ROOT = resolve('.cache/tests/deskRootArranging');

function openDesk(dataDir: string, arranger?: Arranger): Desk {
  rmSync(ROOT, { recursive: true, force: true });
  return new Desk(ROOT, { dataDir, publicDir: `${dataDir}-public`, own: false }, undefined, arranger);
}

/** Decides what is left; the check of everything is not asked for. */
function decideAll(desk: Desk): void {
  for (let { left, proposal } = desk.progress(); left > 0; { left, proposal } = desk.progress())
    desk.deciding.decide(proposal?.key ?? '', 0, null);
}

/** Checks until nothing is open again. */
async function arrangeAll(desk: Desk) {
  for (let round = 0; round < 6; round += 1) {
    decideAll(desk);
    const progress = await desk.arranging.arrange();
    if (progress.left === 0) return progress;
  }
  throw new Error('The check never came to an end');
}

const findingsOf = (dataDir: string) => runProject(readProject(dataDir, {})).findings;

describe('the check of everything beside the desk', () => {
  it.runIf(isWhole('documents'))(
    'answers as the desk itself would, and writes it in the same words',
    async () => {
      const asWritten = async (name: string, arranger?: Arranger) => {
        const dataDir = plantDemoCity(name);
        const desk = openDesk(dataDir, arranger);
        await desk.open(BRIEFING, 'briefing.txt');
        const { arrangement } = await arrangeAll(desk);
        const [panel] = arrangement?.panels ?? [];
        const renamed = await desk.revising.panel(panel?.id ?? '', { title: '简报里的数据' });
        const { summary } = await desk.finishing.finish();
        await desk.close(false);
        expect(findingsOf(dataDir)).toEqual([]);
        return { arrangement, renamed: renamed.arrangement, summary, texts: readProject(dataDir, {}).texts };
      };
      const beside = await asWritten('desk-beside', new Arranger(0));
      expect(beside.renamed?.panels[0]?.title).toBe('简报里的数据');
      expect(beside).toEqual(await asWritten('desk-within'));
    },
  );

  it('leaves the desk answering, lets nothing change meanwhile, and can be stopped and done again', async () => {
    const dataDir = plantDemoCity('desk-stop');
    const desk = openDesk(dataDir, new Arranger(0));
    await desk.open(BRIEFING, 'briefing.txt');
    decideAll(desk);
    const checking = desk.arranging.arrange();
    const again = desk.arranging.arrange();
    expect(desk.arranging.state).toMatchObject({ isRunning: true, words: '汇集数据' });
    expect(desk.state().progress).toMatchObject({ left: 0, arrangement: null });
    expect(() => desk.deciding.undo()).toThrow('正在与全部数据一起核对');
    await expect(desk.finishing.finish()).rejects.toThrow('正在与全部数据一起核对');
    const told = Promise.allSettled([checking, again]);
    await desk.arranging.stop();
    expect((await told).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(checking).rejects.toThrow('已停止核对');
    expect(desk.arranging.state.isRunning).toBe(false);
    expect(desk.state()).toMatchObject({
      notice: expect.stringContaining('已停止核对'),
      progress: { left: 0, arrangement: null },
    });
    await arrangeAll(desk);
    // A change of a panel that is stopped is not kept; what was checked before stands.
    const [panel] = desk.progress().arrangement?.panels ?? [];
    const renaming = desk.revising.panel(panel?.id ?? '', { title: '简报里的数据' });
    const refused = expect(renaming).rejects.toThrow('已停止核对');
    await desk.arranging.stop();
    await refused;
    expect(desk.progress().arrangement?.panels[0]?.title).toBe(panel?.title);
    expect((await desk.finishing.finish()).summary).not.toBeNull();
    expect(findingsOf(dataDir)).toEqual([]);
    await desk.close(false);
  });

  // `npm test` leaves this to `npm run test:full`: it takes half a minute.
  it.runIf(isWhole('documents'))('never keeps a desk of thousands of records from answering', async () => {
    const desk = openDesk(plantLargeCity('desk-large', 40));
    await desk.open(BRIEFING, 'briefing.txt');
    decideAll(desk);
    let longest = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }, 10);
    const stages = new Set<string>();
    const watch = vi.waitFor(
      () => {
        stages.add(desk.arranging.state.words);
        expect(stages).toContain('与全部数据一起核对');
      },
      { timeout: 60_000, interval: 20 },
    );
    const began = performance.now();
    await Promise.all([arrangeAll(desk), watch]);
    clearInterval(beat);
    expect(performance.now() - began).toBeGreaterThan(1500);
    expect(longest).toBeLessThan(1500);
    await desk.close(false);
  });
});
