import type { PanelData } from '../../../model/select/panelData.ts';
import { Panel } from '../../../panels/frame/Panel.tsx';
import styles from './PairSlide.module.css';

/** Where two panels stand one below the other, each takes room by the number of its figures. */
const partOf = (data: PanelData | undefined): string =>
  `${Math.min(5, Math.max(2, data?.records.length ?? 2))}fr`;

/** Two panels side by side, each under its own title. */
export function PairSlide({ panels }: { panels: readonly PanelData[] }) {
  return (
    <div
      className={styles.pair}
      style={{ '--first': partOf(panels[0]), '--second': partOf(panels[1]) } as React.CSSProperties}
    >
      {panels.map((data) => (
        <div key={data.spec.id} className={styles.cell}>
          <Panel data={data} level={2} mode="part" />
        </div>
      ))}
    </div>
  );
}
