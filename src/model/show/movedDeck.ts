import type { Deck, PanelRef, Slide } from '../authored/deck.ts';
import type { AliasKind, FindAlias } from '../fields/alias.ts';

/** Updates the ids of a deck that was stored in a browser or a file. Withdrawn items keep their old id. */

type Follow = (kind: AliasKind, id: string) => string;

/**
 * The shard that contains the moved item: the one the deck names, if the item is found there too, otherwise
 * its own tab.
 */
function domainOf(
  find: FindAlias,
  follow: Follow,
  domain: string,
  moved: ReadonlyArray<[AliasKind, string]>,
) {
  const now = follow('domain', domain);
  for (const [kind, id] of moved) {
    const alias = find(kind, id);
    const [own] = alias?.at ?? [];
    if (own !== undefined && !alias?.at?.includes(now)) return own;
  }
  return now;
}

export function moveDeck(deck: Deck, find: FindAlias): Deck {
  const follow: Follow = (kind, id) => find(kind, id)?.to ?? id;
  const records = (ids: readonly string[]) => ids.map((id) => follow('record', id));
  const movedPanel = ({ domain, panel, records: narrowed }: PanelRef) => ({
    domain: domainOf(find, follow, domain, [['panel', panel]]),
    panel: follow('panel', panel),
    ...(narrowed === undefined ? {} : { records: records(narrowed) }),
  });
  const home = (domain: string, ids: readonly string[]) =>
    domainOf(
      find,
      follow,
      domain,
      ids.map((id): [AliasKind, string] => ['record', id]),
    );

  const moveSlide = (slide: Slide): Slide => {
    switch (slide.kind) {
      case 'title':
      case 'text':
        return slide;
      case 'figure':
        return {
          ...slide,
          domain: home(slide.domain, [slide.record]),
          record: follow('record', slide.record),
        };
      case 'change': {
        const { from, to } = slide;
        const domain = home(slide.domain, [to, from]);
        return { ...slide, domain, from: follow('record', from), to: follow('record', to) };
      }
      case 'panel':
        return { ...slide, ...movedPanel(slide) };
      case 'pair':
        return { ...slide, panels: [movedPanel(slide.panels[0]), movedPanel(slide.panels[1])] };
      case 'map': {
        const { layer, county } = slide;
        return {
          ...slide,
          ...(layer === undefined ? {} : { layer: follow('domain', layer) }),
          ...(county === undefined ? {} : { county: follow('county', county) }),
        };
      }
      case 'words':
        return {
          ...slide,
          domain: home(
            slide.domain,
            slide.quotes.map(({ record }) => record),
          ),
          quotes: slide.quotes.map(({ record, evidence }) => ({
            record: follow('record', record),
            ...(evidence === undefined ? {} : { evidence: follow('evidence', evidence) }),
          })),
        };
      case 'honours':
        return { ...slide, domain: home(slide.domain, slide.records), records: records(slide.records) };
    }
  };
  return { ...deck, slides: deck.slides.map(moveSlide) };
}
