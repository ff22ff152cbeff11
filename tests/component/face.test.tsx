import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { EvidenceCard } from '../../src/evidence/card/EvidenceCard.tsx';
import type { DomainShard, PublishedRecord } from '../../src/model/published/dataset.ts';
import { indexRecords } from '../../src/model/select/panelData.ts';
import { FACE_PARTS, type FacePart } from '../../src/model/text/face.ts';
import { createQueryClient } from '../../src/queries/QueryProvider.tsx';
import { IndicatorPage } from '../../src/views/indicator/IndicatorPage.tsx';
import { CITIES, recordsToTell } from '../unit/face/datasets.ts';
import { FULL, INVENTED, withoutPart } from '../unit/face/inventedRecords.ts';
import { ALL_PARTS, missingParts, SHOWN_PARTS } from '../unit/face/missingParts.ts';

/** Dialogs, which static rendering does not show. */

const client = createQueryClient();

/**
 * The text of a part of the page without ignored elements, such as quotes, which are the document's own
 * words.
 */
function textOf(part: React.ReactNode, read: () => Element | null, without: string): string {
  const { unmount } = render(
    <QueryClientProvider client={client}>
      <MemoryRouter>{part}</MemoryRouter>
    </QueryClientProvider>,
  );
  // Works on a copy, so that React's elements stay unchanged.
  const copy = read()?.cloneNode(true);
  if (copy instanceof Element) for (const element of copy.querySelectorAll(without)) element.remove();
  const text = copy?.textContent ?? '';
  unmount();
  return text;
}

const card = (record: PublishedRecord, shard: DomainShard): string =>
  textOf(
    <EvidenceCard record={record} byId={indexRecords(shard)} onClose={() => {}} />,
    () => screen.getByRole('dialog'),
    'blockquote',
  );

/** A fact without a number is shown in our own words. */
function lacking(record: PublishedRecord, text: string, owed: readonly FacePart[] = ALL_PARTS): string[] {
  const asked = record.quantity ? { owed } : { owed, told: record.text ?? record.name };
  return missingParts(text, record, asked).map((part) => `${record.id} lacks ${part}: ${text}`);
}

describe('the card of a figure', () => {
  it.each(CITIES)('says the whole face of the records of $city', ({ files }) => {
    const told = recordsToTell(files).filter(({ shard }) => shard.domain !== 'overview');
    const found = told.flatMap(({ shard, records }) =>
      records.flatMap((record) => lacking(record, card(record, shard))),
    );
    expect(found).toEqual([]);
  });

  it('says it of records that carry what no dataset has together', () => {
    expect(INVENTED.records.flatMap((record) => lacking(record, card(record, INVENTED)))).toEqual([]);
  });

  it.each(FACE_PARTS)('is found out where it leaves out the part “%s”', (part) => {
    expect(lacking(FULL, card(withoutPart(FULL, part), INVENTED))).not.toEqual([]);
  });
});

const owner = (record: PublishedRecord): DomainShard => ({
  ...INVENTED,
  records: [record],
  indicators: [
    {
      id: record.indicator ?? '',
      name: record.name,
      department: null,
      unit: '户',
      measure: 'change',
      direction: 'down',
      gloss: '释义',
    },
  ],
});

/** The large figure at the top of an indicator's page, above the list of all its data. */
const head = (record: PublishedRecord): string => {
  const shard = owner(record);
  const page = <IndicatorPage shard={shard} byId={indexRecords(shard)} id={record.indicator ?? ''} />;
  return textOf(page, () => document.body, 'section, article');
};

describe('the head of an indicator’s page', () => {
  it('says the whole face of its figure', () => {
    expect(lacking(FULL, head(FULL), SHOWN_PARTS)).toEqual([]);
  });

  it.each(SHOWN_PARTS)('is found out where it leaves out the part “%s”', (part) => {
    expect(lacking(FULL, head(withoutPart(FULL, part)), SHOWN_PARTS)).not.toEqual([]);
  });
});
