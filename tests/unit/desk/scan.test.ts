import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pageReadingOf, seenOf } from '../../../data/pipeline/read/facsimile/pageReading.ts';
import { readProject, runProject } from '../../../data/pipeline/runPipeline.ts';
import type { PageLayer } from '../../../src/model/authored/pageLayer.ts';
import type { SourceDocument } from '../../../src/model/authored/source.ts';
import { Desk } from '../../../tools/desk/desk.ts';
import { plantDemoCity } from '../../support/deskCity.ts';

/** Scans at the desk, with a reader that reads the same of every picture. */

const ROOT = resolve('.cache/tests/deskScanRoot');
const PICTURE = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
const PAGES = [
  { name: '页10.png', bytes: PICTURE },
  { name: '页2.png', bytes: PICTURE },
];

const openDesk = (dataDir: string): Desk =>
  new Desk(ROOT, { dataDir, publicDir: `${dataDir}-public`, own: false });

function keyOf(desk: Desk, text: string): string {
  const item = desk.state().draft?.items.find((own) => own.text.includes(text));
  if (!item) throw new Error(`no ${text}`);
  return item.key;
}

beforeEach(() => {
  process.env.YOUJU_OCR_READER = resolve('tests/fixtures/desk/fakeReader.ts');
});
afterEach(() => {
  delete process.env.YOUJU_OCR_READER;
  delete process.env.YOUJU_OCR;
  delete process.env.YOUJU_FAKE_WAIT;
});

describe('a scan at the desk', () => {
  it('is refused without the add-on, with the one command that installs it', async () => {
    process.env.YOUJU_OCR = 'off';
    const desk = openDesk(plantDemoCity('desk-scan-off'));
    await expect(desk.open(PICTURE, 'page.png')).rejects.toThrow(/扫描件或照片.*npm run ocr:install/u);
  });

  it('tells which page is read, and can be stopped', async () => {
    process.env.YOUJU_FAKE_WAIT = '4000';
    const desk = openDesk(plantDemoCity('desk-scan-stop'));
    const opening = desk.openFiles(PAGES);
    opening.catch(() => undefined);
    await expect.poll(() => desk.reader.progress, { timeout: 20_000 }).toEqual({ page: 1, of: 2 });
    desk.reader.stop();
    await expect(opening).rejects.toThrow('已停止');
    expect(desk.reader.progress).toBeNull();
  });

  it('becomes data only where a person has confirmed the picture of each figure', async () => {
    const dataDir = plantDemoCity('desk-scan');
    const desk = openDesk(dataDir);
    const opened = await desk.openFiles(PAGES);
    expect(opened.draft?.scan?.warnings[0]).toContain('110 dpi');
    expect(opened.draft?.scan?.places.map(({ text }) => text)).toEqual(['座']);
    expect(desk.looking.image(1)?.length).toBeGreaterThan(10);

    // The misread percent sign is named, framed and corrected.
    const wrong = keyOf(desk, '48.69');
    const item = desk.deciding.select(wrong).scanItem;
    expect(item?.doubts.join()).toContain('48.6%');
    expect(item?.parts[0]?.unsure).toEqual([{ at: 4, p: 0.61, other: '%' }]);
    expect(item?.parts[0]?.crops[0]).toMatchObject({ page: 1, aspect: 1.4 });
    const [part] = item?.parts ?? [];
    if (!part) throw new Error('no part');
    const corrected = await desk.looking.reread(part, '48.6%');
    const line = corrected.draft?.lines.find((own) => own.line === part.line)?.text ?? '';
    expect(line).toContain('48.6%，');
    expect(desk.deciding.select(keyOf(desk, '48.6%')).scanItem?.confirmed).toMatch(/^20/u);

    // A place without a figure in which one was lost: the 1 is put in.
    const [place] = corrected.draft?.scan?.places ?? [];
    if (!place) throw new Error('no place');
    expect((await desk.looking.reread(place, '1座')).draft?.scan?.places).toEqual([]);

    // Nothing is taken before its picture was confirmed.
    const reservoirs = keyOf(desk, '6座');
    expect(() => desk.deciding.decide(reservoirs, 0, null)).toThrow('先看图');
    for (let left = desk.progress().left; left > 0; left = desk.progress().left) {
      const { proposal, scanItem } = desk.progress();
      if (!proposal) throw new Error('nothing is proposed');
      if (scanItem?.confirmed === null) await desk.looking.confirm(proposal.key);
      desk.deciding.decide(proposal.key, 0, null);
    }
    await desk.arranging.arrange();
    await desk.finishing.finish();

    const project = readProject(dataDir, {});
    expect(runProject(project).findings).toEqual([]);
    const document = project.authored?.documents.find(({ title }) => title.includes('水利'));
    const folder = join(dataDir, 'originals', `${document?.file.replace(/\.txt$/u, '')}.pages`);
    expect(existsSync(join(folder, 'page-001.webp')) && existsSync(join(folder, 'page-002.webp'))).toBe(true);
    const path = join(folder, 'pages.json');
    const layer = JSON.parse(readFileSync(path, 'utf8')) as PageLayer;
    expect(layer.sha256).toBe(document?.sha256);
    const text = readFileSync(join(dataDir, 'originals', document?.file ?? ''), 'utf8').split('\n');
    for (const own of layer.lines) expect(own.chars.length).toBe(text[own.line - 1]?.length);

    // The document says by itself what was read how and confirmed when, and names nobody.
    const own = join(dataDir, 'documents', `${document?.id}.json`);
    const written = JSON.parse(readFileSync(own, 'utf8')) as SourceDocument;
    expect(written.reading).toEqual(pageReadingOf(layer));
    expect(seenOf(written.reading)).toHaveLength(layer.confirmed.length);

    // The check of the build refuses what nobody has confirmed, by the pages and by the document.
    const messages = (): string =>
      runProject(readProject(dataDir, {}))
        .findings.map(({ message }) => message)
        .join();
    writeFileSync(path, JSON.stringify({ ...layer, confirmed: [] }));
    expect(messages()).toContain('还没有人看图确认');
    writeFileSync(path, JSON.stringify({ ...layer, read: 'layer' }));
    expect(messages()).toContain('reading 与版面文件夹里的读法不同');

    // A checkout without pages and text refuses it all the same.
    rmSync(join(dataDir, 'originals'), { recursive: true });
    expect(messages()).toBe('');
    writeFileSync(own, JSON.stringify({ ...written, reading: { by: 'ocr', confirmed: [] } }));
    expect(messages()).toContain('还没有人看图确认');
    expect(messages()).toContain('读法与锁定的不同');
  });

  it('keeps what was confirmed when it is put down and opened again', async () => {
    const desk = openDesk(plantDemoCity('desk-scan-kept'));
    await desk.openFiles(PAGES);
    const key = keyOf(desk, '6座');
    await desk.looking.confirm(key);
    await desk.close(false);
    const [saved] = desk.state().saved;
    await desk.resume(saved?.id ?? '');
    expect(desk.deciding.select(key).scanItem?.confirmed).toMatch(/^20/u);
    expect(desk.state().draft?.scan?.places.length).toBe(1);
  });
});
