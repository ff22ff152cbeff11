import { readFileSync } from 'node:fs';
import type * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Deck, deckShardSchema, parseDeck } from '../../../src/model/authored/deck.ts';
import { judgeHeaders } from '../../../src/model/embed/embedCheck.ts';
import { embedFragment, parseEmbedParams } from '../../../src/model/embed/embedParams.ts';
import { parseFrameMessage } from '../../../src/model/embed/frameMessage.ts';
import { escapeHtml, shorten } from '../../../src/model/page/markup.ts';
import { inertMarkup } from '../../../src/model/page/trustedTypes.ts';
import { domainOfPath, domainOfShard } from '../../../src/model/paths.ts';
import { countiesShardSchema } from '../../../src/model/published/countiesShard.ts';
import {
  coreShardSchema,
  type DocumentShard,
  documentShardSchema,
  domainShardSchema,
} from '../../../src/model/published/dataset.ts';
import { embedIndexSchema } from '../../../src/model/published/embedIndex.ts';
import { locationsShardSchema } from '../../../src/model/published/listShards.ts';
import {
  type FileList,
  type Manifest,
  manifestSchema,
  originalsIndexSchema,
} from '../../../src/model/published/manifest.ts';
import { mapGeometrySchema } from '../../../src/model/published/mapGeometry.ts';
import { reviewShardSchema } from '../../../src/model/published/reviewShard.ts';
import {
  readPostings,
  searchDirectorySchema,
  searchTermsSchema,
} from '../../../src/model/published/searchShard.ts';
import { queryTerms, tokenizeText } from '../../../src/model/search/searchTerms.ts';
import { startHistory } from '../../../src/model/show/commandLog.ts';
import { MESSAGE_VERSION, parseMessage } from '../../../src/model/show/presenterMessage.ts';
import { startShow } from '../../../src/model/show/presenterState.ts';
import { parseTimings } from '../../../src/model/show/rehearsal.ts';
import { parseNotes, readNotes } from '../../../src/model/show/speakerNotes.ts';
import { parseFrameWidth } from '../../../src/panels/actions/embed/embedChoice.ts';
import { DatasetError } from '../../../src/queries/datasetError.ts';
import { parseShard } from '../../../src/queries/datasetFiles.ts';
import { hashText } from '../../../src/queries/verify/hashText.ts';
import { parseShape } from '../../../src/queries/verifyFile.ts';
import { OriginalError, verifyOriginal } from '../../../src/queries/verifyOriginal.ts';
import { parseMapParams } from '../../../src/state/mapParams.ts';
import { HANDOUT_PAPERS, parseHandoutParams, parsePresentParams } from '../../../src/state/presentParams.ts';
import { parseReaderParams } from '../../../src/state/readerParams.ts';
import * as address from '../../../src/state/urlState.ts';
import { openSearch } from '../../../tools/bench/openSearch.ts';
import { SECOND_CITY_PUBLIC } from '../../support/secondCity.ts';
import { deepJson, hostileInputs, QUERY_NAMES } from './hostile.ts';

/**
 * Hostile inputs to everything that parses foreign data: no crash, no unexpected form accepted, a clear
 * message, no built-in object changed. `FUZZ_SEED` repeats a run, `FUZZ_TIMES` makes it longer.
 */

const SEED = Number(process.env.FUZZ_SEED ?? 20_261_126);
const TIMES = Number(process.env.FUZZ_TIMES ?? 1);
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const read = (path: string): string => readFileSync(`${SECOND_CITY_PUBLIC}/data/${path}`, 'utf8');

let inputs = 0;
const builtIns = () =>
  [Object, Array, String, Function].map(({ prototype }) =>
    Reflect.ownKeys(prototype).map(String).sort().join(),
  );
let before: string[] = [];
beforeAll(() => {
  before = builtIns();
});
afterAll(() => {
  expect(builtIns()).toEqual(before);
  console.log(`模糊测试：种子 ${SEED}，${inputs} 个输入`);
});

/** Passes `count` inputs to `act`; a failure is reported with the seed and number of the input. */
function fuzz(
  name: string,
  count: number,
  act: (hostile: ReturnType<typeof hostileInputs>) => unknown,
): void {
  it(`${name}, ${count * TIMES} inputs`, async () => {
    for (let at = 0; at < count * TIMES; at += 1) {
      inputs += 1;
      try {
        await act(hostileInputs(SEED + at * 7919));
      } catch (cause) {
        throw new Error(`FUZZ_SEED=${SEED}, input ${at} of ${name}: ${String(cause)}`);
      }
    }
  });
}

/** The error of an action, which must be one of ours with a Chinese message; null where there was none. */
function refusal(act: () => unknown): DatasetError | null {
  try {
    act();
    return null;
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
    expect(error.message).toMatch(/^数据文件 .*[一-鿿]。$/s);
    return error;
  }
}

const isIdOrNull = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && ID.test(value));

describe('addresses', () => {
  fuzz('the query of every view', 3000, ({ text, pick, number }) => {
    const raw = Array.from({ length: number(5) }, () => `${pick(QUERY_NAMES)}=${text()}`).join('&');
    const query =
      number(2) === 0 ? new URLSearchParams(raw) : new URLSearchParams([[pick(QUERY_NAMES), text()]]);
    const reader = parseReaderParams(query);
    expect([reader.evidence, reader.domain, reader.beside].every(isIdOrNull)).toBe(true);
    expect(reader.paragraph === null || (reader.paragraph >= 1 && reader.paragraph < 100_000)).toBe(true);
    expect(isIdOrNull(address.parseOpenRecord(query)) && isIdOrNull(address.parsePanel(query))).toBe(true);
    const page = address.parsePage(query);
    expect(page === null || (page >= 1 && page <= 99_999)).toBe(true);
    const map = parseMapParams(query);
    expect(isIdOrNull(map.layer) && (map.county === null || /^\d{6}$/.test(map.county))).toBe(true);
    expect(address.parseCompared(query).every(isIdOrNull)).toBe(true);
    const present = parsePresentParams(query);
    expect(present.slide >= 1 && present.slide < 10_000 && ID.test(present.session)).toBe(true);
    expect(present.kiosk === null || (present.kiosk >= 3 && present.kiosk < 1000)).toBe(true);
    expect(HANDOUT_PAPERS).toContain(parseHandoutParams(query).paper);
    address.withEntry(query, pick(QUERY_NAMES), text());
  });

  fuzz('fragments, paths and typed widths', 800, ({ text }) => {
    const hostile = text();
    embedFragment(parseEmbedParams(hostile));
    expect(isIdOrNull(domainOfPath(hostile)?.replace(/^-+|-+$|-(?=-)/g, '') || null)).toBe(true);
    domainOfShard(hostile);
    const width = parseFrameWidth(hostile);
    expect(width === null || (width >= 100 && width <= 4000)).toBe(true);
    expect(escapeHtml(hostile)).not.toMatch(/[<>"']/);
    expect(shorten(hostile, 20).length).toBeLessThanOrEqual(60);
    tokenizeText(hostile.slice(0, 2000));
  });
});

describe('messages', () => {
  const place = { deck: 'main', session: 'default', count: 20 };
  const good = {
    app: 'youju-presenter',
    protocol: MESSAGE_VERSION,
    deck: 'main',
    session: 'default',
    sender: 'abcdefgh12345678',
    data: '0123456789ab',
    kind: 'history',
    clock: 9,
    since: 1,
    uptime: 8,
    history: startHistory(startShow(3, 20), 'abcdefgh12345678'),
  };
  it('of the right form are heard', () => expect(parseMessage(good, place)).toEqual(good));
  fuzz('between windows of a presentation', 1600, ({ value, bend, number }) => {
    const message = parseMessage(number(4) === 0 ? value() : bend(good), place);
    if (message === null) return;
    expect([message.deck, message.session]).toEqual(['main', 'default']);
    if (message.kind === 'history') expect(message.history.base.slide).toBeLessThanOrEqual(20);
    expect(Object.keys(message).filter((key) => !(key in good))).toEqual([]);
  });
  fuzz('between frames', 800, ({ value, bend }) => {
    const message = parseFrameMessage(bend({ youju: 'height', height: 300 }) ?? value());
    if (message?.youju === 'height') expect(message.height > 0 && message.height <= 20_000).toBe(true);
  });
});

describe('files of a visitor', () => {
  const { slides } = JSON.parse(read('decks/main.json')) as Deck;
  const mainDeck = () => ({ id: 'pinned', title: '我的放映稿', slides });
  const clearProblems = (problems: readonly string[]) => {
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) expect(problem).toMatch(/[一-鿿]/);
  };
  fuzz('decks by text', 500, ({ damage, text, number }) => {
    const parsed = parseDeck(number(4) === 0 ? text() : damage(JSON.stringify(mainDeck())));
    if (parsed.problems) clearProblems(parsed.problems);
  });
  fuzz('decks by value', 700, ({ bend }) => {
    const parsed = parseDeck(JSON.stringify(bend(mainDeck())) ?? '');
    if (parsed.problems) clearProblems(parsed.problems);
    else expect(parsed.deck.slides.every(({ id }) => ID.test(id))).toBe(true);
  });
  it('decks of great depth', () => {
    inputs += 2;
    clearProblems(parseDeck(deepJson(200_000)).problems ?? []);
    clearProblems(parseDeck(`{"id":"a","title":"b","slides":${deepJson(5_000)}}`).problems ?? []);
  });
  it('notes with a line of blanks, in no time', () => {
    inputs += 1;
    const started = process.cpuUsage();
    parseNotes(`# ${' '.repeat(100_000)}x ${'#'.repeat(1000)} .`, slides);
    expect(process.cpuUsage(started).user).toBeLessThan(1_000_000);
  });
  fuzz('notes', 900, ({ text, pick, number, damage }) => {
    const lines = Array.from(
      { length: 1 + number(6) },
      () => `${pick(['# ', '## ', '', '```', '#'])}${text()}`,
    );
    const notes = number(3) === 0 ? damage(lines.join('\n')) : lines.join(pick(['\n', '\r', '\r\n']));
    const parsed =
      number(2) === 0
        ? parseNotes(notes.slice(0, 200_000), slides)
        : readNotes(new TextEncoder().encode(notes).buffer as ArrayBuffer, slides);
    if (parsed.problem !== null) expect(parsed.problem).toMatch(/[一-鿿]/);
    else
      for (const id of Object.keys(parsed.notes.bySlide))
        expect(slides.some((slide) => slide.id === id)).toBe(true);
  });
  fuzz('what was kept of a rehearsal', 300, ({ value, text, number }) => {
    const timings = parseTimings(number(3) === 0 ? text() : (JSON.stringify(value()) ?? null));
    for (const [id, ms] of Object.entries(timings)) expect(ID.test(id) && ms >= 0).toBe(true);
  });

  const shard = JSON.parse(read('documents/second-city.json')) as DocumentShard;
  fuzz('originals', 250, async ({ text, number }) => {
    const bytes = new TextEncoder().encode(text());
    if (number(3) === 0) for (const [at, byte] of bytes.entries()) bytes[at] = byte ^ number(256);
    const taken = verifyOriginal(bytes.length, async () => bytes, shard, []);
    const error = await taken.then(
      () => null,
      (cause: unknown) => cause,
    );
    expect(error).toBeInstanceOf(OriginalError);
    expect((error as OriginalError).message).toMatch(/[一-鿿]。$/);
  });
});

describe('files of the site', () => {
  const manifest = JSON.parse(read('manifest.json')) as Manifest;
  const shapes: ReadonlyArray<readonly [string, v.GenericSchema<unknown, unknown>]> = [
    ['manifest.json', manifestSchema],
    ['core.json', coreShardSchema],
    ['counties.json', countiesShardSchema],
    ['review.json', reviewShardSchema],
    ['decks/main.json', deckShardSchema],
    ['domains/travel.json', domainShardSchema],
    ['documents/second-city.json', documentShardSchema],
    ['map/140300.json', mapGeometrySchema],
    ['search/index.json', searchDirectorySchema],
    ['search/terms/0.json', searchTermsSchema],
    ['places/0.json', locationsShardSchema],
  ];
  const files = shapes.map(([path, schema]) => ({
    path,
    schema,
    text: read(path),
    json: JSON.parse(read(path)) as unknown,
  }));
  const list = JSON.parse(read('files/0.json')) as { files: FileList };
  const entries: FileList = { ...list.files, ...manifest.files };
  fuzz('that do not hash as the manifest says', 400, ({ pick, damage }) => {
    const { path, schema, text } = pick(files.slice(1));
    const hostile = damage(text);
    const error = refusal(() => parseShard(manifest, path, hostile, schema, entries[path]));
    expect(error === null).toBe(hostile === text);
  });
  fuzz('that hash well and are of another form', 700, ({ pick, bend }) => {
    const { path, schema, json } = pick(files);
    const hostile = JSON.stringify(bend(json)) ?? '';
    refusal(() => parseShape(schema, hostile, path));
    const claimed = { ...manifest, files: { [path]: { sha256: hashText(hostile), bytes: hostile.length } } };
    if (hostile.length < 20_000) refusal(() => parseShard(claimed, path, hostile, schema));
  });
  fuzz('that are short', 500, ({ text, pick, value, number }) => {
    const schema = pick([manifestSchema, originalsIndexSchema, embedIndexSchema, searchTermsSchema] as const);
    const hostile = number(2) === 0 ? text() : (JSON.stringify(value(8)) ?? '');
    refusal(() => parseShape(schema as v.GenericSchema<unknown, unknown>, hostile, 'data/x.json'));
  });
  it('of great depth', () => {
    inputs += 2;
    expect(refusal(() => parseShape(coreShardSchema, deepJson(200_000), 'data/core.json'))?.code).toBe(
      'malformed',
    );
    expect(
      refusal(() => parseShape(manifestSchema, `{"__proto__":${deepJson(1000)}}`, 'data/x.json'))?.code,
    ).toBe('malformed');
  });
});

describe('markup of drawn pictures', () => {
  it('is not what runs', () => {
    inputs += 7;
    for (const markup of [
      '<script>x</script>',
      '<g onload="x()">',
      '<g/onclick=x>',
      '<a href="javascript:x">',
      '<foreignObject>',
      '<iframe src=x>',
      '<g ONLOAD = x>',
    ])
      expect(inertMarkup(`<svg>${markup}</svg>`), markup).toBeNull();
    const ours = '<svg><g aria-label="道路 onto"><text font-size="15">3.86万</text></g></svg>';
    expect(inertMarkup(ours)).toBe(ours);
  });
});

describe('words to be found', () => {
  const search = openSearch();
  fuzz('of any kind', 300, async ({ text }) => {
    for (const id of await search.find(text().slice(0, 100))) expect(typeof id).toBe('string');
  });
  fuzz('cut into terms, and lists of any text', 300, ({ text }) => {
    const hostile = text();
    expect(queryTerms(hostile).length).toBeLessThanOrEqual(32);
    for (const { entry, weight } of readPostings(hostile).list) expect(entry >= 0 && weight >= 0).toBe(true);
  });
});

describe('headers of a server', () => {
  fuzz('of any kind', 300, ({ text, pick, number }) => {
    const headers = Object.fromEntries(Array.from({ length: number(5) }, () => [pick(QUERY_NAMES), text()]));
    for (const { text: words } of judgeHeaders({ address: text(), status: 100 + number(500), headers }))
      expect(words).toMatch(/[一-鿿]/);
  });
});
