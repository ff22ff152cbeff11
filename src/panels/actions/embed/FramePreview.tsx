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
function heightWords(height: number, told: number | null, fits: boolean): string {
  if (told === null) return fits ? '高度随内容变化' : `固定高${height} px`;
  if (fits) return `高度随内容变化，在预览的宽度下是${told} px`;
  const enough = told <= height ? `装得下，下方留白${height - told} px` : '装不下，会出现滚动条';
  return `固定高${height} px，在预览的宽度下内容高${told} px，${enough}`;
}

/** A preview of the frame as it will be pasted. */
export function FramePreview({ input, fits }: FramePreviewProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const { src, title, width, height, maxWidth } = frameAttributes(input);
  const told = useReportedHeight(frame, src);
  return (
    <PreviewPane caption={`预览：${heightWords(height, told, fits)}。`}>
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
            ...(fits && told !== null ? { height: told } : {}),
          }}
        />
      </div>
    </PreviewPane>
  );
}

/** The height that the embed in a frame reports, in CSS pixels; null until it has reported. */
function useReportedHeight(frame: RefObject<HTMLIFrameElement | null>, src: string): number | null {
  const [told, setTold] = useState<{ src: string; height: number } | null>(null);
  useEffect(
    () =>
      listenToFrames(
        () => (frame.current ? [frame.current] : []),
        (_, height) => setTold({ src, height }),
      ),
    [frame, src],
  );
  return told?.src === src ? told.height : null;
}
