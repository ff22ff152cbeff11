import { changeSlides } from '../../support/changeSlides.ts';
import { isWhole } from '../../support/forms.ts';
import { LAST_SLIDE } from '../../support/subjects.ts';
import { expect, test } from '../support/site.ts';
import { openWindows } from '../support/windows.ts';

const MB = 1024 * 1024;

test('slides changed faster than life leave nothing behind', async ({ page }) => {
  const { speaker, wall } = await openWindows(page);
  const { changes, growth, after } = await changeSlides({
    speaker,
    wall,
    slides: LAST_SLIDE,
    ms: isWhole('switches') ? 12_000 : 2_000,
  });
  console.log(
    `换页 ${changes} 次后堆增长：控制台 ${(growth.speaker / MB).toFixed(2)} MB，观众窗口 ${(growth.wall / MB).toFixed(2)} MB`,
  );
  expect(growth.speaker).toBeLessThan(5 * MB);
  expect(growth.wall).toBeLessThan(5 * MB);
  expect(after.speaker.leftBehind + after.wall.leftBehind).toBe(0);
  expect(after.wall.shown).toBe(0);
});
