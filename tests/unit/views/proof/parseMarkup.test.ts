import { expect, it } from 'vitest';
import { withoutHandlers } from '../../../../src/views/proof/draft/parseMarkup.ts';

it.each([
  ['<img src=x onerror="a()">', '<img src=x data-off="a()">'],
  ['<svg/onload=a()>', '<svg/data-off=a()>'],
  ["<p title='x'ONCLICK = a()>投资3亿元</p>", "<p title='x'data-off = a()>投资3亿元</p>"],
  ['若 a on b = 3，则 once = 5', '若 a on b = 3，则 once = 5'],
  ['<p>5 < 6，on time = 3</p>', '<p>5 < 6，on time = 3</p>'],
])('of %s no handler is left, and no word is changed', (markup, inert) => {
  expect(withoutHandlers(markup)).toBe(inert);
});
