import { useState } from 'react';
import type { Slide } from '../../../model/authored/deck.ts';
import {
  headingsInWords,
  NOTES_FILES,
  readNotes,
  type SpeakerNotes,
} from '../../../model/show/speakerNotes.ts';
import { FileInput } from '../../../ui/input/FileInput.tsx';
import { Notice } from '../../../ui/page/Notice.tsx';
import styles from './NotesPicker.module.css';

/** An opened notes file; it stays in this window. */
export interface OpenedNotes extends SpeakerNotes {
  readonly name: string;
}

export interface NotesPickerProps {
  readonly slides: readonly Slide[];
  readonly opened: OpenedNotes | null;
  readonly open: (notes: OpenedNotes | null) => void;
  readonly printed: boolean;
  readonly print: (wanted: boolean) => void;
  /** Numbers of the pages whose notes continue on another page. */
  readonly long: readonly number[];
}

/** Opens a notes file from the visitor's own disk; it is neither sent nor stored. */
export function NotesPicker({ slides, opened, open, printed, print, long }: NotesPickerProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const read = async (file: File) => {
    const { notes, problem: found } = readNotes(await file.arrayBuffer(), slides);
    setProblem(found);
    if (notes) open({ ...notes, name: file.name });
  };
  const found = opened === null ? 0 : slides.filter(({ id }) => (opened.bySlide[id] ?? '') !== '').length;
  return (
    <div className={styles.notes}>
      <span className={styles.name}>讲稿</span>
      <FileInput className={styles.file} accept={NOTES_FILES} onFile={read}>
        {opened === null ? '打开文件' : '换一个文件'}
      </FileInput>
      {opened === null ? (
        <span className={styles.hint}>Markdown，每页一个标题；只在这个窗口里读，不上传</span>
      ) : (
        <>
          <label className={styles.file}>
            <input
              type="checkbox"
              checked={printed}
              onChange={(event) => print(event.target.checked)}
              className={styles.box}
            />
            随页打印
          </label>
          <span className={styles.hint}>
            {opened.name}，{found}页有讲稿
            {opened.unmatched.length > 0 ? `，没有对应页面的标题：${headingsInWords(opened.unmatched)}` : ''}
            {opened.ordered.length > 0 ? '，标题没有写明页面，按先后对应各页' : ''}
            {printed && long.length > 0 ? `，第${long.join('、')}页较长，打印时续到下一页` : ''}
          </span>
        </>
      )}
      {problem === null ? null : (
        <Notice tone="error" title="这个讲稿文件没有打开。">
          {problem}
        </Notice>
      )}
    </div>
  );
}
