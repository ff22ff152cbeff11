import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * Every violation axe finds in a page: the rule and the first element that violates it. Passed checks are not
 * listed, because on a long page that takes longer than the rules themselves.
 */
export async function axeFaults(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    // The other mode copies all results into a page of its own, to support cross-origin frames, and takes
    // three times as long.
    .setLegacyMode(page.frames().length === 1);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
