import { describe, expect, it } from 'vitest';
import type { Deck } from '../../../../src/model/authored/deck.ts';
import { indexAliases, type PublishedAlias, withdrawnText } from '../../../../src/model/fields/alias.ts';
import { moveAddress } from '../../../../src/model/select/movedAddress.ts';
import { moveDeck } from '../../../../src/model/show/movedDeck.ts';

const alias = (
  kind: PublishedAlias['kind'],
  from: string,
  to: string | null,
  at?: string[],
): PublishedAlias => ({
  kind,
  from,
  to,
  reason: '改了名',
  date: '2026-12-01',
  ...(at === undefined ? {} : { at }),
});

const find = indexAliases([
  alias('panel', 'old-panel', 'panel-now', ['parks']),
  alias('panel', 'gone-panel', null),
  alias('record', 'old-record', 'record-now', ['parks', 'overview']),
  alias('indicator', 'old-indicator', 'indicator-now'),
  alias('indicator', 'gone-indicator', null),
  alias('evidence', 'old-words', 'words-now', ['report']),
  alias('document', 'old-report', 'report'),
  alias('deck', 'old-deck', 'main'),
  alias('domain', 'old-domain', 'parks'),
  alias('county', '140726', '990003'),
  alias('conflict', 'old-conflict', 'doubt'),
]);

const moved = (address: string) => {
  const [pathname = '', search = ''] = address.split(/(?=\?)/);
  return moveAddress(pathname, search, find);
};

describe('an address that was given away', () => {
  it.each([
    ['/i/old-indicator', '/i/indicator-now'],
    ['/i/indicator-now?f=old-record', '/i/indicator-now?f=record-now'],
    ['/compare?i=one,old-indicator,two', '/compare?i=one%2Cindicator-now%2Ctwo'],
    ['/compare?i=old-indicator,indicator-now', '/compare?i=indicator-now'],
    ['/d/parks?panel=old-panel', '/d/parks?panel=panel-now'],
    ['/d/roads?page=3&panel=old-panel', '/d/parks?panel=panel-now'],
    ['/d/roads?f=old-record', '/d/parks?f=record-now'],
    ['/?f=old-record', '/?f=record-now'],
    ['/?panel=old-panel', '/d/parks?panel=panel-now'],
    ['/d/old-domain', '/d/parks'],
    ['/d/old-domain?panel=old-panel', '/d/parks?panel=panel-now'],
    ['/sources/old-report?p=4', '/sources/report?p=4'],
    ['/sources/old-report?p=4&e=old-words', '/sources/report?p=4&e=words-now'],
    ['/sources/other?p=4&e=old-words', '/sources/report?e=words-now'],
    ['/sources/other?e=words&with=old-words', '/sources/other?e=words&with=words-now'],
    ['/sources/report?d=old-domain', '/sources/report?d=parks'],
    ['/present/old-deck?s=3&session=hall', '/present/main?s=3&session=hall'],
    ['/present/old-deck/speaker', '/present/main/speaker'],
    ['/present/main/handout?f=old-record', '/present/main/handout?f=record-now'],
    ['/map?layer=i-old-indicator&county=140726', '/map?layer=i-indicator-now&county=990003'],
    ['/map?layer=old-domain', '/map?layer=parks'],
    ['/county/140726', '/county/990003'],
    ['/review?c=old-conflict', '/review?c=doubt'],
  ])('%s leads to %s', (from, to) => {
    expect(moved(from)).toEqual({ path: to, withdrawn: [] });
    // The target itself has not moved.
    expect(moved(to)).toEqual({ path: null, withdrawn: [] });
  });

  it.each([
    '/',
    '/d/parks?panel=panel-now&f=record-now',
    '/i/unknown',
    '/nowhere',
    '/present/main?s=2',
    '/map?layer=coverage',
  ])('%s stays', (address) => {
    expect(moved(address)).toEqual({ path: null, withdrawn: [] });
  });

  it('to what was withdrawn stays, and says what and why', () => {
    const panel = moved('/d/parks?panel=gone-panel');
    expect(panel.path).toBeNull();
    expect(panel.withdrawn.map(withdrawnText)).toEqual(['这个面板已于2026-12-01撤下：改了名。']);
    const both = moved('/compare?i=gone-indicator,old-indicator');
    expect(both.path).toBe('/compare?i=gone-indicator%2Cindicator-now');
    expect(both.withdrawn.map(({ from }) => from)).toEqual(['gone-indicator']);
  });
});

it('a deck that was kept shows what its ids stand for now, slide by slide', () => {
  const fields = { section: '段', headline: '题' };
  const deck: Deck = {
    id: 'pinned',
    title: '旧稿',
    slides: [
      { kind: 'title', id: 't', ...fields },
      {
        kind: 'panel',
        id: 'p',
        ...fields,
        domain: 'roads',
        panel: 'old-panel',
        records: ['old-record', 'x'],
      },
      { kind: 'panel', id: 'g', ...fields, domain: 'parks', panel: 'gone-panel' },
      { kind: 'figure', id: 'f', ...fields, domain: 'overview', record: 'old-record' },
      { kind: 'figure', id: 'k', ...fields, domain: 'old-domain', record: 'kept' },
      { kind: 'change', id: 'c', ...fields, domain: 'roads', from: 'a', to: 'old-record' },
      {
        kind: 'words',
        id: 'w',
        ...fields,
        domain: 'parks',
        quotes: [{ record: 'old-record', evidence: 'old-words' }, { record: 'b' }],
      },
      { kind: 'honours', id: 'h', ...fields, domain: 'parks', records: ['old-record'] },
      { kind: 'map', id: 'm', ...fields, layer: 'old-domain', county: '140726' },
      {
        kind: 'pair',
        id: 'pp',
        ...fields,
        panels: [
          { domain: 'roads', panel: 'old-panel' },
          { domain: 'roads', panel: 'y' },
        ],
      },
    ],
  };
  const slides = moveDeck(deck, find).slides.map(({ id, section, headline, ...rest }) => rest);
  expect(slides).toEqual([
    { kind: 'title' },
    { kind: 'panel', domain: 'parks', panel: 'panel-now', records: ['record-now', 'x'] },
    { kind: 'panel', domain: 'parks', panel: 'gone-panel' },
    { kind: 'figure', domain: 'overview', record: 'record-now' },
    { kind: 'figure', domain: 'parks', record: 'kept' },
    { kind: 'change', domain: 'parks', from: 'a', to: 'record-now' },
    {
      kind: 'words',
      domain: 'parks',
      quotes: [{ record: 'record-now', evidence: 'words-now' }, { record: 'b' }],
    },
    { kind: 'honours', domain: 'parks', records: ['record-now'] },
    { kind: 'map', layer: 'parks', county: '990003' },
    {
      kind: 'pair',
      panels: [
        { domain: 'parks', panel: 'panel-now' },
        { domain: 'roads', panel: 'y' },
      ],
    },
  ]);
});
