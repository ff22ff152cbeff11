import { useState } from 'react';
import { pictureAttributes, type SnippetInput } from '../../../model/embed/embedSnippets.ts';
import { Notice } from '../../../ui/page/Notice.tsx';
import styles from './PicturePreview.module.css';
import { PreviewPane } from './PreviewPane.tsx';

/** A preview of the picture as it will be pasted; a missing file is reported. */
export function PicturePreview({ input }: { input: SnippetInput }) {
  const { src, alt, width, height } = pictureAttributes(input);
  const [missing, setMissing] = useState<string | null>(null);
  return (
    <PreviewPane caption="预览">
      {missing === src ? (
        <Notice tone="error" title="网站上没有这张图片。" detail={src}>
          可以换一种格式，或改用网页框架。
        </Notice>
      ) : (
        <div className={styles.pane}>
          <img
            className={styles.picture}
            src={src}
            alt={alt}
            width={width ?? undefined}
            height={height ?? undefined}
            onError={() => setMissing(src)}
          />
        </div>
      )}
    </PreviewPane>
  );
}
