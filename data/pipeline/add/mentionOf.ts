import type { CountyFact } from '../../../src/model/authored/records.ts';
import type { Region } from '../../../src/model/authored/source.ts';
import type { ChainOf } from '../read/resolveEvidence.ts';

/** That a text names a county, as a fact of that county: a map would deny it where no record says so. */
export function mentionOf(
  region: Region,
  { text, pieces }: ReturnType<ChainOf>,
  {
    id,
    doc,
    paragraph,
    domain,
  }: { readonly id: string; readonly doc: string; readonly paragraph: number; readonly domain: string },
): CountyFact {
  const own = pieces.find(({ n }) => n === paragraph);
  const at = own ? text.indexOf(region.name, own.at) : -1;
  const name = at >= 0 ? region.name : region.name.replace(/[县区市旗]$/u, '');
  const words = own?.text ?? '';
  const once = words.indexOf(name) === words.lastIndexOf(name);
  const title = `文件写到${region.name}`;
  return {
    id,
    name: title,
    domain,
    department: null,
    region: region.id,
    period: { kind: 'unstated', label: '日期原文未注明' },
    kind: 'site',
    text: title,
    evidence: [
      { id: `${id}-e`, doc, paragraph, quote: name, figure: name, ...(once ? {} : { occurrence: 1 }) },
    ],
  };
}
