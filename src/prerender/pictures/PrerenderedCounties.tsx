import { CountyPanel, type CountyPanelProps } from '../../panels/counties/CountyPanel.tsx';
import styles from './PrerenderedCounties.module.css';
import variantSize from './variantSize.module.css';

/** The names of the counties have room on the first, names and figures on the second. */
const WIDTHS = { narrow: 360, wide: 560 } as const;

/** The county map laid out for a narrow and for a wide page, each scaled; CSS shows one of them. */
export function PrerenderedCounties(props: CountyPanelProps) {
  return (
    <>
      {(['narrow', 'wide'] as const).map((size) => (
        <div key={size} className={`${styles[size]} ${variantSize[size]}`} data-drawn={size}>
          <CountyPanel {...props} prerenderWidth={WIDTHS[size]} />
        </div>
      ))}
    </>
  );
}
