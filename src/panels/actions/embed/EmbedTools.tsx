import { useEffect, useState } from 'react';
import { embedSnippet } from '../../../model/embed/embedSnippets.ts';
import { embedPath, embedPicturePath } from '../../../model/paths.ts';
import type { EmbedIndex } from '../../../model/published/embedIndex.ts';
import { EmbedChoices } from './EmbedChoices.tsx';
import styles from './EmbedTools.module.css';
import {
  type EmbedChoice,
  FIRST_CHOICE,
  frozenVersion,
  KINDS,
  type PanelWords,
  selectSnippetInput,
} from './embedChoice.ts';
import type { EmbedSite } from './embedSite.ts';
import { FramePreview } from './FramePreview.tsx';
import { PicturePreview } from './PicturePreview.tsx';
import { ServerCheck } from './ServerCheck.tsx';
import { SnippetBox } from './SnippetBox.tsx';

export interface EmbedToolsProps {
  readonly words: PanelWords;
  readonly site: EmbedSite;
  /** What was drawn; null where that is not known, and nothing can be previewed. */
  readonly index: EmbedIndex | null;
}

/** Choices and snippet on one side, the preview on the other. */
export function EmbedTools({ words, site, index }: EmbedToolsProps) {
  const [choice, setChoice] = useState<EmbedChoice>(FIRST_CHOICE);
  const asks = KINDS.find(({ kind }) => kind === choice.kind)?.asks ?? [];
  // What makes no difference to a kind has no part in its preview either.
  const effective: EmbedChoice = asks.includes('ground')
    ? choice
    : { ...choice, theme: 'light', table: false };
  const isPicture = asks.includes('picture');
  const version = effective.frozen ? frozenVersion(index) : null;
  // Both files have the proportions of this one; the other has more pixels than it is wide.
  const drawing = site.here + embedPicturePath(words.panel, 'svg', version ?? undefined);
  const pictureSize = usePictureSize(isPicture && index !== null ? drawing : null);
  const input = selectSnippetInput(effective, words, { baseUrl: site.baseUrl, index, pictureSize });
  // The same pages where this one was opened: the public address may be another server's.
  const shown = { ...input, baseUrl: site.here };
  return (
    <div className={styles.tools}>
      <div>
        <EmbedChoices
          choice={choice}
          onChoose={(change) => setChoice((now) => ({ ...now, ...change }))}
          version={index?.version ?? null}
          canFreeze={frozenVersion(index) !== null}
        />
        <SnippetBox text={embedSnippet(choice.kind, input)} note={site.note} />
        {index === null ? null : <ServerCheck path={embedPath(words.panel)} site={site} />}
      </div>
      {index === null ? null : (
        <div className={styles.show}>
          {isPicture ? (
            <PicturePreview input={shown} />
          ) : (
            <FramePreview input={shown} fits={choice.kind === 'loader' || choice.kind === 'element'} />
          )}
        </div>
      )}
    </div>
  );
}

/** The size a picture says it has, in CSS pixels; null until it was read, where it cannot be, and where none is asked for. */
function usePictureSize(src: string | null): { width: number; height: number } | null {
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
