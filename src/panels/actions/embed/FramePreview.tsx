import { type RefObject, useEffect, useRef, useState } from 'react';
import { listenToFrames } from '../../../entry/embed/frames.ts';
import { frameAttributes, type SnippetInput } from '../../../model/embed/embedSnippets.ts';
import styles from './FramePreview.module.css';
import { PreviewPane } from './PreviewPane.tsx';

export interface FramePreviewProps {
  readonly input: SnippetInput;
  /** Whether the height follows the content, as it does with the loader script. */
  readonly fits: boolean;
}

/** States in words whether the frame is tall enough here. */
function heightWords(height: number, reported: number | null, fits: boolean): string {
  if (reported === null) return fits ? '高度随内容变化' : `固定高${height} px`;
  if (fits) return `高度随内容变化，在预览的宽度下是${reported} px`;
  const enough = reported <= height ? `装得下，下方留白${height - reported} px` : '装不下，会出现滚动条';
  return `固定高${height} px，在预览的宽度下内容高${reported} px，${enough}`;
}

/** A preview of the frame as it will be pasted. */
export function FramePreview({ input, fits }: FramePreviewProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const { src, title, width, height, maxWidth } = frameAttributes(input);
  const reported = useReportedHeight(frame, src);
  return (
    <PreviewPane caption={`预览：${heightWords(height, reported, fits)}。`}>
      <div className={styles.pane}>
        <iframe
          // The embed reads theme and view only once, on load, so the frame is remounted for each choice.
          key={src}
          ref={frame}
          src={src}
          title={title}
          width={width}
          height={height}
          loading="lazy"
          allow="fullscreen"
          style={{
            border: 0,
            width: '100%',
            ...(maxWidth === null ? {} : { maxWidth }),
            ...(fits && reported !== null ? { height: reported } : {}),
          }}
        />
      </div>
    </PreviewPane>
  );
}

/** The height that the embed in a frame reports, in CSS pixels; null until it has reported. */
function useReportedHeight(frame: RefObject<HTMLIFrameElement | null>, src: string): number | null {
  const [reported, setReported] = useState<{ src: string; height: number } | null>(null);
  useEffect(
    () =>
      listenToFrames(
        () => (frame.current ? [frame.current] : []),
        (_, { height }) => setReported({ src, height }),
      ),
    [frame, src],
  );
  return reported?.src === src ? reported.height : null;
}
