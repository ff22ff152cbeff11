import { addEnlarge } from './enlarge.ts';
import { addEvidenceCard } from './evidenceCard.ts';
import { reportHeight } from './heightReport.ts';
import { addHints } from './hint.ts';
import { addMarkKeys } from './markKeys.ts';
import { addViews } from './views.ts';

/** What an embedded panel can do beyond being read: over its markup as it stands, with nothing fetched. */
const page = document.querySelector<HTMLElement>('[data-page="embed"]');
if (page) {
  addViews(page);
  addEvidenceCard(page);
  addHints(page);
  addMarkKeys(page);
  addEnlarge(page);
  reportHeight(page);
}
