import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { cookieName, refusal, TOKEN_HEADER } from '../../../tools/desk/guard.ts';

const GATE = { token: 'a'.repeat(48), port: 4000 };
const HOST = '127.0.0.1:4000';
const origin = (scheme: string, host: string): string => [scheme, host].join('://');

function ask(url: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') {
  return refusal({ url, method, headers: { host: HOST, ...headers } } as unknown as IncomingMessage, GATE)
    ?.status;
}

describe('the desk', () => {
  it('lets pass who has the token in the address, the header or the cookie', () => {
    expect(ask(`/?token=${GATE.token}`)).toBeUndefined();
    expect(ask('/api/state', { [TOKEN_HEADER]: GATE.token })).toBeUndefined();
    expect(ask('/src/desk/openDesk.ts', { cookie: `${cookieName(GATE)}=${GATE.token}` })).toBeUndefined();
  });

  it('refuses who has none, or another one', () => {
    expect(ask('/')).toBe(401);
    expect(ask(`/?token=${'b'.repeat(48)}`)).toBe(401);
    expect(ask('/?token=')).toBe(401);
    expect(ask('/api/state', { cookie: `desk-4001=${GATE.token}` })).toBe(401);
  });

  it('refuses other origins and other hosts, even with the token', () => {
    const token = { [TOKEN_HEADER]: GATE.token };
    for (const other of [
      origin('https', 'example.org'),
      'null',
      origin('https', HOST),
      origin('http', '127.0.0.1:4001'),
    ])
      expect(ask('/api/decide', { ...token, origin: other }, 'POST')).toBe(403);
    expect(ask('/api/decide', { ...token, host: 'example.org:4000' }, 'POST')).toBe(403);
    expect(ask('/api/decide', { ...token, 'sec-fetch-site': 'cross-site' }, 'POST')).toBe(403);
    expect(ask('/api/decide', { ...token, origin: origin('http', HOST) }, 'POST')).toBeUndefined();
  });

  it('wants more than a cookie for what changes something', () => {
    expect(ask('/api/finish', { cookie: `${cookieName(GATE)}=${GATE.token}` }, 'POST')).toBe(401);
  });
});
