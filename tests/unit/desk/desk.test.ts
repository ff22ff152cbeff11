import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readProject, runProject } from '../../../data/pipeline/runPipeline.ts';
import { Desk } from '../../../tools/desk/desk.ts';
import { readSheet, writeSheet } from '../../../tools/desk/sheet.ts';
import { plantDemoCity, plantEmptyCity } from '../../support/deskCity.ts';

const BRIEFING = readFileSync('tests/fixtures/desk/briefing.txt');
const OTHER = new TextEncoder().encode('望舒市公园简报\n\n2025年，全市新建公园35个，绿地率达到41.2%。\n');
const ROOT = resolve('.cache/tests/deskRoot');

function openDesk(dataDir: string): Desk {
  return new Desk(ROOT, { dataDir, publicDir: `${dataDir}-public`, own: false });
}

/** Presses Enter until nothing is left. */
async function acceptAll(desk: Desk): Promise<void> {
  for (let press = 0; press < 400; press += 1) {
    const progress = desk.progress();
    if (progress.left === 0) {
      if ((await desk.arranging.arrange()).left === 0) return;
      continue;
    }
    if (!progress.proposal) throw new Error('Something is left, and nothing is proposed');
    desk.deciding.decide(progress.proposal.key, 0, null);
  }
  throw new Error('Enter never came to an end');
}

const findingsOf = (dataDir: string) => runProject(readProject(dataDir, {})).findings;

describe('a desk', () => {
  it('takes a text in, and takes it back as a whole', async () => {
    const dataDir = plantDemoCity('desk-whole');
    const before = readFileSync(join(dataDir, 'indicators/economy.json'), 'utf8');
    const desk = openDesk(dataDir);
    const { draft } = await desk.open(BRIEFING, 'briefing.txt');
    expect(draft?.document.title).toBe('望舒市2026年上半年民生与经济情况');
    await acceptAll(desk);
    const done = await desk.finishing.finish();
    expect(done.summary?.lines.join('')).toMatch(/逐个由人决定。.*检查通过/u);
    expect(findingsOf(dataDir)).toEqual([]);
    const id = draft?.document.id ?? '';
    expect(existsSync(join(dataDir, `originals/${id}.txt`))).toBe(true);
    // Only what changed is written anew, in the form it was written in.
    const after = readFileSync(join(dataDir, 'indicators/economy.json'), 'utf8');
    expect(
      after.split('\n').filter((line) => !before.includes(line.trim().replace(/,$/, ''))).length,
    ).toBeLessThan(150);
    desk.finishing.undoFinish();
    expect(readFileSync(join(dataDir, 'indicators/economy.json'), 'utf8')).toBe(before);
    expect(existsSync(join(dataDir, `documents/${id}.json`))).toBe(false);
    expect(findingsOf(dataDir)).toEqual([]);
  });

  it('takes back every step', async () => {
    const desk = openDesk(plantEmptyCity('desk-undo'));
    await desk.open(BRIEFING, 'briefing.txt');
    const { left } = desk.progress();
    const keys = [0, 1, 2].map(() => {
      const key = desk.progress().proposal?.key ?? '';
      desk.deciding.decide(key, 0, null);
      return key;
    });
    const third = keys[2] ?? '';
    expect(desk.deciding.undo().marks).toEqual({ [third]: null });
    expect(desk.progress().proposal?.key).toBe(third);
    desk.deciding.undo();
    desk.deciding.undo();
    expect(desk.progress().left).toBe(left);
    expect(() => desk.deciding.undo()).toThrow('没有可以撤销的一步');
  });

  it('loses nothing in a crash', async () => {
    rmSync(ROOT, { recursive: true, force: true });
    const dataDir = plantEmptyCity('desk-crash');
    const desk = openDesk(dataDir);
    await desk.open(BRIEFING, 'briefing.txt');
    for (let step = 0; step < 5; step += 1)
      desk.deciding.decide(desk.progress().proposal?.key ?? '', 0, null);
    const { left, marks } = desk.state().progress ?? {};
    // The first desk is gone without having closed anything.
    const next = openDesk(dataDir);
    const [saved] = next.state().saved;
    expect(saved?.left).toBe(left);
    const resumed = await next.resume(saved?.id ?? '');
    expect(resumed.progress?.marks).toEqual(marks);
    await acceptAll(next);
    await next.finishing.finish();
    expect(findingsOf(dataDir)).toEqual([]);
  });

  it('takes from a sheet that came back what the person accepts, and leaves the rest', async () => {
    const dataDir = plantEmptyCity('desk-sheet');
    const desk = openDesk(dataDir);
    await desk.open(OTHER, 'other.txt');
    await acceptAll(desk);
    const rows = readSheet(new Uint8Array(await desk.signing.sheet()));
    const back = rows.map((row) =>
      row.数字 === '35个'
        ? { ...row, 名称: '新建公园数', 处理人: '园林科', 日期: '2026-08-01' }
        : row.数字 === '41.2%'
          ? { ...row, 处理: '不取', 处理人: '园林科' }
          : row,
    );
    const bytes = new Uint8Array(await writeSheet(back));
    expect(desk.signing.readSheet(bytes).differences).toHaveLength(2);
    await desk.signing.settle(0, true);
    expect((await desk.signing.settle(0, false)).differences).toHaveLength(0);
    await desk.finishing.finish();
    const names = Object.values(readProject(dataDir, {}).authored?.indicators ?? {})
      .flat()
      .map(({ name }) => name);
    expect(names).toContain('新建公园数');
    expect(names).toHaveLength(2);
    expect(findingsOf(dataDir)).toEqual([]);
  });

  it('finds what stands with its uses, and corrects it where the check accepts that', async () => {
    const dataDir = plantDemoCity('desk-standing');
    const desk = openDesk(dataDir);
    const [record] = desk.standing.find('gdp-2025');
    expect(record?.uses.panels.length).toBeGreaterThan(0);
    expect(record?.uses.documents.length).toBeGreaterThan(0);
    const same = { reason: '', date: '' };
    expect(() => desk.standing.correct('gdp-2025', { ...same, value: '9999' })).toThrow(
      /没有写入.*数值与引文不符/u,
    );
    const [after] = desk.standing.correct('gdp-2025', { ...same, note: '按年报的口径' });
    expect(after?.note).toBe('按年报的口径');
    expect(findingsOf(dataDir)).toEqual([]);
    desk.finishing.undoFinish();
    expect(desk.standing.find('gdp-2025')[0]?.note).toBe('');
  });

  it('keeps what was changed outside, checks again, and then writes', async () => {
    const dataDir = plantEmptyCity('desk-outside');
    const desk = openDesk(dataDir);
    await desk.open(BRIEFING, 'briefing.txt');
    await acceptAll(desk);
    const site = join(dataDir, 'site.json');
    writeFileSync(
      site,
      readFileSync(site, 'utf8').replace('"organiser": null', '"organiser": "望舒市人民政府办公室"'),
    );
    const told = await desk.finishing.finish();
    expect(told.notice).toMatch(/在别处被改动过：site\.json/u);
    expect(told.summary).toBeNull();
    expect((await desk.finishing.finish()).summary).not.toBeNull();
    expect(readFileSync(site, 'utf8')).toContain('"organiser": "望舒市人民政府办公室"');
    expect(findingsOf(dataDir)).toEqual([]);
  });

  it('shares a city with another desk, and both documents stand', async () => {
    const dataDir = plantEmptyCity('desk-two');
    const [one, two] = [openDesk(dataDir), openDesk(dataDir)];
    await one.open(BRIEFING, 'briefing.txt');
    await two.open(OTHER, 'other.txt');
    await acceptAll(one);
    await acceptAll(two);
    expect((await one.finishing.finish()).summary).not.toBeNull();
    expect((await two.finishing.finish()).notice).toMatch(/在别处被改动过/u);
    await acceptAll(two);
    expect((await two.finishing.finish()).summary).not.toBeNull();
    expect(readProject(dataDir, {}).authored?.documents).toHaveLength(2);
    expect(findingsOf(dataDir)).toEqual([]);
  });

  it.each([
    ['empty.txt', new Uint8Array(), /空的/u],
    ['program.exe', new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 0xff, 0xfe, 0, 1]), /./u],
    ['broken.pdf', new TextEncoder().encode('%PDF-1.7 nothing'), /PDF/u],
    ['broken.docx', new TextEncoder().encode('PK\u0003\u0004nothing'), /./u],
    ['words.txt', new TextEncoder().encode('没有数字的一句话。'), /没有数字/u],
  ])('refuses %s with a sentence, and goes on', async (name, bytes, words) => {
    const desk = openDesk(plantEmptyCity('desk-wrong'));
    await expect(desk.open(bytes, name)).rejects.toThrow(words);
    expect((await desk.open(OTHER, 'other.txt')).draft).not.toBeNull();
  });
});
