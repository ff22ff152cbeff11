import { readFileSync } from 'node:fs';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { OVERVIEW } from '../../src/model/paths.ts';
import type { CoreShard, DomainShard } from '../../src/model/published/dataset.ts';
import { indexRecords, type PanelData, selectPanelData } from '../../src/model/select/panelData.ts';
import { faceScope, recordFace } from '../../src/model/text/face.ts';
import { LiveChart } from '../../src/panels/charts/LiveChart.tsx';
import { PanelBody } from '../../src/panels/frame/PanelBody.tsx';
import { chartSentence } from '../../src/panels/frame/panelSentence.ts';
import { kindOf } from '../../src/panels/kinds/kindOf.ts';
import { TableBody } from '../../src/panels/table/TableBody.tsx';
import { createQueryClient } from '../../src/queries/QueryProvider.tsx';

const readJson = <T,>(path: string): T => JSON.parse(readFileSync(`public/data/${path}`, 'utf8')) as T;
const core = readJson<CoreShard>('core.json');
const tabs = [OVERVIEW, ...core.domains.filter(({ figures }) => figures > 0).map(({ id }) => id)].map((id) =>
  readJson<DomainShard>(`domains/${id}.json`),
);
const client = createQueryClient();

/** A control as a screen reader presents it: its record, and its accessible name. */
type Heard = readonly [id: string | null, text: string | null];

interface Row {
  readonly heard: Heard[];
  /** Text of every cell by column title, without the caveat mark, which is a link of its own. */
  readonly cells: ReadonlyMap<string, string>;
}

const listen = (within: Element): Heard[] =>
  [...within.querySelectorAll('[data-observation]')].map((control) => [
    control.getAttribute('data-observation'),
    control.getAttribute('aria-label'),
  ]);

function draw<T>(body: React.ReactNode, read: (drawn: HTMLElement) => T): T {
  const { container, unmount } = render(
    <QueryClientProvider client={client}>
      <MemoryRouter>{body}</MemoryRouter>
    </QueryClientProvider>,
  );
  const told = read(container);
  unmount();
  return told;
}

const engine = { Host: null, Live: LiveChart, map: null, want: () => {} };

const readPicture = (data: PanelData): Heard[] => draw(<PanelBody data={data} engine={engine} />, listen);

const readTable = (data: PanelData): Row[] =>
  draw(<TableBody data={data} />, (drawn) => {
    const titles = [...drawn.querySelectorAll<HTMLElement>('thead th')].map(
      ({ dataset }) => dataset.title ?? '',
    );
    return [...drawn.querySelectorAll('tbody tr')].map((row) => ({
      heard: listen(row),
      cells: new Map([...row.children].map((cell, at) => [titles[at] ?? '', cell.textContent ?? ''])),
    }));
  });

/** The cell with the fact, under any of its possible column titles. */
const toldIn = (cells: Row['cells']): string | undefined =>
  cells.get('数值') ?? cells.get('数值或原文用语') ?? cells.get('原文用语');

const byHeard = ([a]: Heard, [b]: Heard) => (a ?? '').localeCompare(b ?? '');

for (const { domain, panels, records } of tabs) {
  const byId = indexRecords({ domain, panels, records } as DomainShard);

  describe(`what is heard of ${domain}`, () => {
    for (const spec of panels) {
      const data = selectPanelData(spec, byId);

      it(`${spec.id}: every point is one control, and says the cells of its row`, () => {
        const rows = readTable(data);
        expect(rows).toHaveLength(data.all.length);
        const inTable = rows.flatMap(({ heard }) => heard);
        // The points of a map are counties; their texts are tested with the list of counties.
        if (!kindOf(data).onMap) expect(readPicture(data).sort(byHeard)).toEqual([...inTable].sort(byHeard));
        for (const [at, { heard, cells }] of rows.entries()) {
          expect(heard).toHaveLength(1);
          const record = byId.get(heard[0]?.[0] ?? '');
          if (!record) throw new Error(`row ${at} of ${spec.id} has no record`);
          const face = recordFace(record);
          const { tags } = face;
          const named = cells.get('指标') ?? cells.get('事实') ?? '';
          const name = named.slice(0, named.length - tags.join('').length);
          const told = toldIn(cells);
          // A column with the same value in every row is left out of the table, because the scope line states
          // it.
          const [period = '', ...scope] = faceScope(face).reverse();
          const region = cells.get('范围')?.split(' · ') ?? scope.reverse();
          const place = [...region, cells.get('时点') ?? period];
          expect(named).toBe(`${name}${tags.join('')}`);
          expect(heard[0]?.[1]).toBe(`${name}：${told}（${[...place, ...tags].join('，')}），查看出处`);
        }
      });

      if (kindOf(data).chart)
        it(`${spec.id}: one sentence says every figure of the table`, () => {
          const sentence = chartSentence(data) ?? '';
          expect(sentence).toMatch(/^[^。]+。$/);
          for (const { cells } of readTable(data)) expect(sentence).toContain(toldIn(cells));
        });
    }
  });
}
