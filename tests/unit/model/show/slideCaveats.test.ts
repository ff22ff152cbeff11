import { describe, expect, it } from 'vitest';
import type { PublishedRecord } from '../../../../src/model/published/dataset.ts';
import { caveatLines, conflictWords, slideCaveats } from '../../../../src/model/show/slideCaveats.ts';
import { DOMAINS, REVIEW } from '../../../support/ownDataset.ts';

const records = DOMAINS.flatMap(({ shard }) => shard.records);
const doubted = records.filter(({ doubt }) => doubt !== undefined);
const disputed = records.filter(({ conflicts, settled }) => (conflicts ?? settled) !== undefined);

const record = (id: string, name: string, doubt?: string) =>
  ({ id, name, ...(doubt ? { doubt } : {}) }) as PublishedRecord;

describe('the caveats of a slide', () => {
  it('say every doubt and every side of every disagreement of its records', () => {
    expect(doubted.length + disputed.length).toBeGreaterThan(0);
    for (const item of [...doubted, ...disputed]) {
      const told = caveatLines(slideCaveats([item], REVIEW.conflicts), 1, 1000).join('\n');
      if (item.doubt !== undefined) expect(told, item.id).toContain(item.doubt);
      for (const id of [...(item.conflicts ?? []), ...(item.settled ?? [])]) {
        const conflict = REVIEW.conflicts.find((one) => one.id === id);
        expect(conflict, id).toBeDefined();
        if (conflict) expect(told, item.id).toContain(conflictWords(conflict));
      }
    }
  });

  it('name what differs, in the words of each side', () => {
    for (const conflict of REVIEW.conflicts) {
      const words = conflictWords(conflict);
      for (const side of conflict.sides) if (side.words !== undefined) expect(words).toContain(side.words);
      expect(words).toMatch(/：.+（.+）$/);
    }
  });

  it('say that there is a disagreement while its sides are loading', () => {
    for (const item of disputed.filter(({ conflicts }) => conflicts !== undefined))
      expect(caveatLines(slideCaveats([item], null), 1, 1000), item.id).not.toEqual([]);
  });

  it('are told once for several figures, and name those without room', () => {
    const caveats = slideCaveats(
      [record('a', '甲', '一句'), record('b', '乙', '一句'), record('c', '丙', '另一句'), record('d', '丁')],
      [],
    );
    expect(caveatLines(caveats, 4, 100)).toEqual(['甲、乙，口径待核：一句', '丙，口径待核：另一句']);
    expect(caveatLines(caveats, 4, 12)).toEqual(['甲、乙，口径待核：一句', '另有1处须核对：丙']);
  });
});
