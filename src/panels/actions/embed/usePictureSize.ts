import { useEffect, useState } from 'react';

/** The size a picture says it has, in CSS pixels; null until it was read, where it cannot be, and where none is asked for. */
export function usePictureSize(src: string | null): { width: number; height: number } | null {
  const [read, setRead] = useState<{ src: string; width: number; height: number } | null>(null);
  useEffect(() => {
    if (src === null) return;
    const image = new Image();
    image.onload = () => setRead({ src, width: image.naturalWidth, height: image.naturalHeight });
    image.src = src;
    return () => {
      image.onload = null;
    };
  }, [src]);
  return read !== null && read.src === src ? { width: read.width, height: read.height } : null;
}
