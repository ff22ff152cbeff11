import { Fragment } from 'react';
import { useDocumentHeaders } from '../../evidence/documentTitles.ts';
import { pathToParagraph } from '../../model/paths.ts';
import { type PanelData, selectSources } from '../../model/select/panelData.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import styles from './Panel.module.css';

/** The source line: 来源：document · department · paragraphs, with each paragraph linking to its evidence. */
export function PanelSource({ data }: { data: PanelData }) {
  const documentOf = useDocumentHeaders();
  const sources = selectSources(data);
  // A department that all sources share is stated once.
  const common = new Set(sources.map(({ department }) => department)).size === 1;
  return (
    <p className={styles.source}>
      来源：
      {sources.map(({ doc, department, paragraphs }, group) => (
        <Fragment key={`${doc} ${department ?? ''}`}>
          {paragraphs.map(({ paragraph, evidence }, index) => (
            <span key={paragraph} className={styles.sourceItem}>
              <AppLink
                to={pathToParagraph(doc, paragraph, evidence.id)}
                className={styles.sourceLink}
                label={`${documentOf(doc).shortTitle}${department === null ? '' : ` · ${department}`} · 第${paragraph}段`}
              >
                {index === 0
                  ? `${documentOf(doc).shortTitle}${department === null || (group > 0 && common) ? '' : ` · ${department} · `}第${paragraph}段`
                  : paragraph}
              </AppLink>
              {index < paragraphs.length - 1 ? '、' : group < sources.length - 1 ? '；' : ''}
            </span>
          ))}
        </Fragment>
      ))}
    </p>
  );
}
