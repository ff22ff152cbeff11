import { type ReactNode, Suspense, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { PanelSpec } from '../../model/authored/panelSpec.ts';
import type { PublishedRecord } from '../../model/published/dataset.ts';
import { FOLDS_ATTRIBUTE } from '../../model/published/hydrationAttributes.ts';
import { useHistoryEntry, usePanelParam } from '../../state/urlState.ts';
import { Panel } from './Panel.tsx';
import { type GridPanel, type PageSection, pageSections } from './pageSections.ts';
import styles from './SectionedPanels.module.css';

export interface SectionedPanelsProps {
  /** The shard that contains the panels. */
  readonly domain: string;
  readonly panels: readonly PanelSpec[];
  readonly byId: ReadonlyMap<string, PublishedRecord>;
  /** Whether the finding of the first panel is the heading of the page. */
  readonly headed: boolean;
  /** Content between the first panel and the sections. */
  readonly children?: ReactNode;
}

/**
 * Panels by section on the 12-column grid. The first section has no heading of its own; where there are many,
 * links lead to them.
 */
export function SectionedPanels({ domain, panels, byId, headed, children }: SectionedPanelsProps) {
  const sections = useMemo(() => pageSections(panels, byId), [panels, byId]);
  const panel = usePanelParam();
  useScrollToPanel(panel);
  const { isReturn } = useHistoryEntry();
  const whole = useRenderBelowFold(isReturn || panel !== null);
  const [first, ...rest] = sections;
  const shown = whole ? rest : rest.slice(0, sectionsInView(sections) - 1);
  return (
    <div className={styles.page} data-indexed={rest.length > 4 || undefined}>
      {first ? (
        <section className={styles.first} aria-label={first.title}>
          <PanelGrid domain={domain} cells={first.cells} levels={[headed ? 1 : 2, 2]} />
        </section>
      ) : null}
      {children}
      {rest.length > 4 ? (
        <nav className={styles.index} aria-label="本页各节">
          {rest.map(({ title }, index) => (
            <button key={title} type="button" onClick={() => goToSection(index)}>
              {title}
            </button>
          ))}
        </nav>
      ) : null}
      {shown.map((section, index) => (
        <FoldedSection
          key={section.title}
          domain={domain}
          section={section}
          anchor={`section-${index}`}
          panel={panel}
        />
      ))}
      {whole ? null : <div className={styles.coming} data-coming="" />}
    </div>
  );
}

interface FoldedSectionProps {
  readonly domain: string;
  readonly section: PageSection;
  readonly anchor: string;
  /** The panel that the address names. */
  readonly panel: string | null;
}

/** More rows than this are folded with the panels after the first; the style rules count the same. */
const ROWS_SHOWN = 5;

/** A section, of which a phone shows the first panel until the reader unfolds the rest. */
function FoldedSection({ domain, section: { title, cells }, anchor, panel }: FoldedSectionProps) {
  const [unfolded, setUnfolded] = useState(false);
  useEffect(() => document.documentElement.setAttribute(FOLDS_ATTRIBUTE, ''), []);
  const open = unfolded || cells.some(({ data }) => data.spec.id === panel);
  const rows = cells.reduce((sum, { data }) => sum + data.all.length, 0);
  return (
    <section className={styles.section} aria-label={title} data-open={open || undefined}>
      <h2 id={anchor} className={styles.heading} tabIndex={-1}>
        {title}
      </h2>
      <PanelGrid domain={domain} cells={cells} levels={[3, 3]} />
      {open || (cells.length === 1 && rows <= ROWS_SHOWN) ? null : (
        <button type="button" className={styles.fold} onClick={() => setUnfolded(true)}>
          展开“{title}”，共{rows}条
        </button>
      )}
    </section>
  );
}

/** Scrolls to the panel that the address names and highlights it. */
function useScrollToPanel(panel: string | null): void {
  useEffect(() => {
    const element = panel === null ? null : document.getElementById(`panel-${panel}`);
    if (!element) return;
    element.dataset.arrived = 'true';
    element.scrollIntoView({ block: 'start' });
    return () => {
      delete element.dataset.arrived;
    };
  }, [panel]);
}

/** The number of panels that fill the first view of a desktop, with some to spare. */
const PANELS_IN_VIEW = 4;

function sectionsInView(sections: readonly PageSection[]): number {
  let panels = 0;
  const enough = sections.findIndex(({ cells }) => {
    panels += cells.length;
    return panels >= PANELS_IN_VIEW;
  });
  return enough === -1 ? sections.length : enough + 1;
}

/** The focus moves too, so that the next tab stop is the first of the section. */
function goToSection(index: number): void {
  const heading = document.getElementById(`section-${index}`);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView();
}

interface PanelGridProps {
  readonly domain: string;
  readonly cells: readonly GridPanel[];
  /** Heading levels of the first panel and of the others. */
  readonly levels: readonly [first: 1 | 2 | 3, rest: 2 | 3];
}

function PanelGrid({ domain, cells, levels }: PanelGridProps) {
  return (
    <div className={styles.grid}>
      {cells.map(({ data, span, tall }, index) => (
        <div key={data.spec.id} className={styles.cell} data-span={span} data-tall={tall}>
          {/* Each panel has a boundary of its own, so that a prerendered page is hydrated panel by panel
             and not in one long task. */}
          <Suspense>
            <Panel data={data} domain={domain} level={index === 0 ? levels[0] : levels[1]} />
          </Suspense>
        </div>
      ))}
    </div>
  );
}

/** Whether this is the first render: the page is being hydrated, or prerendered by the build. */
const isFirst = (): boolean =>
  typeof document === 'undefined' || document.documentElement.dataset.app !== 'ready';

/**
 * Whether content below the fold should be rendered. When the reader comes from another view, it is false in
 * the first pass, so that the visible part does not wait, and becomes true in a deferred render that yields
 * to every key and click. It is true at once on the first page, and where `atOnce` says that the reader is
 * sent further down.
 */
function useRenderBelowFold(atOnce: boolean): boolean {
  // Keep the first value: an update above panels that are not hydrated yet would render them anew in one long
  // task.
  const [first] = useState(isFirst);
  return useDeferredValue(true, first || atOnce);
}
