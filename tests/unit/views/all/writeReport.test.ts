import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { CatalogueRow } from '../../../../src/model/published/catalogue.ts';
import type { CoreShard } from '../../../../src/model/published/dataset.ts';
import { buildReport, writeReport } from '../../../../src/views/all/writeReport.ts';
import { demoDataset } from '../../../support/demoCities.ts';

const { core } = demoDataset('demoCity') as { core: CoreShard };
const DAY = new Date(2026, 10, 3);
const [first, second] = core.documents.map(({ id }) => id);

const row = (
  id: string,
  passages: ReadonlyArray<readonly [doc: string, paragraph: number]>,
): CatalogueRow => ({
  id,
  kind: 'observation',
  name: `指标${id}`,
  rank: 0,
  indicator: null,
  lead: false,
  domain: 'services',
  department: null,
  region: 'city',
  regionName: '全市',
  period: { kind: 'year', from: '2025', label: '2025年' },
  end: '2025-12-31',
  quantity: { value: '95', magnitude: '', unit: '%', qualifier: '>=', word: '以上' },
  role: 'level',
  status: 'forecast',
  passages: passages.map(([doc, paragraph]) => ({ doc, paragraph, evidence: id })),
});

describe('a report of selected figures', () => {
  const rows = [
    row('a', [[first ?? '', 3]]),
    row('b', [
      [second ?? '', 7],
      [first ?? '', 3],
      [first ?? '', 5],
    ]),
  ];
  const title = core.documents[0]?.title ?? '';

  it('has one sentence for each, with its qualifiers, and the numbers of its sources', () => {
    Object.assign(globalThis, { window: { location: { href: 'http://localhost/x/index.html' } } });
    const { lines, head } = buildReport(rows, core, (doc) => doc, DAY);
    const texts = lines.map((line) => line.map(({ text }) => text).join(''));
    expect(texts[0]).toBe('指标a：95%以上（全市，2025年，预计 · 现值）[1]第3段。');
    expect(texts[1]).toBe('指标b：95%以上（全市，2025年，预计 · 现值）[2]第7段[1]第3、5段。');
    expect(texts[4]).toContain(`[1] `);
    expect(texts[4]).toContain(title.replace(/\s+/g, ' '));
    expect(texts[4]).toContain(`http://localhost/x/index.html#/sources/${first}`);
    expect(texts).toHaveLength(6);
    expect(head[1]).toContain(core.version.slice(0, 8));
  });

  it('is a docx with the numbers above the line', async () => {
    const blob = await writeReport(
      buildReport(rows, core, (doc) => doc, DAY),
      DAY,
    );
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
    const body = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    expect(body).toContain('指标a：95%以上');
    expect(body.match(/w:vertAlign w:val="superscript"/g)).toHaveLength(2);
  });
});
