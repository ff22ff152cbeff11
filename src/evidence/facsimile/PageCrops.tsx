import { useState } from 'react';
import { type Facsimile, type FacsimileCrop, jpegPath } from '../../model/published/facsimile.ts';
import { useCore } from '../../queries/dataset.ts';
import { useFacsimile } from '../../queries/facsimile/useFacsimile.ts';
import { findDocument } from '../documentTitles.ts';
import { FramedImage } from './FramedImage.tsx';
import styles from './PageCrops.module.css';
import { type QuotedFigure, readText } from './readText.ts';

interface CropProps {
  readonly crop: FacsimileCrop;
  readonly pages: Facsimile['pages'];
  readonly figure: string;
}

/** The width of a picture in heights of its letters, so that print is shown as large as the words around it. */
const lettersOf = ({ image, frames: [frame] }: FacsimileCrop): number =>
  Math.round((image.width / ((frame?.[3] ?? 1) * image.height)) * 10) / 10;

/** The rows of one page around a figure, and the whole page on demand. */
function Crop({ crop, pages, figure }: CropProps) {
  const [isWhole, setWhole] = useState(false);
  const page = pages.find(({ n }) => n === crop.page);
  const framed = `“${figure}”加了框`;
  return (
    <>
      <FramedImage
        image={crop.image}
        frames={crop.frames}
        alt={`原件第${crop.page}页的一行，${framed}`}
        letters={lettersOf(crop)}
      />
      {page ? (
        <button
          type="button"
          className={styles.more}
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? '收起整页' : `看第${crop.page}页整页`}
        </button>
      ) : null}
      {page && isWhole ? (
        <>
          <a className={styles.more} href={jpegPath(page.image)} target="_blank" rel="noreferrer">
            在新窗口看原大
          </a>
          <FramedImage
            image={page.image}
            frames={crop.onPage}
            alt={`原件第${crop.page}页，${framed}`}
            shows="page"
          />
        </>
      ) : null}
    </>
  );
}

/** Where a figure is printed: its row on the page with the figure framed, and how the text was read from it. */
export function PageCrops({ evidence: { id, doc, figure } }: { evidence: QuotedFigure }) {
  const core = useCore();
  const facsimile = useFacsimile(doc, findDocument(core.state === 'ready' ? core.data : null, doc)?.sha256);
  if (facsimile === null) return null;
  const crops = facsimile.crops[id] ?? [];
  return (
    <figure className={styles.crops} data-crops={id}>
      {crops.map((crop) => (
        <Crop key={crop.image.path} crop={crop} pages={facsimile.pages} figure={figure} />
      ))}
      <figcaption className={styles.read}>
        {readText(facsimile.read, facsimile.confirmed[id])}
        {crops.length === 0 && facsimile.pages.length > 0 ? '，版面上没有找到这一处' : ''}
      </figcaption>
    </figure>
  );
}
