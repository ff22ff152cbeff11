import { type DragEvent, useId, useState } from 'react';
import { IS_SINGLE_FILE } from '../../../queries/oneFile.ts';
import { useDraftStore } from '../../../state/draftStore.ts';
import { FileInput } from '../../../ui/input/FileInput.tsx';
import { Notice } from '../../../ui/page/Notice.tsx';
import { MOST_CHARACTERS } from '../useDraft.ts';
import styles from './DraftField.module.css';

const ACCEPT = IS_SINGLE_FILE ? '.txt,.md' : '.txt,.md,.docx,.html,.htm,.xhtml';

/** Dropped words, where no file was dropped. */
const wordsOf = (event: DragEvent): string => event.dataTransfer.getData('text/plain');

/** Words that are dragged into the field, or within it, are put where they are dropped, as the browser does. */
const isField = ({ target }: DragEvent): boolean => target instanceof HTMLTextAreaElement;

/** The field of the draft: written, pasted, dropped or opened from a file. */
export function DraftField() {
  const { text, setText } = useDraftStore();
  const [failed, setFailed] = useState<string | null>(null);
  const [opened, setOpened] = useState('');
  const [over, setOver] = useState(false);
  const id = useId();
  const take = (words: string, from: string) => {
    setText(words);
    setFailed(null);
    setOpened(from);
  };
  const open = async (file: File) => {
    try {
      const { openDraft } = await import('./openDraft.ts');
      take(await openDraft(file), `已读入“${file.name}”。`);
    } catch (error) {
      setOpened('');
      setFailed(error instanceof Error ? error.message : String(error));
    }
  };
  const drop = (event: DragEvent) => {
    setOver(false);
    const [file] = Array.from(event.dataTransfer.files);
    if (!file && isField(event)) return;
    event.preventDefault();
    const words = wordsOf(event);
    if (file) void open(file);
    else if (words !== '') take(words, '');
  };
  const holds = (isOver: boolean) => (event: DragEvent) => {
    const wordsInField = isField(event) && !Array.from(event.dataTransfer.types).includes('Files');
    if (wordsInField) return;
    event.preventDefault();
    setOver(isOver);
  };
  return (
    <section
      className={styles.desk}
      aria-label="放入稿件"
      data-over={over}
      onDragOver={holds(true)}
      onDragLeave={holds(false)}
      onDrop={drop}
    >
      <label htmlFor={id} className={styles.name}>
        稿件
      </label>
      <textarea
        id={id}
        className={styles.field}
        value={text}
        rows={text === '' ? 10 : 6}
        spellCheck={false}
        autoComplete="off"
        placeholder={
          IS_SINGLE_FILE ? '把文字粘贴在这里，或拖入 txt 文件' : '把文字粘贴在这里，或把文件拖进来'
        }
        onChange={({ target }) => take(target.value, '')}
      />
      <p className={styles.tools}>
        <FileInput className={styles.open} accept={ACCEPT} onFile={(file) => void open(file)}>
          打开文件
        </FileInput>
        {text === '' ? null : (
          <button type="button" onClick={() => take('', '')}>
            清空
          </button>
        )}
        <span className={styles.note}>
          {IS_SINGLE_FILE
            ? '单文件版可粘贴文字，或读 txt；docx 和网页请用网站或离线文件夹。'
            : '可读 txt、md、docx 和存下来的网页。'}
          稿件只在这个窗口里，不上传、不保存，刷新即清除。
        </span>
        <output className={styles.note}>{opened}</output>
      </p>
      {failed === null ? null : (
        <Notice tone="error" title={`文件没有读入：${failed}。`}>
          框里的文字没有改动。
        </Notice>
      )}
      {text.length > MOST_CHARACTERS ? (
        <Notice tone="error" title={`稿件有${text.length}字，一次核对不超过${MOST_CHARACTERS}字。`}>
          请分成几份核对；这一份还没有核对。
        </Notice>
      ) : null}
    </section>
  );
}
