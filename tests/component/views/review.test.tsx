import { readFileSync } from 'node:fs';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { VERDICT_LABEL } from '../../../src/model/authored/review.ts';
import { ORIGIN_LABEL, ORIGINS } from '../../../src/model/fields/vocabulary.ts';
import type { DomainShard } from '../../../src/model/published/dataset.ts';
import type { ReviewShard } from '../../../src/model/published/reviewShard.ts';
import { outcomeText, roundingText } from '../../../src/model/text/sumText.ts';
import { ownFiles, renderApp } from '../renderApp.tsx';

const read = <T,>(path: string): T => JSON.parse(readFileSync(`public/data/${path}`, 'utf8')) as T;
const review = read<ReviewShard>('review.json');

const part = async (name: string): Promise<HTMLElement> => screen.findByRole('region', { name });
const entry = (id: string): HTMLElement => {
  const element = document.getElementById(`review-${id}`);
  if (!element) throw new Error(`no entry ${id}`);
  return element;
};

describe('disagreements', () => {
  it('stand by what disagrees with what, open and settled apart', async () => {
    renderApp('#/review', ownFiles());
    for (const [state, title] of [
      ['open', '待核分歧'],
      ['settled', '已判定分歧'],
    ] as const) {
      const region = await part(title);
      for (const origin of ORIGINS) {
        const due = review.conflicts.filter((item) => item.state === state && item.origin === origin);
        const group = within(region).queryByRole('region', { name: `${title}：${ORIGIN_LABEL[origin]}` });
        if (due.length === 0) expect(group).toBeNull();
        else
          expect(
            within(group as HTMLElement)
              .getAllByRole('heading', { level: 4 })
              .map(({ textContent }) => textContent),
          ).toEqual(due.map(({ title: own }) => own));
      }
    }
  });

  it('lead to the sum that a text fails, to what settled them, and to every record that bears the mark', async () => {
    renderApp('#/review', ownFiles());
    await part('待核分歧');
    const failing = review.conflicts.filter(({ origin }) => origin === 'arithmetic');
    expect(failing.length).toBeGreaterThan(0);
    for (const { id, check } of failing) {
      const sum = review.checks.find((item) => item.id === check);
      expect(sum?.verdict).toBe('fails');
      expect(within(entry(id)).getByRole('link', { name: sum?.title ?? '' })).toHaveAttribute(
        'href',
        `#/review?c=${check}`,
      );
    }
    for (const { id, state, concerns } of review.conflicts) {
      const own = within(entry(id));
      expect(own.queryAllByText('判定依据：', { exact: false }).length > 0, id).toBe(state === 'settled');
      for (const { record, domain } of concerns)
        expect(
          own.getAllByRole('link').map((link) => link.getAttribute('href')),
          id,
        ).toContain(`#/d/${domain}?f=${record}`);
    }
  });

  it('are told on the card of a record by where they lie', async () => {
    const seen = new Set<string>();
    for (const { id, origin, concerns } of review.conflicts.filter(({ state }) => state === 'open')) {
      const [first] = concerns;
      if (!first || seen.has(origin)) continue;
      seen.add(origin);
      const { unmount } = renderApp(`#/d/${first.domain}?f=${first.record}`, ownFiles());
      const card = await screen.findByRole('dialog');
      const links = within(card).getAllByRole('link', { name: `${ORIGIN_LABEL[origin]}，查看校核` });
      expect(links.map((link) => link.getAttribute('href'))).toContain(`#/review?c=${id}`);
      unmount();
    }
    expect(seen.size).toBeGreaterThan(1);
  });

  it('that are settled are told as such, and put no mark on the figure', async () => {
    const settled = review.conflicts.find(
      ({ state, concerns }) => state === 'settled' && concerns.length > 0,
    );
    const [first] = settled?.concerns ?? [];
    if (!settled || !first) throw new Error('no settled disagreement');
    const shard = read<DomainShard>(`domains/${first.domain}.json`);
    const record = shard.records.find(({ id }) => id === first.record);
    expect([record?.settled, record?.conflicts]).toEqual([[settled.id], undefined]);
    renderApp(`#/d/${first.domain}?f=${first.record}`, ownFiles());
    const card = await screen.findByRole('dialog');
    expect(within(card).getByRole('link', { name: '分歧已判定，查看校核' })).toHaveAttribute(
      'href',
      `#/review?c=${settled.id}`,
    );
  });
});

describe('sums', () => {
  it('have one of three verdicts, the figure they are held against, and the digits that decide', async () => {
    renderApp('#/review', ownFiles());
    const region = await part('验算');
    expect(region.querySelectorAll('[data-verdict]')).toHaveLength(review.checks.length);
    for (const check of review.checks) {
      const { id, verdict, exact, unit, against } = check;
      const text = entry(id).textContent ?? '';
      expect(text, id).toContain(`${exact}${unit}`);
      expect(text, id).toContain(
        `${against.name} ${against.figure}${against.tags.join('')}：${outcomeText(check)}，${VERDICT_LABEL[verdict]}`,
      );
      expect(text, id).toContain(roundingText(check) ?? '');
      expect(entry(id).querySelector('[data-verdict]')).toHaveTextContent(VERDICT_LABEL[verdict]);
    }
    expect(document.body).not.toHaveTextContent('合理');
  });

  it('with nothing to be held against stand apart, are told to be worked out, and say what is missing', async () => {
    renderApp('#/review', ownFiles());
    const region = await part('推算');
    expect(region.querySelectorAll('[data-sum]')).toHaveLength(review.derivations.length);
    expect(region.querySelector('[data-verdict]')).toBeNull();
    for (const { id, needs, inputs } of review.derivations) {
      const own = within(entry(id));
      const heading = within(own.getByRole('heading', { level: 3 }));
      for (const tag of new Set(['推算', ...inputs.flatMap(({ tags }) => tags)]))
        expect(heading.getAllByText(tag), id).toHaveLength(1);
      expect(own.getByText(`无从比较：原文没有${needs}。`)).toBeInTheDocument();
    }
  });
});

describe('filters', () => {
  it('narrow every section, stand in the address, and are left with Back', async () => {
    const { user } = renderApp('#/review', ownFiles());
    await part('待核分歧');
    const [doubt] = review.doubts;
    if (!doubt) throw new Error('no doubt');
    await user.selectOptions(screen.getByRole('combobox', { name: '种类' }), 'doubt');
    await user.selectOptions(screen.getByRole('combobox', { name: '领域' }), doubt.domain);
    const due = review.doubts.filter(({ domain }) => domain === doubt.domain).map(({ record }) => record);
    const shown = () =>
      [...document.querySelectorAll('[data-doubt]')].map((item) => item.getAttribute('data-doubt'));
    await waitFor(() => expect(shown()).toEqual(due));
    expect(window.location.hash).toBe(`#/review?kind=doubt&domain=${doubt.domain}`);
    expect(screen.queryByRole('region', { name: '验算' })).toBeNull();
    expect(screen.getByText(`筛选出${due.length}处。`)).toBeVisible();
    window.history.back();
    await waitFor(() => expect(shown()).toHaveLength(review.doubts.length));
  });
});
