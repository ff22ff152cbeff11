import { expect, it } from 'vitest';
import { usedStyles } from '../../../../src/prerender/embeds/usedStyles.ts';
import { engineFaults } from '../../../repo/engineRules.ts';

const RULES = `.a{color:red}.gone{color:blue}@media (min-width:60rem){.a{margin:0}}
.a{text-decoration:underline;text-decoration-color:red;text-decoration-thickness:1px}`;

it('leaves out what the markup lacks and spells the rest as old engines read it', () => {
  const styles = usedStyles(RULES, '<p class="a"></p>');
  expect(styles).toContain('@media (min-width:60rem)');
  expect(styles).not.toContain('gone');
  expect(engineFaults('page.css', styles)).toEqual([]);
});
