import { useEffect, useState } from 'react';
import styles from './PngPreview.module.css';
import type { PngPicture } from './rasterisePicture.ts';

export interface PngPreviewProps {
  readonly picture: PngPicture;
  readonly alt: string;
}

/**
 * Shows the picture itself: in browsers that cannot save files, as inside a chat app, a long press on it
 * does. It is a data URL, because such browsers do not support blobs.
 */
export function PngPreview({ picture, alt }: PngPreviewProps) {
  const { file, width, height } = picture;
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const reader = new FileReader();
    reader.onload = () => setAddress(typeof reader.result === 'string' ? reader.result : null);
    reader.readAsDataURL(file);
    return () => reader.abort();
  }, [file]);
  if (address === null) return null;
  return (
    <figure className={styles.figure}>
      <img className={styles.picture} src={address} alt={alt} width={width} height={height} />
      <figcaption className={styles.caption}>
        {width}×{height}像素。手机上长按图片可以保存或转发。
      </figcaption>
    </figure>
  );
}
