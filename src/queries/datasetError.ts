import { DATA_SCRIPT } from '../model/paths.ts';

/** In a portable copy the data files are inside another file, which the message has to name. */
const WITHIN: string =
  import.meta.env?.MODE === 'portable'
    ? `${DATA_SCRIPT} 中的 `
    : import.meta.env?.MODE === 'single'
      ? '本页内的 '
      : '';

export type DatasetErrorCode =
  | 'missing'
  | 'silent'
  | 'page'
  | 'truncated'
  | 'tampered'
  | 'stale'
  | 'mislabelled'
  | 'malformed';

const REASON: Readonly<Record<DatasetErrorCode, string>> = {
  missing: '读取不到',
  silent: '没有等到，服务器没有发来',
  page: '没有收到，收到的是一个网页',
  truncated: '不完整，传输可能中断',
  tampered: '与清单登记的校验值不符，可能被改动或损坏',
  stale: '属于另一个版本，可能是旧缓存',
  mislabelled: '标明的版本与内容不符，内容可能被改动',
  malformed: '格式不符，无法使用',
};

const UNLISTED = '清单中没有登记这个文件';

/** The error for a file that the dataset does not have. */
export const unlistedError = (path: string): DatasetError => new DatasetError('missing', path, UNLISTED);

/** Whether the file does not exist in the dataset, rather than being unreachable. */
export const isUnlisted = (error: Error): boolean =>
  error instanceof DatasetError && error.detail === UNLISTED;

/** The error for a dataset file that cannot be used: which one, and why. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';
  readonly code: DatasetErrorCode;
  /** Path relative to the site, as a webmaster would look for it. */
  readonly path: string;
  /** What was found, for the person who has to repair it. */
  readonly detail: string;

  constructor(code: DatasetErrorCode, path: string, detail: string) {
    super(`数据文件 ${WITHIN}${path} ${REASON[code]}。`);
    this.code = code;
    this.path = path;
    this.detail = detail;
  }
}
