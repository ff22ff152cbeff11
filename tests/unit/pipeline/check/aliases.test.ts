import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkAliases, checkFormerIds } from '../../../../data/pipeline/check/checkAliases.ts';
import { publishAliases } from '../../../../data/pipeline/publish/publishAliases.ts';
import { buildIndex } from '../../../../data/pipeline/read/authoredIndex.ts';
import { formatFinding } from '../../../../data/pipeline/read/finding.ts';
import { type FormerId, readFormerIds } from '../../../../data/pipeline/read/formerIds.ts';
import {
  checkPublished,
  formatPublished,
  publishedLock,
} from '../../../../data/pipeline/read/publication.ts';
import { type Authored, parseAuthored, readAuthored } from '../../../../data/pipeline/read/readAuthored.ts';
import { indexData, NO_LOCKS, runChecks } from '../../../../data/pipeline/runPipeline.ts';
import { freeze } from '../../../../data/pipeline/write/freeze.ts';
import { type Alias, indexAliases } from '../../../../src/model/fields/alias.ts';
import type { CoreShard, PublishedRecord } from '../../../../src/model/published/dataset.ts';
import type { Manifest } from '../../../../src/model/published/manifest.ts';
import type { Change } from '../../../../src/model/published/revision.ts';
import { moved, movedCity, readCity } from '../../../fixtures/movedCity.ts';

const FOLDER = 'tests/fixtures/secondCity/data';

function findingsOf(...aliases: Alias[]): string[] {
  const authored = readCity();
  authored.aliases = aliases;
  return checkAliases(authored, buildIndex(authored)).map(formatFinding);
}

describe('aliases.json', () => {
  it('may be missing', () => {
    expect(readCity().aliases).toEqual([]);
  });

  it.each([
    ['kind', { kind: 'picture' }],
    ['from', { from: 'Old_Panel' }],
    ['to', { to: undefined }],
    ['reason', { reason: '' }],
    ['date', { date: '2026年' }],
    ['more', { more: 1 }],
  ])('is refused where %s is not what it must be', (key, fields) => {
    const text = JSON.stringify([{ ...moved('panel', 'old', 'parks-key'), ...fields }]);
    const { authored, findings } = parseAuthored(new Map([...readAuthored(FOLDER), ['aliases.json', text]]));
    expect(authored).toBeNull();
    expect(findings.map(formatFinding).join()).toMatch(new RegExp(`^data/aliases.json.*${key}`));
  });

  it.each<[string, Alias]>([
    ['panel', moved('panel', 'old', 'parks-key')],
    ['record', moved('record', 'old', 'pocket-parks-total')],
    ['record told in words', moved('record', 'old', 'book-room-counties')],
    ['indicator', moved('indicator', 'old', 'pocket-parks')],
    ['evidence', moved('evidence', 'old', 'pocket-parks-total-e')],
    ['document', moved('document', 'old', 'second-city')],
    ['deck', moved('deck', 'old', 'main')],
    ['domain', moved('domain', 'old', 'parks')],
    ['county', moved('county', '140300', '140321')],
    ['disagreement that is a doubt now', moved('conflict', 'old', 'pocket-parks-total')],
    ['panel that is gone', moved('panel', 'old', null)],
  ])('leads on from a %s', (_, alias) => {
    expect(findingsOf(alias)).toEqual([]);
  });

  it.each<[string, Alias[], string]>([
    [
      'what is still there',
      [moved('panel', 'parks-key', 'footpaths-bar')],
      '[parks-key] 面板 parks-key 仍然存在，不能登记为改名或撤下',
    ],
    ['what is not there', [moved('panel', 'old', 'nowhere')], '[old] 指向的面板不存在：nowhere'],
    [
      'what is there, but of another kind',
      [moved('panel', 'old', 'pocket-parks')],
      '[old] 指向的面板不存在：pocket-parks',
    ],
    ['itself', [moved('record', 'old', 'old')], '[old] 数据 old 指向自己'],
    [
      'what moved on',
      [moved('panel', 'old', 'older'), moved('panel', 'older', 'parks-key')],
      '[old] 指向的 older 也已改名或撤下，须直接写最终去处 parks-key',
    ],
    [
      'what was withdrawn',
      [moved('panel', 'old', 'older'), moved('panel', 'older', null)],
      '[old] 指向的 older 也已改名或撤下，须直接写最终去处（null）',
    ],
    [
      'what leads back',
      [moved('panel', 'a', 'b'), moved('panel', 'b', 'a')],
      '[a] 指向的 b 也已改名或撤下，须直接写最终去处 a',
    ],
    [
      'one thing twice',
      [moved('deck', 'old', 'main'), moved('deck', 'old', null)],
      '[old] 放映稿 old 登记了两次',
    ],
  ])('is refused where it leads to %s', (_, aliases, says) => {
    expect(findingsOf(...aliases).join('\n')).toContain(`data/aliases.json ${says}`);
  });

  it('may bear the id of a thing of another kind', () => {
    expect(findingsOf(moved('panel', 'pocket-parks', 'parks-key'))).toEqual([]);
  });

  it('is held to the words of this site', () => {
    const authored = readCity();
    authored.aliases = [{ ...moved('panel', 'old', 'parks-key'), reason: '改名了!' }];
    const { findings } = runChecks(indexData(authored), new Map(), NO_LOCKS);
    expect(findings.map(formatFinding).join('\n')).toContain('data/aliases.json [old] reason 用了感叹号');
  });
});

describe('an id that others hold', () => {
  const former: FormerId[] = [
    { kind: 'panel', id: 'parks-key', seen: 'embedHeights.json' },
    { kind: 'panel', id: 'old', seen: 'frozen/0123456789ab' },
  ];
  const missing = (...aliases: Alias[]) => {
    const authored = readCity();
    authored.aliases = aliases;
    return checkFormerIds(authored, buildIndex(authored), former).map(formatFinding);
  };

  it('does not vanish without a word', () => {
    expect(missing()).toEqual([
      'data/aliases.json [old] 面板 old 已不存在，须在 aliases.json 说明：改名或并入别处的写 to，撤下的写 null，都写原因（见于 frozen/0123456789ab）',
    ]);
    expect(missing(moved('record', 'old', null))).toHaveLength(1);
    expect(missing(moved('panel', 'old', 'parks-key'))).toEqual([]);
    expect(missing(moved('panel', 'old', null))).toEqual([]);
  });

  const dirs: string[] = [];
  afterEach(() => {
    for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true });
  });

  it('is known from the last publication, the frozen versions and the measured embeds', () => {
    const dir = mkdtempSync(join(tmpdir(), 'former-'));
    dirs.push(dir);
    const files = Object.entries(movedCity([])).flatMap(([path, text]) =>
      path.startsWith('data/') ? [[path.slice(5), text] as const] : [],
    );
    freeze(dir, new Map(files), '2026-12-01');
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, 'embedHeights.json'), '{"measured-once":{"picture":1,"table":1}}');
    const lock = { version: 'x', records: { 'published-once': null }, ids: { conflict: ['disputed-once'] } };
    const known = readFormerIds(dir, lock);
    const of = (kind: FormerId['kind']) => known.filter((item) => item.kind === kind).map(({ id }) => id);
    expect(of('panel')).toEqual(expect.arrayContaining(['parks-key', 'overview-key', 'measured-once']));
    expect(of('record')).toEqual(expect.arrayContaining(['published-once', 'pocket-parks-total']));
    expect(of('evidence')).toContain('pocket-parks-total-e');
    expect(of('indicator')).toContain('pocket-parks');
    expect(of('document')).toEqual(['second-city', 'second-review']);
    expect(of('deck')).toEqual(['main']);
    expect(of('domain')).toEqual(['parks', 'reading', 'travel', 'meals']);
    expect(of('conflict')).toEqual(['disputed-once']);
    // A city that has published nothing needs no aliases.
    const empty = mkdtempSync(join(tmpdir(), 'former-'));
    dirs.push(empty);
    expect(readFormerIds(empty, null)).toEqual([]);
  });
});

describe('the published lock', () => {
  it('holds every id that a link, an embed or a deck may name', () => {
    const authored = readCity();
    const lock = publishedLock(authored, buildIndex(authored), 'v');
    expect(lock.ids?.panel).toContain('footpaths-bar');
    expect(lock.ids?.county).toContain('140321');
    expect(JSON.parse(formatPublished(lock))).toEqual(lock);
    expect(Object.keys(lock.ids ?? {})).not.toContain('record');
  });

  it('keep those of earlier days, so that their record is missed when it is deleted later', () => {
    const authored = readCity();
    const gone: Alias = {
      kind: 'panel',
      from: 'long-gone',
      to: null,
      reason: '不再提供',
      date: '2026-01-01',
    };
    authored.aliases = [gone, moved('domain', 'old-tab', 'parks')];
    const lock = publishedLock(authored, buildIndex(authored), 'v');
    expect(lock.ids?.panel).toContain('long-gone');
    expect(lock.ids?.domain).toContain('old-tab');
    expect(new Set(lock.ids?.panel).size).toBe(lock.ids?.panel?.length);
    const empty = mkdtempSync(join(tmpdir(), 'ids-'));
    const former = readFormerIds(empty, lock);
    rmSync(empty, { recursive: true });
    const missed = (aliases: Alias[]) =>
      checkFormerIds({ ...authored, aliases }, buildIndex(authored), former).map(({ recordId }) => recordId);
    expect(missed(authored.aliases)).toEqual([]);
    expect(missed([])).toEqual(expect.arrayContaining(['long-gone', 'old-tab']));
  });
});

describe('a record that bears another id', () => {
  const RENAMED = 'pocket-parks-total';
  const published = publishedLock(readCity(), buildIndex(readCity()), 'v');
  const lock = { ...published, records: { old: published.records[RENAMED] ?? null } };

  function corrections(alias: Alias, changes: Change[] = [], value?: string): string {
    const authored = readCity();
    authored.aliases = [alias];
    authored.changes = changes;
    const observation = authored.indicators.parks?.[0]?.observations[0];
    if (observation && value !== undefined) observation.value = value;
    return checkPublished(authored, buildIndex(authored), lock).map(formatFinding).join('\n');
  }
  const claim = (value: string) => ({ value, magnitude: '', unit: '个', qualifier: '=' }) as const;
  const change = (to: Change['new']): Change => ({
    record: 'old',
    name: '口袋公园',
    old: claim('12'),
    new: to,
    reason: '核对原文后更正',
    date: '2026-12-01',
  });

  it('is no correction as long as it says the same', () => {
    expect(corrections(moved('record', 'old', RENAMED))).toBe('');
  });

  it('is one where it says something else, or is given up', () => {
    const alias = moved('record', 'old', RENAMED);
    expect(corrections(alias, [], '13')).toContain('[old] 与已公布的值不同，须在 data/changes.json 登记更正');
    expect(corrections(alias, [change(claim('13'))], '13')).toBe('');
    expect(corrections(alias, [change(null)], '13')).toBe('');
    expect(corrections(alias, [change(claim('14'))], '13')).toContain('更正登记的新值不是现值');
    expect(corrections(moved('record', 'old', null))).toContain('[old] 已公布的记录被删去');
    expect(corrections(moved('record', 'old', null), [change(null)])).toBe('');
  });

  it('keeps what was corrected of it before', () => {
    const files = movedCity([moved('record', 'old', RENAMED)], (authored: Authored) => {
      authored.changes = [change(claim('12'))];
    });
    const { records } = JSON.parse(files['data/domains/parks.json'] ?? '') as { records: PublishedRecord[] };
    expect(records.find(({ id }) => id === RENAMED)?.changes?.map(({ record }) => record)).toEqual(['old']);
  });
});

describe('what is published of it', () => {
  it('is a file that no first page asks for, and says where each target stands', () => {
    const aliases = [
      moved('panel', 'old-panel', 'footpaths-bar'),
      moved('record', 'old-record', 'pocket-parks-total'),
      moved('evidence', 'old-words', 'pocket-parks-total-e'),
      moved('panel', 'gone', null),
    ];
    const files = movedCity(aliases);
    expect((JSON.parse(files['data/core.json'] ?? '') as CoreShard).aliases).toBe(4);
    const manifest = JSON.parse(files['data/manifest.json'] ?? '') as Manifest;
    expect(Object.keys(manifest.files)).not.toContain('aliases.json');
    const authored = readCity();
    authored.aliases = aliases;
    const find = indexAliases(publishAliases(authored, buildIndex(authored)));
    expect(find('panel', 'old-panel')?.at).toEqual(['parks']);
    expect(find('record', 'old-record')?.at).toEqual(['parks', 'overview']);
    expect(find('evidence', 'old-words')?.at).toEqual(['second-city']);
    expect(find('panel', 'gone')).toEqual(moved('panel', 'gone', null));
    expect(find('record', 'old-panel')).toBeUndefined();
  });

  it('is nothing where nothing moved', () => {
    const files = movedCity([]);
    expect(files['data/aliases.json']).toBeUndefined();
    expect(files['data/core.json']).not.toContain('aliases');
  });
});
