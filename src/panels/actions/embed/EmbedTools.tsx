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
  /** The index of embeds; null where it cannot be fetched, and nothing can be previewed. */
  readonly index: EmbedIndex | null;
}

/** Choices and snippet on one side, the preview on the other. */
export function EmbedTools({ words, site, index }: EmbedToolsProps) {
  const [choice, setChoice] = useState<EmbedChoice>(FIRST_CHOICE);
  const asks = KINDS.find(({ kind }) => kind === choice.kind)?.asks ?? [];
  // Choices without effect on a kind are ignored in its preview too.
  const effective: EmbedChoice = asks.includes('ground')
    ? choice
    : { ...choice, theme: 'light', table: false, compact: false };
  const isPicture = asks.includes('picture');
  const version = effective.frozen ? frozenVersion(index) : null;
  // The size is read from the SVG: the PNG has the same proportions but more pixels than its CSS width.
  const drawing = site.here + embedPicturePath(words.panel, 'svg', version ?? undefined);
  const pictureSize = usePictureSize(isPicture && index !== null ? drawing : null);
  const input = selectSnippetInput(effective, words, { baseUrl: site.baseUrl, index, pictureSize });
  // The preview uses the pages of this server, because the public address may belong to another one.
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

/**
 * The intrinsic size of a picture in CSS pixels; null while it is loading, where it cannot be read, and
 * without a `src`.
 */
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
