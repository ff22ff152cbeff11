import type { PanelData } from '../model/panelData.ts';
import styles from './MapBody.module.css';
import { usePanelMap } from './usePanelMap.ts';

/** The county map as a panel; its place is kept until it is there. */
export function MapBody({ data }: { data: PanelData }) {
  const { parts } = usePanelMap(true);
  if (!parts) return <div className={styles.place} />;
  const { Panel, core, map } = parts;
  return <Panel data={data} core={core} map={map} />;
}
