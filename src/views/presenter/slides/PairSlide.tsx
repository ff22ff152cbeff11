import type { PanelData } from '../../../model/select/panelData.ts';
import { Panel } from '../../../panels/frame/Panel.tsx';
import styles from './PairSlide.module.css';

/** Two panels side by side, each under its own title. */
export function PairSlide({ panels }: { panels: readonly PanelData[] }) {
  return (
    <div className={styles.pair}>
      {panels.map((data) => (
        <div key={data.spec.id} className={styles.cell}>
          <Panel data={data} level={2} mode="part" />
        </div>
      ))}
    </div>
  );
}
