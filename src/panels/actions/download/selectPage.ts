import { selectPanelData } from '../../../model/select/panelData.ts';
import type { PageSpec } from '../../frame/pageSpec.ts';
import type { PageContent } from '../../picture/longPicture.ts';

/** The panels of a page with their records, section by section in the order of the page. */
export function selectPage({ title, lead, panels, byId }: PageSpec): PageContent {
  const sections = [...new Set(panels.map(({ section }) => section))];
  const ordered = sections.flatMap((section) => panels.filter((panel) => panel.section === section));
  return {
    title,
    ...(lead === undefined ? {} : { lead }),
    panels: ordered.map((spec) => selectPanelData(spec, byId)),
  };
}
