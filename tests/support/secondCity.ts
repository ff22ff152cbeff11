/**
 * The invented city of `tests/fixtures/secondCity`. Tests that show by example what the site does use it and
 * may name its things; tests of what holds for any data take `data/` as it is, and name nothing of it.
 */
const FOLDER = 'tests/fixtures/secondCity';
export const SECOND_CITY_DATA = `${FOLDER}/data`;
export const SECOND_CITY_ORIGINALS = `${FOLDER}/originals`;

/** Where `publishSecondCity.ts` publishes it before the tests run; `data/` below it is as in `public/`. */
export const SECOND_CITY_PUBLIC = '.cache/secondCity';
