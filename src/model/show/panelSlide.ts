import type { Slide } from '../authored/deck.ts';
import type { PublishedRecord } from '../published/dataset.ts';
import type { PanelData } from '../select/panelData.ts';

const sectionOf = (record: PublishedRecord | undefined, theme: string): string =>
  [record?.department ?? '', theme].filter((part) => part !== '').join(' · ');

/**
 * The slide of a pinned panel. It is apart from the other slides, because panels are on every page's first view.
 */
export function slideOfPanel({ spec, all }: PanelData, domain: string): Slide {
  return {
    kind: 'panel',
    id: `panel-${spec.id}`,
    section: sectionOf(all[0], spec.section),
    headline: spec.title,
    domain,
    panel: spec.id,
  };
}
