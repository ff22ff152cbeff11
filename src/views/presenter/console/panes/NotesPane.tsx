import { useState } from 'react';
import type { Deck } from '../../../../model/authored/deck.ts';
import {
  headingsInWords,
  NOTES_FILES,
  readNotes,
  type SpeakerNotes,
} from '../../../../model/show/speakerNotes.ts';
import { readStored, writeStored } from '../../../../state/storage.ts';
import { FileInput } from '../../../../ui/input/FileInput.tsx';
import styles from './NotesPane.module.css';
import { PaneHead } from './PaneHead.tsx';

const SIZE_KEY = 'notes-size';
/** Text sizes as multiples of the page's own. */
const SIZES = [1, 1.2, 1.45, 1.75, 2.1];
const USUAL = 1;

function readSize(): number {
  const kept = Number(readStored(SIZE_KEY) ?? USUAL);
  return Number.isInteger(kept) && SIZES[kept] !== undefined ? kept : USUAL;
}

/** The speaker's notes: read from a file on this computer, kept only in this window, sent nowhere. */
export function NotesPane({ deck, slideId }: { deck: Deck; slideId: string }) {
  const [notes, setNotes] = useState<SpeakerNotes | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [size, setSize] = useState(readSize);
  const read = async (file: File | undefined) => {
    if (!file) return;
    const parsed = readNotes(await file.arrayBuffer(), deck.slides);
    setProblem(parsed.problem);
    if (parsed.notes) setNotes(parsed.notes);
  };
  const resize = (by: 1 | -1) => {
    const next = Math.min(SIZES.length - 1, Math.max(0, size + by));
    setSize(next);
    writeStored(SIZE_KEY, String(next));
  };
  const text = notes?.bySlide[slideId];
  return (
    <section
      className={styles.notes}
      aria-label="讲稿"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void read(event.dataTransfer.files[0]);
      }}
    >
      <PaneHead title="讲稿">
        <FileInput className={styles.tool} label="打开讲稿文件" accept={NOTES_FILES} onFile={read}>
          {notes === null ? '打开文件' : '换文件'}
        </FileInput>
        <button type="button" className={styles.tool} aria-label="讲稿字号减小" onClick={() => resize(-1)}>
          小字
        </button>
        <button type="button" className={styles.tool} aria-label="讲稿字号增大" onClick={() => resize(1)}>
          大字
        </button>
      </PaneHead>
      {problem === null ? null : (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {notes && notes.unmatched.length > 0 ? (
        <p className={styles.problem}>没有对应页面的标题：{headingsInWords(notes.unmatched)}</p>
      ) : null}
      {notes && notes.ordered.length > 0 ? (
        <p className={styles.hint}>标题没有写明页面，按先后对应各页：{headingsInWords(notes.ordered)}</p>
      ) : null}
      <div className={styles.text} style={{ fontSize: `${SIZES[size]}rem` }} data-notes="">
        {notes === null ? (
          <p className={styles.hint}>
            Markdown 文件，每页一个标题，可拖到这里。讲稿只在本窗口内，不上传、不保存；刷新后要重新打开。
          </p>
        ) : text === undefined || text === '' ? (
          <p className={styles.hint}>这一页没有讲稿。</p>
        ) : (
          text
        )}
      </div>
    </section>
  );
}
