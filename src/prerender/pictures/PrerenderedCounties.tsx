import { CountyPanel, type CountyPanelProps } from '../../panels/counties/CountyPanel.tsx';
import styles from './PrerenderedCounties.module.css';
import variantSize from './variantSize.module.css';

/** The widths of the variants: the narrow one has room for names, the wide one for names and figures. */
const WIDTHS = { narrow: 360, wide: 560 } as const;

/** The county map for a narrow and for a wide page, each scaled; CSS shows one of them. */
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
