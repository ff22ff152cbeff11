import { expect, it } from 'vitest';
import { stageTheme } from '../../../../src/model/page/skeleton.ts';

it.each([
  ['#/present/main', null, 'projection'],
  ['#/present/main?s=9&theme=light', null, 'light'],
  ['#/present/main/speaker?session=a&theme=contrast&s=2', null, 'contrast'],
  ['#/present/main/speaker', 'contrast', 'contrast'],
  ['#/present/main/handout', null, 'light'],
  ['#/present/main/handout?theme=projection', null, 'projection'],
  ['#/present/handout', null, 'projection'],
  ['#/present/main?theme=neon', null, 'projection'],
] as const)('%s begins in its theme', (hash, own, theme) => {
  expect(stageTheme(hash, own)).toBe(theme);
});
