import { siteFolder } from '../../../model/embed/embedSnippets.ts';

/** Where snippets point to, and where the preview finds the same pages. */
export interface EmbedSite {
  /** The folder in snippets, with a trailing slash. */
  readonly baseUrl: string;
  /** The folder this page was opened from, with a trailing slash. */
  readonly here: string;
  /** False where the page was opened from disk, which other pages cannot reach. */
  readonly onServer: boolean;
  /** A note for the webmaster about the address; null where the owner has stated it. */
  readonly note: string | null;
}

/** A placeholder for the folder on the server, which only the webmaster knows. */
const UNKNOWN_FOLDER = '/看板所在文件夹/';

/**
 * Decides the address of snippets. `here` is the folder the page was opened from; `publicUrl` is what the
 * owner filled in, or null.
 */
export function selectEmbedSite(here: string, publicUrl: string | null): EmbedSite {
  const onServer = /^https?:/.test(here);
  if (publicUrl !== null) return { baseUrl: siteFolder(publicUrl), here, onServer, note: null };
  return onServer
    ? {
        baseUrl: here,
        here,
        onServer,
        note: '网站没有填写公开地址，代码用的是现在打开的地址。公众从别的地址访问时，请换成那个地址。',
      }
    : {
        baseUrl: UNKNOWN_FOLDER,
        here,
        onServer,
        note: '这个页面是从本机文件打开的，别的网站读取不到。嵌入需要服务器上的地址：请把代码里的“看板所在文件夹”换成网站上的实际位置。',
      };
}
