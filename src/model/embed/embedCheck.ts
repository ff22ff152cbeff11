import { type FrameLimit, frameLimit } from './frameAncestors.ts';

/** A response of the server. Header names are in lower case. */
export interface ServerAnswer {
  /** The URL of the response after any redirect. */
  readonly address: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * One finding about the headers, or about a trial in a frame: `good` and `bad` say whether embedding works, `note` states a condition for
 * it.
 */
export interface HeaderFinding {
  readonly about:
    | 'status'
    | 'scheme'
    | 'frame'
    | 'cors'
    | 'type'
    | 'sniff'
    | 'policy'
    | 'rendering'
    | 'encoding'
    | 'style'
    | 'drawing'
    | 'script';
  readonly tone: 'good' | 'note' | 'bad';
  readonly text: string;
}

const SOURCE_WORDS: Readonly<Record<string, string>> = {
  "'self'": '本站自己的网页',
  'https:': '任何 https 网页',
};

const sourceWords = (sources: readonly string[]): string =>
  sources
    .filter((source) => source !== "'none'")
    .map((source) => SOURCE_WORDS[source] ?? source)
    .join('、');

function judgeFrame(limit: FrameLimit): HeaderFinding {
  const about = 'frame';
  if (limit.allows === 'any') {
    const text = limit.stated
      ? '服务器写明允许任何网站以框架嵌入。'
      : '没有 frame-ancestors 或 X-Frame-Options 限制，任何网站都能以框架嵌入。';
    return { about, tone: 'good', text };
  }
  if (limit.allows === 'none') {
    return { about, tone: 'bad', text: `服务器拒绝以框架嵌入（${limit.by}）。` };
  }
  const only = limit.groups.map((sources) => `只允许${sourceWords(sources)}`).join('，同时');
  const selfOnly = limit.groups.every((sources) => sources.every((source) => source === "'self'"));
  return {
    about,
    tone: selfOnly ? 'bad' : 'note',
    text: `${only}以框架嵌入（${limit.by}）${selfOnly ? '，其他网站不能嵌入。' : '。'}`,
  };
}

function judgeCors(allowed: string | undefined): HeaderFinding {
  const about = 'cors';
  if (allowed === undefined) {
    const text = '这次回答没有跨域（CORS）头：不影响框架和图片；其他网站的脚本可能读不到 oEmbed 和数据文件。';
    return { about, tone: 'note', text };
  }
  return allowed.trim() === '*'
    ? { about, tone: 'good', text: '跨域（CORS）头允许任何网站的脚本读取。' }
    : { about, tone: 'note', text: `跨域（CORS）头只允许 ${allowed.trim()} 的脚本读取。` };
}

function judgeType(header: string | undefined): HeaderFinding {
  const about = 'type';
  const [essence = ''] = (header ?? '').split(';');
  const type = essence.trim().toLowerCase();
  const charset = /charset\s*=\s*"?([^\s;"]+)/i.exec(header ?? '')?.[1] ?? 'utf-8';
  if (type === 'text/html' && !/^utf-?8$/i.test(charset)) {
    const text = `服务器说编码是 ${charset}，实际是 UTF-8：网页开头的标记让浏览器不受影响，仍应改正。`;
    return { about, tone: 'note', text };
  }
  if (type === 'text/html') return { about, tone: 'good', text: '文件类型（MIME）是 text/html，正确。' };
  const found = type === '' ? '服务器没有给出文件类型（MIME）' : `文件类型（MIME）是 ${type}`;
  return { about, tone: 'bad', text: `${found}，应为 text/html，否则浏览器可能不显示而是下载。` };
}

const judgeSniff = (header: string | undefined): HeaderFinding =>
  header?.trim().toLowerCase() === 'nosniff'
    ? { about: 'sniff', tone: 'good', text: '已设 X-Content-Type-Options: nosniff。' }
    : {
        about: 'sniff',
        tone: 'note',
        text: '没有设 X-Content-Type-Options: nosniff：不影响嵌入，建议加上。',
      };

/** Judges Cross-Origin-Resource-Policy, which blocks pictures and scripts on other sites but not frames. */
function judgePolicy(header: string | undefined): HeaderFinding[] {
  const value = header?.trim().toLowerCase();
  if (value !== 'same-origin' && value !== 'same-site') return [];
  const text = `Cross-Origin-Resource-Policy: ${value}：如果图片和 loader.js 也带这个头，其他网站不能引用，只能用网页框架。`;
  return [{ about: 'policy', tone: 'note', text }];
}

/**
 * Judges the scheme: other pages cannot reach a loopback address, and a page served over https blocks any
 * other unencrypted one.
 */
function judgeScheme(address: string): HeaderFinding[] {
  if (!/^http:/i.test(address) || /^http:\/\/(?:localhost|127\.|\[::1\])/i.test(address)) return [];
  const text = '本站地址是 http：https 网页会拦截其中的 http 框架，只有 http 网页能嵌入。';
  return [{ about: 'scheme', tone: 'bad', text }];
}

/** Says in words what the headers of an embed page mean for showing it in other people's pages. */
export function judgeHeaders({ address, status, headers }: ServerAnswer): HeaderFinding[] {
  if (status < 200 || status > 299) {
    const text = `服务器没有给出嵌入页（HTTP ${status}）：${address}`;
    return [{ about: 'status', tone: 'bad', text }];
  }
  const policy = headers['content-security-policy'] ?? null;
  return [
    judgeFrame(frameLimit(policy, headers['x-frame-options'] ?? null)),
    ...judgeScheme(address),
    judgeType(headers['content-type']),
    judgeCors(headers['access-control-allow-origin']),
    judgeSniff(headers['x-content-type-options']),
    ...judgePolicy(headers['cross-origin-resource-policy']),
  ];
}
