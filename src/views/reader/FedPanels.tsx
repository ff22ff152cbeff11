import { OVERVIEW, pathToDomain } from '../../model/paths.ts';
import type { PanelData } from '../../model/select/panelData.ts';
import { LiveCharts } from '../../panels/charts/LiveCharts.tsx';
import { Panel } from '../../panels/frame/Panel.tsx';
import { kindOf } from '../../panels/kinds/kindOf.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import styles from './FedPanels.module.css';

export interface FedPanelsProps {
  readonly panels: ReadonlyArray<{ readonly domain: string; readonly data: PanelData }>;
}

/** The panels a paragraph feeds: charts are shown live beside it, tables and rows of figures as links. */
export function FedPanels({ panels }: FedPanelsProps) {
  const isPicture = ({ domain, data }: FedPanelsProps['panels'][number]) =>
    domain !== OVERVIEW && !kindOf(data).inWords;
  const pictures = panels.filter(isPicture);
  const others = panels.filter((panel) => !isPicture(panel));
  if (panels.length === 0) return <p className={styles.none}>本段没有用于图表的数字。</p>;
  return (
    <LiveCharts>
      <section aria-label="用到本段的图">
        <h3 className={styles.heading}>本段用于{panels.length}个面板</h3>
        {pictures.map(({ domain, data }) => (
          <div key={data.spec.id} className={styles.panel}>
            <Panel data={data} />
            <AppLink to={pathToDomain(domain, data.spec.id)} className={styles.more}>
              在领域页中查看
            </AppLink>
          </div>
        ))}
        {others.length > 0 ? (
          <>
            <h4 className={styles.also}>{pictures.length > 0 ? '还见于' : '见于'}</h4>
            <ul>
              {others.map(({ domain, data }) => (
                <li key={`${domain} ${data.spec.id}`}>
                  <AppLink to={pathToDomain(domain, data.spec.id)} className={styles.link}>
                    {data.spec.title}
                  </AppLink>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </section>
    </LiveCharts>
  );
}
