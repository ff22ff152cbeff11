import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readProject, runProject } from '../../../data/pipeline/runPipeline.ts';
import { Desk } from '../../../tools/desk/desk.ts';
import { plantEmptyCity } from '../../support/deskCity.ts';

const ROOT = resolve('.cache/tests/deskRootDocument');
const TEXT = new TextEncoder().encode(
  '望舒市公园简报\n\n打印本页\n\n2025年，全市新建公园35个，绿地率达到41.2%。\n\n- 2 -\n\n上一篇：望舒市水务简报\n',
);

function openDesk(dataDir: string): Desk {
  return new Desk(ROOT, { dataDir, publicDir: `${dataDir}-public`, own: false });
}

async function acceptAll(desk: Desk): Promise<void> {
  for (let press = 0; press < 60 && desk.progress().left > 0; press += 1)
    desk.deciding.decide(desk.progress().proposal?.key ?? '', 0, null);
  await desk.arranging.arrange();
}

describe('the document at the desk', () => {
  it('loses the furniture of its page where a person takes it out, and gets it back', async () => {
    const desk = openDesk(plantEmptyCity('desk-furniture'));
    const { draft, progress } = await desk.open(TEXT, 'page.txt');
    expect(draft?.furniture).toEqual([3, 7, 9]);
    await desk.revising.removeLines(draft?.furniture ?? []);
    const after = desk.state();
    expect(after.draft).toMatchObject({ furniture: [], removed: 3 });
    expect(after.draft?.lines.map(({ text }) => text).join()).not.toMatch(/打印本页|上一篇|- 2 -/u);
    expect(after.progress?.left).toBeLessThan(progress?.left ?? 0);
    await desk.revising.removeLines([]);
    expect(desk.state().draft?.furniture).toEqual([3, 7, 9]);
    desk.deciding.decide(desk.progress().proposal?.key ?? '', 0, null);
    await expect(desk.revising.removeLines([3])).rejects.toThrow('请先撤销');
  });

  it('has the title, date, publisher and digests that a person gives it', async () => {
    const dataDir = plantEmptyCity('desk-fields');
    const desk = openDesk(dataDir);
    const { draft } = await desk.open(TEXT, 'page.txt');
    await expect(desk.revising.editDocument({ published: '去年' })).rejects.toThrow('发布日期');
    await expect(desk.revising.editDocument({ title: '' })).rejects.toThrow('标题');
    await desk.revising.removeLines(draft?.furniture ?? []);
    const fields = { title: '公园简报', kind: '简讯', publisher: '望舒市园林局', published: '2026-03-01' };
    await desk.revising.editDocument(fields);
    expect(desk.state().draft?.document).toMatchObject(fields);
    await acceptAll(desk);
    const [first] = desk.progress().arrangement?.digests ?? [];
    expect(first?.digest).not.toBe('');
    const words = '说到新建公园和绿地率。';
    expect((await desk.revising.digest(first?.n ?? 0, words)).arrangement?.digests[0]?.digest).toBe(words);
    // What a person writes is held against the records like every text of ours.
    expect((await desk.revising.digest(first?.n ?? 0, '新建公园36个。')).arrangement?.ready).toBe(false);
    await desk.revising.digest(first?.n ?? 0, words);
    expect((await desk.finishing.finish()).summary).not.toBeNull();
    const { authored } = readProject(dataDir, {});
    const [document] = authored?.documents ?? [];
    expect(document).toMatchObject({ ...fields, publishedNote: '发布日期由经办人填写' });
    expect(document?.paragraphs.map(({ digest }) => digest)).toContain(words);
    expect(runProject(readProject(dataDir, {})).findings).toEqual([]);
  });
});
