import {
  type FacsimileCrop,
  type FacsimileImage,
  jpegPath,
  webpPath,
} from '../../model/published/facsimile.ts';
import { TOKENS } from '../../styles/tokens.ts';
import styles from './FramedImage.module.css';

/** A page is paper in every theme. */
const { surface, accent } = TOKENS.light;

/** What frames are drawn in: hundredths of a percent of the picture. */
const GRID = 10_000;

export interface FramedImageProps {
  readonly image: FacsimileImage;
  readonly frames: FacsimileCrop['frames'];
  readonly alt: string;
  /** How wide it is in letters of the text around it; left out, it is as wide as there is room. */
  readonly letters?: number;
  /** A row around a figure, or a whole page. */
  readonly shows?: keyof typeof OFF;
}

/** How far a frame stands off its figure, in heights of a letter; on a whole page letters are as thin as the frame. */
const OFF = { row: 0.1, page: 0.7 } as const;

function rectOf(
  [x, y, w, h]: FacsimileCrop['frames'][number],
  { width, height }: FacsimileImage,
  shows: keyof typeof OFF,
) {
  const [off, side] = [h * OFF[shows], (h * OFF[shows] * height) / width];
  return {
    x: (x - side) * GRID,
    y: (y - off) * GRID,
    width: (w + 2 * side) * GRID,
    height: (h + 2 * off) * GRID,
  };
}

/** A picture of a page with frames over it; engines that do not know WebP get the other file. */
export function FramedImage({ image, frames, alt, letters, shows = 'row' }: FramedImageProps) {
  return (
    <span className={styles.framed} style={letters === undefined ? undefined : { width: `${letters}em` }}>
      <picture>
        <source type="image/webp" srcSet={webpPath(image)} />
        <img
          className={styles.image}
          style={{ background: surface }}
          src={jpegPath(image)}
          width={image.width}
          height={image.height}
          alt={alt}
          loading="lazy"
          decoding="async"
        />
      </picture>
      <svg
        className={styles.frames}
        viewBox={`0 0 ${GRID} ${GRID}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {frames.map((frame) => (
          <rect key={frame.join(' ')} {...rectOf(frame, image, shows)} stroke={accent} data-frame />
        ))}
      </svg>
    </span>
  );
}
