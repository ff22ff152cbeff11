import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Deck } from '../../../../src/model/authored/deck.ts';
import { domainOfPath, pathToSlide, pathToSpeaker } from '../../../../src/model/paths.ts';
import type { DomainShard } from '../../../../src/model/published/dataset.ts';
import { selectEvidenced, selectView, slideOfRecord } from '../../../../src/model/show/answerSlide.ts';
import { addTiming, formatSpan, parseTimings, remainingWords } from '../../../../src/model/show/rehearsal.ts';
import { indexShards, selectSlide } from '../../../../src/model/show/slideData.ts';
import { headingsInWords, parseNotes, readNotes } from '../../../../src/model/show/speakerNotes.ts';
import { parsePresentParams } from '../../../../src/state/presentParams.ts';
import { openSearch } from '../../../../tools/bench/openSearch.ts';
import { SECOND_CITY_PUBLIC } from '../../../support/secondCity.ts';

const readJson = <T>(path: string): T =>
  JSON.parse(readFileSync(`${SECOND_CITY_PUBLIC}/data/${path}`, 'utf8')) as T;
const { slides } = readJson<Deck>('decks/main.json');
const idAt = (number: number) => slides[number - 1]?.id ?? '';

describe('notes', () => {
  it('belong to slides by number, by headline or by id; what names none is listed and goes to none', () => {
    const { notes } = parseNotes(
      `# 开场白\n甲\n\n# 第7页 房子\n乙\n# 3. 投入\n丙\n# ${slides[8]?.headline}\n丁\n# ${idAt(12)}\n戊`,
      slides,
    );
    expect(notes?.bySlide).toEqual({
      [idAt(7)]: '乙',
      [idAt(3)]: '丙',
      [idAt(9)]: '丁',
      [idAt(12)]: '戊',
    });
    expect(notes).toMatchObject({ unmatched: ['开场白'], ordered: [] });
  });

  it('follow the slides in order where the file names none, and say so', () => {
    const { notes } = parseNotes('# 开场\n甲\n# 其次\n乙', slides);
    expect(notes?.bySlide).toEqual({ [idAt(1)]: '甲', [idAt(2)]: '乙' });
    expect(notes).toMatchObject({ unmatched: [], ordered: ['开场', '其次'] });
  });

  it('of 200,000 headings are read in a moment, and listed in short', () => {
    const started = performance.now();
    const many = Array.from({ length: 200_000 }, (_, at) => `#${at % 7 === 0 ? '#' : ''} 标题${at}\n正文`);
    const { notes } = parseNotes(many.join('\n'), slides);
    const empty = parseNotes('# \n'.repeat(200_000), slides).notes;
    const same = parseNotes('# 1\n甲\n'.repeat(200_000), slides).notes;
    expect(performance.now() - started).toBeLessThan(4000);
    expect(headingsInWords(notes?.unmatched ?? []).length).toBeLessThan(200);
    expect(empty?.unmatched).toHaveLength(200_000 - slides.length);
    expect(Object.keys(same?.bySlide ?? {})).toEqual([idAt(1)]);
  });

  it('may have a title over all, headings inside a slide, and code that looks like one', () => {
    const text = '# 发布会讲稿\n\n## 一\n甲\n### 停顿\n乙\n```\n## 不是标题\n```\n## 二\n丙';
    expect(parseNotes(text, slides).notes?.bySlide).toEqual({
      [idAt(1)]: '甲\n### 停顿\n乙\n```\n## 不是标题\n```',
      [idAt(2)]: '丙',
    });
  });

  it('do not take a figure for the number of a slide', () => {
    expect(Object.keys(parseNotes('# 38.2%的由来\n甲\n# 二\n乙', slides).notes?.bySlide ?? {})).toEqual([
      idAt(1),
      idAt(2),
    ]);
  });

  it('say which headings no slide answers to', () => {
    expect(parseNotes('# 99\n甲\n# 二\n乙', slides).notes?.unmatched).toEqual(['99']);
  });

  const bytes = (...parts: number[]) => new Uint8Array(parts).buffer;
  it.each([
    ['a picture', bytes(0x89, 0x50, 0, 1), '不是文本文件'],
    ['half a character', bytes(0x23, 0x20, 0xff), '不是文本文件'],
    ['a text without headings', new TextEncoder().encode('只有正文').buffer as ArrayBuffer, '没有标题'],
    ['a book', new ArrayBuffer(600 * 1024), '512 KB'],
  ])('that are %s are refused with the reason', (_name, file, says) => {
    const { notes, problem } = readNotes(file, slides);
    expect(notes).toBeNull();
    expect(problem).toContain(says);
  });

  it('are read in the encoding of older editors', () => {
    // “# 一” and “甲” in GB 18030.
    const { notes } = readNotes(bytes(0x23, 0x20, 0xd2, 0xbb, 0x0a, 0xbc, 0xd7), slides);
    expect(notes?.bySlide).toEqual({ [idAt(1)]: '甲' });
  });

  it.each([
    ['with its mark, low byte first', true, true],
    ['with its mark, high byte first', false, true],
    ['without a mark, low byte first', true, false],
    ['without a mark, high byte first', false, false],
  ])('are read in UTF-16, %s', (_name, low, marked) => {
    const units = [...`${marked ? '\ufeff' : ''}# ${idAt(3)}\r\n今年完成38.2%，“好”。\n`].flatMap(
      (letter) => {
        const unit = letter.charCodeAt(0);
        return low ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255];
      },
    );
    expect(readNotes(bytes(...units), slides).notes?.bySlide).toEqual({ [idAt(3)]: '今年完成38.2%，“好”。' });
  });
});

describe('time', () => {
  it('is said to the second, and an overrun in words', () => {
    expect([formatSpan(0), formatSpan(65_999), formatSpan(3_729_000)]).toEqual(['0:00', '1:05', '1:02:09']);
    expect(remainingWords(60_000, 15)).toEqual({ over: false, text: '剩余 14:00' });
    expect(remainingWords(15 * 60_000, 15).over).toBe(false);
    expect(remainingWords(17 * 60_000 + 10_400, 15)).toEqual({ over: true, text: '已超时2分10秒' });
    expect(remainingWords(15 * 60_000 + 9000, 15).text).toBe('已超时9秒');
  });

  it('adds up per slide, and nonsense that was kept is left out', () => {
    expect(addTiming(addTiming({}, 'a', 5), 'a', 7)).toEqual({ a: 12 });
    expect(parseTimings('{"a": 5, "b": "x", "C": 1, "d": -1}')).toEqual({ a: 5 });
    for (const text of [null, '', '[1]', 'null', '{']) expect(parseTimings(text)).toEqual({});
  });
});

describe('addresses of a presentation', () => {
  const place = (path: string) => parsePresentParams(new URLSearchParams(path.split('?')[1] ?? ''));

  it('leave out what is usual and fall back on nonsense', () => {
    expect(pathToSpeaker('main')).toBe('/present/main/speaker');
    expect(pathToSpeaker('main', 'default', 1)).toBe('/present/main/speaker');
    expect(place(pathToSlide('main', 4, undefined, 'evening'))).toMatchObject({
      slide: 4,
      session: 'evening',
    });
    expect(place('?session=A B&kiosk=yes')).toMatchObject({ session: 'default', kiosk: null });
    expect([place('?kiosk=1').kiosk, place('?kiosk=1&every=40').kiosk]).toEqual([15, 40]);
    for (const every of ['0', '2', '-5', '1e3', '9999', 'x'])
      expect(place(`?kiosk=1&every=${every}`).kiosk).toBe(15);
  });
});

describe('an answer', () => {
  const core = readJson<{ domains: Array<{ id: string; figures: number }> }>('core.json');
  const shards = indexShards(
    core.domains
      .filter(({ figures }) => figures > 0)
      .map(({ id }) => readJson<DomainShard>(`domains/${id}.json`)),
  );
  const records = openSearch(`${SECOND_CITY_PUBLIC}/data`)
    .entries()
    .filter(({ id }) => id.startsWith('record '));

  it('is a whole slide with its source, for everything that can be found', () => {
    expect(records.length).toBeGreaterThan(20);
    for (const { id, path } of records) {
      const record = id.replace('record ', '');
      const shard = shards.get(domainOfPath(path) ?? '');
      const found = shard?.byId.get(record);
      if (!shard || !found) throw new Error(`nothing answers ${id}`);
      const data = selectSlide(slideOfRecord(found, shard), shards);
      expect(data.missing, id).toEqual([]);
      expect(
        data.records.map((item) => item.id),
        id,
      ).toContain(record);
      expect(selectEvidenced(data, record)?.id, id).toBe(record);
    }
  });

  it('that is not there is no slide, so that what stood there before stays', () => {
    const parts = { shards, counties: null };
    const view = { slide: 3, answer: { domain: 'travel', record: 'no-such-record' } };
    expect(selectView(view, slides, parts)).toBeNull();
    expect(selectView({ slide: 3, answer: { county: '990000' } }, slides, parts)).toBeNull();
    expect(selectView({ slide: 3, answer: null }, slides, parts)?.slide.id).toBe(idAt(3));
    expect(selectView({ slide: 99, answer: null }, slides, parts)).toBeNull();
  });
});
