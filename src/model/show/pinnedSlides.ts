import type { Slide } from '../authored/deck.ts';
import { pathToCounty, pathToDomain, pathToMap, pathToOverview } from '../paths.ts';
import type { DocumentQuote, PublishedRecord } from '../published/dataset.ts';
import type { IndicatorData } from '../select/indicatorData.ts';
import { figureTitle, figureWords } from '../text/face.ts';

/**
 * Makes the slide for each kind of page that a visitor pins, panels aside. The slide's id says what it shows.
 */

/** The department as the document names it; the scope where it names none. */
export const attributionOf = ({ department, regionName }: PublishedRecord): string =>
  department ?? regionName;

/** An indicator with two dated points becomes a change slide, any other a figure slide. */
export function slideOfIndicator({ indicator, headline, series }: IndicatorData): Slide {
  const [pair] = series?.pairs ?? [];
  const fields = {
    id: `indicator-${indicator.id}`,
    section: attributionOf(headline),
    domain: headline.domain,
  };
  if (pair)
    return {
      kind: 'change',
      ...fields,
      headline: `${indicator.name}由${figureWords(pair.from)}到${figureWords(pair.to)}`,
      from: pair.from.id,
      to: pair.to.id,
    };
  return { kind: 'figure', ...fields, headline: figureTitle(headline), record: headline.id };
}

/** A slide of a quote from a paragraph. */
export function slideOfQuote(quote: DocumentQuote, record: string): Slide {
  return {
    kind: 'words',
    id: `words-${quote.evidence}`,
    section: '原文用语',
    headline: quote.recordName,
    domain: quote.domain,
    quotes: [{ record, evidence: quote.evidence }],
  };
}

export interface MapParams {
  /** What the places on the map are called together: 县（区、市）. */
  readonly places: string;
  readonly layer?: string | undefined;
  readonly drawing?: 'bounds' | 'tiles' | undefined;
  readonly county?: { readonly adcode: string; readonly name: string } | undefined;
}

/** A slide of the county map, on one layer or pointing at one county. */
export function slideOfMap({ places, layer, drawing, county }: MapParams): Slide {
  return {
    kind: 'map',
    id: ['map', layer, drawing, county?.adcode].filter((part) => part !== undefined).join('-'),
    section: `各${places.replace(/^各/, '')}`,
    headline: county ? `文件怎样说${county.name}` : `文件说到的${places}`,
    ...(layer === undefined ? {} : { layer }),
    ...(drawing === undefined ? {} : { drawing }),
    ...(county === undefined ? {} : { county: county.adcode }),
  };
}

/** The route of the dashboard on which a slide's content can be read in detail. */
export function slidePath(slide: Slide): string {
  switch (slide.kind) {
    case 'panel':
      return pathToDomain(slide.domain, slide.panel);
    case 'pair':
      return pathToDomain(slide.panels[0].domain, slide.panels[0].panel);
    case 'figure':
      return pathToDomain(slide.domain, undefined, slide.record);
    case 'change':
      return pathToDomain(slide.domain, undefined, slide.to);
    case 'words':
      return pathToDomain(slide.domain, undefined, slide.quotes[0]?.record);
    case 'honours':
      return pathToDomain(slide.domain, undefined, slide.records[0]);
    case 'map':
      return slide.county === undefined
        ? pathToMap({ layer: slide.layer, drawing: slide.drawing === 'tiles' ? 'tiles' : undefined })
        : pathToCounty(slide.county);
    case 'title':
    case 'text':
      return pathToOverview();
  }
}
