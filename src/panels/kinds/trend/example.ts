import type { KindExample } from '../../examples/kindExample.ts';

const line = (label: string, ...records: string[]) => ({ label, records });
const course = (id: string, ...years: number[]) => years.map((year) => `${id}-${year}`);

const LONG = course('course-a', 2015, 2016, 2019, 2020, 2021, 2022, 2023, 2026);
const SHORT = course('course-b', 2020, 2021, 2022);

export const example: KindExample = {
  panels: {
    one: { records: [], series: [line('子点数', ...LONG)] },
    two: { records: [], series: [line('子点数', ...LONG), line('丑点数', ...SHORT)] },
  },
  broken: [
    [{ records: [] }, ['series']],
    [{ records: [], series: [line('子点数', 'course-a-2015')] }, ['series']],
    [{ records: ['plain'], series: [line('子点数', ...LONG)] }, ['series']],
    [{ records: [], series: [line('甲', ...SHORT), line('甲', ...LONG)] }, ['series']],
    [{ records: [], series: [line('子点数', 'course-a-2015', 'plain')] }, ['dates']],
    [{ records: [], series: [line('子点数', 'course-a-2020', 'course-b-2020')] }, ['dates']],
    [{ records: [], series: [line('子点数', 'course-a-2020', 'share-a')] }, ['unit', 'dates']],
    [{ records: [], series: [line('子点数', 'course-a-2020', 'sum')] }, ['measure', 'dates', 'measure']],
  ],
};
