import type { Slide } from '../authored/deck.ts';
import type { CatalogueRow } from '../published/catalogue.ts';
import { figureTitle, figureWords } from '../text/face.ts';

/** The slide of a row of the catalogue: both points of a change, a figure, or the quoted words of a fact. */
export function slideOfRow(row: CatalogueRow, start: CatalogueRow | undefined): Slide {
  const { id, domain, name, department, regionName, passages } = row;
  const fields = { id: `record-${id}`, section: department ?? regionName, domain };
  if (start)
    return {
      kind: 'change',
      ...fields,
      headline: `${name}由${figureWords(start)}到${figureWords(row)}`,
      from: start.id,
      to: id,
    };
  if (row.kind === 'observation')
    return { kind: 'figure', ...fields, headline: figureTitle(row), record: id };
  const [first] = passages;
  return {
    kind: 'words',
    ...fields,
    headline: row.text ?? name,
    quotes: [{ record: id, ...(first ? { evidence: first.evidence } : {}) }],
  };
}
