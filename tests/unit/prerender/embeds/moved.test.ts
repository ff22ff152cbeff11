import { describe, expect, it } from 'vitest';
import type { Authored } from '../../../../data/pipeline/read/readAuthored.ts';
import type { Change } from '../../../../src/model/published/revision.ts';
import { prerenderEmbeds, prerenderFrozen } from '../../../../src/prerender/embeds/prerenderEmbeds.tsx';
import { prerenderMissing } from '../../../../src/prerender/embeds/prerenderMissing.tsx';
import {
  buildWithdrawnPictures,
  copyMoved,
  prerenderMoved,
} from '../../../../src/prerender/embeds/prerenderMoved.tsx';
import { prerenderPages } from '../../../../src/prerender/pages/prerenderPages.tsx';
import { buildPictures } from '../../../../src/prerender/pictures/buildPictures.ts';
import { readDataset } from '../../../../src/prerender/readDataset.ts';
import { moved, movedCity } from '../../../fixtures/movedCity.ts';

const options = { script: 'embed/enhance.js', styles: '.a{}', hasPng: true };
const VERSION = '0123456789ab';
const about = { version: VERSION, date: '2026-11-22' };

const aliases = [
  moved('panel', 'old-bar', 'footpaths-bar'),
  moved('panel', 'gone-panel', null),
  moved('record', 'old-parks', 'pocket-parks-total'),
];
const now = readDataset(movedCity(aliases));

/** The city before the move: a panel and a record under other ids, another panel, other words and figures. */
const before = readDataset(
  movedCity([], (authored: Authored) => {
    const [key, bar, slope] = authored.panels.parks ?? [];
    const [parks] = authored.indicators.parks ?? [];
    if (!key || !bar || !slope || !parks?.observations[0]) throw new Error('the fixture changed');
    parks.observations[0].id = 'old-parks';
    parks.observations[0].value = '11';
    const renamed = (ids: string[]) => ids.map((id) => (id === 'pocket-parks-total' ? 'old-parks' : id));
    for (const panels of Object.values(authored.panels))
      for (const panel of panels) panel.records = renamed(panel.records);
    authored.panels.parks?.push({ ...bar, id: 'gone-panel' });
    bar.id = 'old-bar';
    bar.kind = 'strip';
    bar.title = '步道两条';
    slope.note = '期初日期原文未注明';
    const [, start] = authored.indicators.parks?.[3]?.observations ?? [];
    if (start) {
      start.name = '免费开放率，现值';
      start.doubt = '口径未说明';
      start.status = 'forecast';
    }
  }),
);

const correction: Change = {
  record: 'old-parks',
  name: '口袋公园',
  old: { value: '11', magnitude: '', unit: '个', qualifier: '=' },
  new: { value: '12', magnitude: '', unit: '个', qualifier: '=' },
  reason: '核对原文后更正',
  date: '2026-12-01',
};
const frozen = prerenderFrozen(now, before, about, { ...options, changes: [correction] });
const noticeOf = (pages: ReadonlyMap<string, string>, panel: string) =>
  /<div class="[^"]*" data-frozen=[\s\S]*?<\/div>/.exec(
    pages.get(`embed/v/${VERSION}/${panel}.html`) ?? '',
  )?.[0] ?? '';
const notice = (panel: string) => noticeOf(frozen, panel);

describe('a frozen panel', () => {
  it('says what was corrected since, also of a record that bears another id', () => {
    expect(notice('parks-key')).toContain('data-frozen="newer"');
    expect(notice('parks-key')).toContain('这幅图固定在2026-11-22的数据，此后有更正1处。');
    expect(notice('parks-key')).toContain('<li>口袋公园，2026-12-01：11个改为12个。核对原文后更正</li>');
    expect(notice('parks-key')).toContain('href="../../parks-key.html"');
    // The other panel that shows it says so as well.
    expect(notice('overview-key')).toContain('11个改为12个');
  });

  it('does not tell a correction that it holds already', () => {
    const held = {
      ...before,
      panels: before.panels.map(({ domain, data }) => ({
        domain,
        data: {
          ...data,
          all: data.all.map((record) =>
            record.id === 'old-parks' ? { ...record, changes: [correction] } : record,
          ),
        },
      })),
    };
    const pages = prerenderFrozen(now, held, about, { ...options, changes: [correction] });
    expect(noticeOf(pages, 'parks-key')).toContain('此后有更正1处');
    expect(noticeOf(pages, 'parks-key')).not.toContain('核对原文后更正');
  });

  it('tells every other change of its words, in a list that no script opens', () => {
    expect(notice('free-parks-slope')).toContain('此后有其他改动4处');
    expect(notice('free-parks-slope')).toContain('<details><summary>其他改动</summary>');
    for (const line of [
      '“免费开放率，现值”改称“公园免费开放率”',
      '免费开放率，现值的状态由“预计”改为“实绩”',
      '免费开放率，现值不再列为口径待核',
      '不再有说明',
    ])
      expect(notice('free-parks-slope')).toContain(`<li>${line}</li>`);
  });

  it('tells once that a source goes by another name, or names no office any more', async () => {
    const named = readDataset(
      movedCity([], (authored: Authored) => {
        const [text] = authored.documents;
        if (!text) throw new Error('the fixture changed');
        text.shortTitle = '旧称';
        for (const paragraph of text.paragraphs) paragraph.department = '市园林局';
      }),
    );
    const pages = prerenderFrozen(now, named, about, { ...options, changes: [] });
    expect(noticeOf(pages, 'reading-key')).toContain('此后有其他改动2处');
    expect(noticeOf(pages, 'reading-key')).toContain(
      '<ul><li>文件“旧称”改称“测试文本”</li><li>来源不再署“市园林局”</li></ul>',
    );
  });

  it('that bears another id now leads there, and says its title, drawing and changes', () => {
    expect(notice('old-bar')).toContain('href="../../footpaths-bar.html"');
    expect(notice('old-bar')).toContain('看板上已改为“盂县步道长于平定县”');
    expect(notice('old-bar')).toContain('<li>标题改为“盂县步道长于平定县”</li>');
    expect(notice('old-bar')).toContain('<li>图的画法有改动</li>');
  });

  it('that was withdrawn says when and why', () => {
    expect(notice('gone-panel')).toContain('data-frozen="gone"');
    expect(notice('gone-panel')).toContain('这个面板已于2026-12-01撤下：数据不再公布。');
  });

  it('on which nothing changed says so, and nothing more', () => {
    expect(notice('reading-key')).toContain('data-frozen="same"');
    expect(notice('reading-key')).toContain('与看板现在的一致');
    expect(notice('reading-key')).not.toContain('<li>');
  });

  it('keeps its own figures', () => {
    expect(frozen.get(`embed/v/${VERSION}/parks-key.html`)).toContain('>11</span>');
  });
});

describe('an embedded panel under an earlier address', () => {
  const kept = [{ ...about, panels: new Set(['gone-panel']) }];
  const pages = prerenderMoved(now, options, kept);

  it('is a page that shows the panel as it is now, says that it moved, and names the page it is a copy of', () => {
    expect([...pages.keys()]).toEqual(['embed/old-bar.html', 'embed/gone-panel.html']);
    const page = pages.get('embed/old-bar.html') ?? '';
    expect(page).toContain('<link rel="canonical" href="../embed/footpaths-bar.html">');
    expect(page).toContain('data-panel="footpaths-bar"');
    expect(page).toContain('>25公里<');
    expect(page).toContain('这幅图的地址已改为<a href="footpaths-bar.html">footpaths-bar</a>');
    const own = prerenderEmbeds(now, options).get('embed/footpaths-bar.html') ?? '';
    expect(own).not.toMatch(/canonical|data-moved/);
  });

  it('is a page of its own where the panel is gone: when, why, and the way to the dashboard and what is kept', () => {
    const page = pages.get('embed/gone-panel.html') ?? '';
    expect(page).toContain('data-page="embed"');
    expect(page).toContain('<h1');
    expect(page).toContain('这幅图已撤下');
    expect(page).toContain('这个面板已于2026-12-01撤下：数据不再公布。');
    expect(page).toContain('href="../index.html"');
    expect(page).toContain(`href="../embed/v/${VERSION}/gone-panel.html"`);
    expect(page).toContain('src="../embed/enhance.js"');
  });

  it('keeps its picture', () => {
    const pictures = buildPictures(now);
    const copies = copyMoved(pictures, now, (panel) => `embed/${panel}.svg`);
    expect([...copies.keys()]).toEqual(['embed/old-bar.svg']);
    expect(copies.get('embed/old-bar.svg')).toBe(pictures.get('embed/footpaths-bar.svg'));
    const gone = buildWithdrawnPictures(now);
    expect([...gone.keys()]).toEqual(['embed/gone-panel.svg']);
    expect(gone.get('embed/gone-panel.svg')).toContain('这幅图已撤下');
    expect(gone.get('embed/gone-panel.svg')).toMatch(/^<svg [^>]*width="800"/);
  });

  it('that no panel ever had is told in a page that names no file, because it stands at any depth', () => {
    const missing = (publicUrl: string | null): string => {
      const core = { ...now.core, site: { ...now.core.site, publicUrl } };
      return prerenderMissing({ ...now, core }, options).get('embed/404.html') ?? '';
    };
    const page = missing(null);
    expect(page).toContain('这个地址没有图表');
    expect(page).toContain('data-page="embed"');
    expect(page).not.toMatch(/<script|(?:href|src)="(?!data:)/u);
    const url = ['https', 'city.example.org/data/'].join('://');
    expect(missing(url).match(/href="(?!data:)[^"]*"/gu)).toEqual([`href="${url}"`]);
  });

  it('is none where nothing moved', async () => {
    const still = readDataset(movedCity([]));
    expect(prerenderMoved(still, options, []).size).toBe(0);
    expect(buildWithdrawnPictures(still).size).toBe(0);
  });
});

it('pages of the site are drawn as they were: moved ids add nothing to them', async () => {
  const bodies = (dataset: typeof now) =>
    prerenderPages(dataset).map(({ body }) => body.replace(/[0-9a-f]{8,12}/g, ''));
  expect(bodies(now)).toEqual(bodies(readDataset(movedCity([]))));
});
