import { confirmPlace, reread } from '../askDesk.ts';
import type { DeskScan } from '../protocol.ts';
import type { DeskControls } from '../useDesk.ts';
import { Crop } from './Crop.tsx';
import { Reread } from './ScanFigure.tsx';
import styles from './scan.module.css';

/** What a scan needs besides its figures: warnings, and places where a figure may have been lost. */
export function ScanPlaces({ scan, desk }: { readonly scan: DeskScan; readonly desk: DeskControls }) {
  const { warnings, unseen, flagged, places } = scan;
  const odd = unseen.filter((key) => flagged.includes(key)).length;
  return (
    <section aria-label="文字识别" className={styles.places} data-scan-places={places.length}>
      <p>
        这份文件由文字识别读出，数字未经看图确认，不能成为数据。
        {unseen.length === 0
          ? '数字已逐个看图确认。'
          : `还有${unseen.length}处没有确认${odd === 0 ? '' : `，其中${odd}处存疑`}。`}
      </p>
      {warnings.map((warning) => (
        <p key={warning} className={styles.doubt}>
          {warning}。
        </p>
      ))}
      {places.length === 0 ? null : (
        <details open>
          <summary>有{places.length}处可能漏了数字，请逐处看图</summary>
          <ul>
            {places.map(({ line, start, end, text, crops }) => (
              <li key={`${line}:${start} ${end}`} data-place={`${line}:${start}`}>
                {crops.map((crop, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a place have no other name
                  <Crop key={at} crop={crop} words={text} />
                ))}
                <span>读作“{text}”</span>
                <button
                  type="button"
                  onClick={() => void desk.whole('正在记下', () => confirmPlace({ line, start, end }))}
                >
                  没有漏
                </button>
                <Reread
                  text={text}
                  onReread={(words) => void desk.whole('正在改正', () => reread({ line, start, end }, words))}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
