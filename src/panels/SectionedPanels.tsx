import { useMemo } from 'react';
import type { PublishedRecord } from '../model/dataset.ts';
import { selectPanelData } from '../model/panelData.ts';
import type { PanelSpec } from '../model/panelSpec.ts';
import { usePanelPlace } from '../state/urlState.ts';
import { balanceRows } from './balanceRows.ts';
import { Panel } from './Panel.tsx';
import styles from './SectionedPanels.module.css';
import { useArriveAt } from './useArriveAt.ts';

export interface SectionedPanelsProps {
  /** The shard that holds the panels. */
  readonly domain: string;
  readonly panels: readonly PanelSpec[];
  readonly byId: ReadonlyMap<string, PublishedRecord>;
}

/** Panels under their sections on the 12-column grid; a page with many sections begins with their names. */
export function SectionedPanels({ domain, panels, byId }: SectionedPanelsProps) {
  const sections = useMemo(() => {
    const groups = new Map<string, PanelSpec[]>();
    for (const panel of panels) groups.set(panel.section, [...(groups.get(panel.section) ?? []), panel]);
    return [...groups].map(([title, list]) => ({
      title,
      panels: balanceRows(list.map((spec) => ({ data: selectPanelData(spec, byId), span: spec.span ?? 6 }))),
    }));
  }, [panels, byId]);
  useArriveAt(usePanelPlace());
  return (
    <>
      {sections.length > 5 ? (
        <nav className={styles.index} aria-label="本页各节">
          {sections.map(({ title }, index) => (
            <button
              key={title}
              type="button"
              onClick={() => document.getElementById(`section-${index}`)?.scrollIntoView()}
            >
              {title}
            </button>
          ))}
        </nav>
      ) : null}
      {sections.map(({ title, panels: own }, index) => (
        <section key={title} id={`section-${index}`} className={styles.section} aria-label={title}>
          <h2 className={styles.heading}>{title}</h2>
          <div className={styles.grid}>
            {own.map(({ data, span }) => (
              <div key={data.spec.id} className={styles.cell} data-span={span}>
                <Panel data={data} domain={domain} />
              </div>
            ))}
          </div>
        </section>
      ))}
    </>
  );
}
