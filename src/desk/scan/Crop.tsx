import type { DeskCrop } from '../protocol.ts';
import styles from './scan.module.css';

const percent = (share: number): string => `${share * 100}%`;

/** A part of a page with the figure framed; one click shows the whole page. */
export function Crop({ crop, words }: { readonly crop: DeskCrop; readonly words: string }) {
  const { page, frame, view, aspect } = crop;
  const [left, top, width, height] = view;
  const source = `/api/pageImage?page=${page}`;
  return (
    <a
      className={styles.crop}
      href={source}
      target="_blank"
      rel="noreferrer"
      data-crop={page}
      style={{ paddingTop: percent((height * aspect) / width) }}
    >
      <img
        src={source}
        alt={`第${page}页上的“${words}”，点开看整页`}
        style={{ width: percent(1 / width), left: percent(-left / width), top: percent(-top / height) }}
      />
      <span
        className={styles.frame}
        style={{
          left: percent((frame[0] - left) / width),
          top: percent((frame[1] - top) / height),
          width: percent(frame[2] / width),
          height: percent(frame[3] / height),
        }}
      />
    </a>
  );
}
