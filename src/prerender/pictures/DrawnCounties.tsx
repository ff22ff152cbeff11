import { CountyPanel, type CountyPanelProps } from '../../panels/counties/CountyPanel.tsx';
import styles from './DrawnCounties.module.css';
import drawnSize from './drawnSize.module.css';

/** The names of the counties have room on the first, names and figures on the second. */
const WIDTHS = { narrow: 360, wide: 560 } as const;

/** The county map laid out for a narrow and for a wide page, each scaled; CSS shows one of them. */
export function DrawnCounties(props: CountyPanelProps) {
  return (
    <>
      {(['narrow', 'wide'] as const).map((size) => (
        <div key={size} className={`${styles[size]} ${drawnSize[size]}`} data-drawn={size}>
          <CountyPanel {...props} drawnWidth={WIDTHS[size]} />
        </div>
      ))}
    </>
  );
}
