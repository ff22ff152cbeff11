import { pathToParagraph } from '../../model/paths.ts';
import { groupTitle, type ReaderGroup } from '../../model/select/readerData.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import styles from './SectionNav.module.css';

export interface SectionNavProps {
  readonly doc: string;
  readonly groups: readonly ReaderGroup[];
  readonly currentParagraph: number | null;
}

interface Entry {
  readonly title: string;
  readonly department: string | null;
  readonly first: number;
  readonly last: number;
  readonly figures: number;
}

/**
 * Links to sections with figures, by department in reading order; a document without departments lists only
 * its sections.
 */
export function SectionNav({ doc, groups, currentParagraph }: SectionNavProps) {
  const entries = groups
    .map((group): Entry => {
      const { department, cards } = group;
      // A section begins with a heading, but the link should lead to its first paragraph with a figure.
      const counted = cards.filter(({ figures }) => figures > 0);
      return {
        title: groupTitle(group),
        department,
        first: counted[0]?.first ?? cards[0]?.first ?? 0,
        last: cards[cards.length - 1]?.last ?? 0,
        figures: counted.reduce((sum, { figures }) => sum + figures, 0),
      };
    })
    .filter(({ figures }) => figures > 0);
  const departments = [...new Set(entries.map(({ department }) => department))];
  return (
    <nav className={styles.nav} aria-label="段落目录">
      {departments.map((department) => (
        <div key={department ?? ''} className={styles.group}>
          {department === null ? null : <p className={styles.department}>{department}</p>}
          <ul>
            {entries
              .filter((entry) => entry.department === department)
              .map((entry) => (
                <li key={entry.first}>
                  <AppLink
                    to={pathToParagraph(doc, entry.first)}
                    className={styles.link}
                    current={
                      currentParagraph !== null &&
                      entry.first <= currentParagraph &&
                      currentParagraph <= entry.last
                    }
                    label={`${entry.title}，${entry.figures}个数字`}
                  >
                    <span>{entry.title}</span>
                    <small>{entry.figures}</small>
                  </AppLink>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
