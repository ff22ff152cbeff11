import { describe, expect, it } from 'vitest';
import { selectPanelData } from '../../../../src/model/select/panelData.ts';
import { scopeLine } from '../../../../src/model/text/scopeLine.ts';
import { invent } from '../../../../src/panels/examples/exampleRecords.ts';

const unitIn = (...units: string[]) => {
  const records = units.map((unit, at) =>
    invent(`r-${at}`, { quantity: { value: '2', magnitude: '', unit, qualifier: '=' } }),
  );
  const ids = records.map(({ id }) => id);
  const spec = { id: 'p', kind: 'strip', section: '', title: '', records: ids };
  return scopeLine(selectPanelData(spec, new Map(records.map((record) => [record.id, record])))).words;
};

describe('the scope line', () => {
  it('names what the figures count, and not what stands between the parts of a ratio', () => {
    expect(unitIn('个', '件/万人口')).toContain('个、件/万人口');
    expect(unitIn('%', '/')).toContain('%');
    for (const unit of [':', '/', '：']) expect(unitIn(unit).join('')).not.toContain(unit);
  });
});
