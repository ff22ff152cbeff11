/** Parts of the app that a page opened from disk fetches when they are first used, by file name. */
declare global {
  var __YOUJU_PARTS__: Record<string, unknown> | undefined;
}

/** Runs a classic script that lies beside the page and gives what it leaves; rejects where it does not come. */
export function loadLazyScript(file: string): Promise<unknown> {
  const there = globalThis.__YOUJU_PARTS__?.[file];
  if (there !== undefined) return Promise.resolve(there);
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const fail = (why: string) => {
      script.remove();
      reject(new Error(`${file} ${why}`));
    };
    script.onload = () => {
      const part = globalThis.__YOUJU_PARTS__?.[file];
      if (part === undefined) fail('不完整，无法使用');
      else resolve(part);
    };
    script.onerror = () => fail('不在页面所在的文件夹里');
    script.src = new URL(file, document.baseURI).href;
    document.head.appendChild(script);
  });
}
