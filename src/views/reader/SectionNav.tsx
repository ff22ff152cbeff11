import type { DocumentQuote, DocumentShard } from '../../model/dataset.ts';
import { pathToParagraph } from '../../model/paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import styles from './SectionNav.module.css';

interface Section {
  readonly title: string;
  readonly department: string | null;
  readonly first: number;
  readonly last: number;
  readonly figures: number;
}

/** Sections in reading order with the number of figures in each. */
export function listSections(
  paragraphs: DocumentShard['paragraphs'],
  quotes: readonly DocumentQuote[],
): Section[] {
  const sections: Section[] = [];
  for (const { n, section, department } of paragraphs) {
    const figures = quotes.filter(
      (quote) => /[0-9]/.test(quote.quote) && quote.figureSpans[0]?.paragraph === n,
    ).length;
    const last = sections[sections.length - 1];
    if (last?.title === section && last.department === department)
      sections[sections.length - 1] = { ...last, last: n, figures: last.figures + figures };
    else sections.push({ title: section, department, first: n, last: n, figures });
  }
  return sections;
}

export interface SectionNavProps {
  readonly doc: string;
  readonly paragraphs: DocumentShard['paragraphs'];
  readonly quotes: readonly DocumentQuote[];
  readonly currentParagraph: number | null;
}

export function SectionNav({ doc, paragraphs, quotes, currentParagraph }: SectionNavProps) {
  const sections = listSections(paragraphs, quotes).filter(
    (section) => section.department !== null && section.figures > 0,
  );
  const departments = [...new Set(sections.map((section) => section.department))];
  return (
    <nav className={styles.nav} aria-label="段落目录">
      {departments.map((department) => (
        <div key={department} className={styles.group}>
          <p className={styles.department}>{department}</p>
          <ul>
            {sections
              .filter((section) => section.department === department)
              .map((section) => (
                <li key={section.first}>
                  <AppLink
                    to={pathToParagraph(doc, section.last)}
                    className={styles.link}
                    current={
                      currentParagraph !== null &&
                      section.first <= currentParagraph &&
                      currentParagraph <= section.last
                    }
                    label={`${section.title}，${section.figures}个数字`}
                  >
                    <span>{section.title}</span>
                    <small>{section.figures}</small>
                  </AppLink>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
