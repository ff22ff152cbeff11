import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * Everything axe finds wrong in a page: the rule and the first element that breaks it. Of what is
 * in order it need not keep a list, which on a long page takes longer than the rules themselves.
 */
export async function axeFaults(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    // By its other way it carries all it saw into a page of its own, for the sake of frames of other origins,
    // and takes three times as long.
    .setLegacyMode(page.frames().length === 1);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
