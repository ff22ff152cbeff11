import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * Who may talk to the desk: this machine's browser with the token that was printed. A page of another origin can
 * reach the port too, so Host and Origin are checked as well as the token.
 */

export interface Gate {
  readonly token: string;
  readonly port: number;
}

/** The header in which the page sends its token; the cookie carries it for what a page loads by itself. */
export const TOKEN_HEADER = 'x-desk-token';
export const cookieName = ({ port }: Gate): string => `desk-${port}`;

const isEqual = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

function cookieOf({ headers }: IncomingMessage, name: string): string {
  const all = (headers.cookie ?? '').split(';').map((part) => part.trim().split('='));
  return all.find(([key]) => key === name)?.[1] ?? '';
}

/** Whether an origin is this desk; `null`, which a sandboxed page has, is not. */
function isOwn(origin: string, hosts: readonly string[]): boolean {
  const url = URL.canParse(origin) ? new URL(origin) : null;
  return url?.protocol === 'http:' && hosts.includes(url.host);
}

/** The token in the address of a request; null where it has none. */
export const tokenInAddress = (url: string | undefined): string | null =>
  new URL(url ?? '/', 'http://127.0.0.1').searchParams.get('token');

/** Why a request is refused, as status and sentence; null where it may pass. */
export function refusal(
  request: IncomingMessage,
  gate: Gate,
): { readonly status: number; readonly words: string } | null {
  const { headers, method = 'GET', url } = request;
  const hosts = [`127.0.0.1:${gate.port}`, `localhost:${gate.port}`];
  if (!hosts.includes(headers.host ?? '')) return { status: 403, words: '拒绝：地址不是本机的工作台' };
  const { origin } = headers;
  if (origin !== undefined && !isOwn(origin, hosts)) return { status: 403, words: '拒绝：请求来自别的网站' };
  const site = headers['sec-fetch-site'];
  if (site === 'cross-site' && method !== 'GET') return { status: 403, words: '拒绝：请求来自别的网站' };
  const header = headers[TOKEN_HEADER];
  // What changes something needs the token itself: a cookie is sent along by any page of this host.
  const given =
    method === 'GET' || method === 'HEAD'
      ? [
          tokenInAddress(url) ?? '',
          typeof header === 'string' ? header : '',
          cookieOf(request, cookieName(gate)),
        ]
      : [tokenInAddress(url) ?? '', typeof header === 'string' ? header : ''];
  return given.some((token) => isEqual(token, gate.token))
    ? null
    : { status: 401, words: '拒绝：请用“npm run desk”打印的完整地址打开' };
}
