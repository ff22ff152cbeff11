import type { Slide } from '../../../../src/model/authored/deck.ts';
import { OVERVIEW } from '../../../../src/model/paths.ts';
import type { Authored } from '../../read/readAuthored.ts';
import { makeId } from '../makeId.ts';
import type { PanelEdit, PanelProposal } from './proposePanels.ts';

/** The deck of a city that every city has. */
const MAIN = 'main';

/** Puts panels on their tabs, and on the overview and into the main deck where a person wants them there. */
export function placePanels(
  authored: Authored,
  proposals: readonly PanelProposal[],
  edits: ReadonlyMap<string, PanelEdit>,
  taken: Set<string>,
): Authored {
  const panels = { ...authored.panels };
  const slides: Slide[] = [];
  const newId = (words: string): string => {
    const id = makeId(words, taken, 'panel');
    taken.add(id);
    return id;
  };
  for (const { domain, panel } of proposals) {
    panels[domain] = [...(panels[domain] ?? []), panel];
    const { overview, deck } = edits.get(panel.id) ?? {};
    if (overview)
      panels[OVERVIEW] = [...(panels[OVERVIEW] ?? []), { ...panel, id: newId(`${panel.id}-overview`) }];
    if (deck)
      slides.push({
        kind: 'panel',
        id: newId(`${panel.id}-slide`),
        section: panel.section,
        headline: panel.title,
        domain,
        panel: panel.id,
      });
  }
  const main = authored.decks[MAIN];
  const decks =
    main && slides.length > 0
      ? { ...authored.decks, [MAIN]: { ...main, slides: [...main.slides, ...slides] } }
      : authored.decks;
  return { ...authored, panels, decks };
}
