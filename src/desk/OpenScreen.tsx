import { useState } from 'react';
import { ACCEPT, openPages, undoFinish } from './askDesk.ts';
import styles from './OpenScreen.module.css';
import { DocumentList } from './plan/DocumentList.tsx';
import type { DeskState } from './protocol.ts';
import { Standing } from './Standing.tsx';
import { SiteStatus } from './site/SiteStatus.tsx';
import { useSite } from './site/useSite.ts';
import { type DeskControls, READING } from './useDesk.ts';

export interface OpenScreenProps {
  readonly state: DeskState;
  readonly desk: DeskControls;
}

/** The first screen: a file or pasted words, or a draft that was begun before. */
export function OpenScreen({ state, desk }: OpenScreenProps) {
  const { city, saved, documents } = state;
  const [site, control] = useSite();
  const [words, setWords] = useState('');
  const [over, setOver] = useState(false);
  const openFiles = (files: ReadonlyArray<File>) => {
    const [file] = files;
    // Several pictures are the pages of one document.
    if (files.length > 1)
      void desk.whole(`${READING}${file?.name ?? ''}等${files.length}个文件`, () => openPages(files));
    else if (file) void desk.open(file, file.name);
  };
  return (
    <section
      aria-label="打开一份文件"
      className={styles.screen}
      data-over={over ? 'true' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        openFiles([...event.dataTransfer.files]);
      }}
    >
      <h1 className={styles.title}>录入工作台 · {city}</h1>
      <p>把一份文件里的数字逐个变成有出处的数据。每个数字由人决定；写入之前，网站的数据不会变。</p>
      <SiteStatus site={site} control={control} />
      {state.canUndo ? (
        <button
          type="button"
          className={styles.button}
          onClick={() => void desk.whole('正在恢复', undoFinish)}
        >
          撤销写入
        </button>
      ) : null}
      <section className={styles.part} aria-labelledby="open-file">
        <h2 id="open-file">打开文件</h2>
        <label className={styles.file}>
          选择文件（txt、网页、Word、PDF；扫描件或照片可以一次选几张，按文件名排成各页），也可以拖到这一页上
          <input
            type="file"
            multiple
            accept={ACCEPT}
            onChange={({ target }) => {
              openFiles([...(target.files ?? [])]);
              // The same file can be chosen again after it was corrected, and keys belong to the page again.
              target.value = '';
              target.blur();
            }}
          />
        </label>
      </section>
      <section className={styles.part} aria-labelledby="paste">
        <h2 id="paste">或粘贴文字</h2>
        <textarea
          className={styles.words}
          aria-label="粘贴的文字"
          rows={6}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
        <button
          type="button"
          className={styles.button}
          disabled={words.trim() === ''}
          onClick={() => void desk.open(words, '粘贴的文字.txt')}
        >
          打开这段文字
        </button>
      </section>
      <Standing desk={desk} />
      <DocumentList documents={documents} desk={desk} />
      {saved.length === 0 ? null : (
        <section className={styles.part} aria-labelledby="saved">
          <h2 id="saved">未完成的稿子</h2>
          <ul className={styles.list}>
            {saved.map(({ id, title, left, saved: when, heldBy }) => (
              <li key={id}>
                <button
                  type="button"
                  className={styles.button}
                  disabled={heldBy !== null}
                  onClick={() => void desk.resume(id)}
                >
                  继续：{title}
                </button>
                <span>
                  还有{left}个数字没有决定，{new Date(when).toLocaleString('zh-CN')}保存
                  {heldBy === null ? '' : `，正在${heldBy}里打开`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}
