import { describe, expect, it } from 'vitest';
import { type HeaderFinding, judgeHeaders } from '../../../../src/model/embed/embedCheck.ts';

const ADDRESS = `https${'://'}city.test/embed/some-panel.html`;
const OTHER = `https${'://'}other.test`;

const judged = (headers: Record<string, string>, address = ADDRESS, status = 200) =>
  judgeHeaders({ address, status, headers });

function findingOf(about: HeaderFinding['about'], headers: Record<string, string>, address?: string): string {
  const found = judged(headers, address).filter((finding) => finding.about === about);
  return found.map(({ tone, text }) => `${tone} ${text}`).join('\n');
}

const csp = (policy: string, frameOptions?: string) =>
  findingOf('frame', {
    'content-security-policy': policy,
    ...(frameOptions === undefined ? {} : { 'x-frame-options': frameOptions }),
  });
const xfo = (value: string) => findingOf('frame', { 'x-frame-options': value });

describe('who may frame the page', () => {
  it('is anybody where no header speaks of it', () => {
    expect(findingOf('frame', {})).toMatch(/^good 没有 frame-ancestors 或 X-Frame-Options 限制/);
    expect(csp("default-src 'self'")).toMatch(/^good 没有/);
    expect(csp('frame-ancestors-like *')).toMatch(/^good 没有/);
  });

  it.each([
    'frame-ancestors *',
    'FRAME-ANCESTORS *',
    "frame-ancestors 'self' http:",
    'frame-ancestors *, frame-ancestors *',
  ])('is anybody by %j', (policy) => {
    expect(csp(policy)).toBe('good 服务器写明允许任何网站以框架嵌入。');
  });

  it.each(["frame-ancestors 'none'", 'frame-ancestors', "frame-ancestors *, frame-ancestors 'none'"])(
    'is nobody by %j',
    (policy) => {
      expect(csp(policy)).toMatch(/^bad 服务器拒绝以框架嵌入/);
    },
  );

  it('is the site alone', () => {
    expect(csp("script-src 'self'; frame-ancestors 'self'")).toMatch(
      /^bad 只允许本站自己的网页以框架嵌入.*其他网站不能嵌入。$/,
    );
  });

  it('is those who are listed', () => {
    expect(csp(`frame-ancestors 'self' ${OTHER}`)).toMatch(
      `note 只允许本站自己的网页、${OTHER}以框架嵌入（Content-Security-Policy: frame-ancestors 'self' ${OTHER}）。`,
    );
    expect(csp('frame-ancestors https:')).toMatch(/^note 只允许任何 https 网页以框架嵌入/);
    // An unneeded 'none' beside a source has no effect.
    expect(csp(`frame-ancestors 'none' ${OTHER}`)).toMatch(new RegExp(`^note 只允许${OTHER}以框架嵌入`));
  });

  it('is whoever every policy allows', () => {
    expect(csp(`frame-ancestors https:, frame-ancestors ${OTHER}`)).toMatch(
      new RegExp(`^note 只允许任何 https 网页，同时只允许${OTHER}以框架嵌入`),
    );
    expect(csp('frame-ancestors https:; frame-ancestors *')).toMatch(/^note 只允许任何 https 网页/);
  });

  it('is told by the older header only where the policy is silent', () => {
    expect(csp('frame-ancestors *', 'DENY')).toMatch(/^good/);
    expect(csp("default-src 'self'", 'DENY')).toMatch(/^bad 服务器拒绝以框架嵌入（X-Frame-Options: DENY）/);
  });

  it.each([
    ['deny', /^bad 服务器拒绝/],
    ['SAMEORIGIN', /^bad 只允许本站自己的网页/],
    ['SAMEORIGIN, SAMEORIGIN', /^bad 只允许本站自己的网页/],
    ['DENY, SAMEORIGIN', /^bad 服务器拒绝/],
    ['SAMEORIGIN, nonsense', /^bad 服务器拒绝/],
    ['ALLOWALL', /^good 服务器写明允许任何网站/],
    [`ALLOW-FROM ${OTHER}`, /^good 没有/],
  ])('by X-Frame-Options %j as browsers read it', (value, says) => {
    expect(xfo(value)).toMatch(says);
  });
});

describe('the other headers', () => {
  it('of cross-origin reading', () => {
    expect(findingOf('cors', {})).toMatch(/^note 这次回答没有跨域（CORS）头/);
    expect(findingOf('cors', { 'access-control-allow-origin': '*' })).toMatch(/^good .*任何网站/);
    expect(findingOf('cors', { 'access-control-allow-origin': OTHER })).toBe(
      `note 跨域（CORS）头只允许 ${OTHER} 的脚本读取。`,
    );
  });

  it.each([
    ['text/html; charset=utf-8', /^good 文件类型（MIME）是 text\/html，正确/],
    ['Text/HTML', /^good/],
    ['application/octet-stream', /^bad 文件类型（MIME）是 application\/octet-stream，应为 text\/html/],
    ['text/html-like', /^bad/],
    [undefined, /^bad 服务器没有给出文件类型/],
  ])('of type %j', (type, says) => {
    expect(findingOf('type', type === undefined ? {} : { 'content-type': type })).toMatch(says);
  });

  it('of sniffing', () => {
    expect(findingOf('sniff', { 'x-content-type-options': 'nosniff' })).toMatch(/^good 已设/);
    expect(findingOf('sniff', {})).toMatch(/^note 没有设/);
  });

  it('of resources', () => {
    expect(findingOf('policy', {})).toBe('');
    expect(findingOf('policy', { 'cross-origin-resource-policy': 'cross-origin' })).toBe('');
    expect(findingOf('policy', { 'cross-origin-resource-policy': 'same-origin' })).toMatch(/loader\.js/);
  });
});

it('an address without encryption is named, one of the same machine is not', () => {
  expect(findingOf('scheme', {})).toBe('');
  expect(findingOf('scheme', {}, 'http://127.0.0.1:4781/embed/a.html')).toBe('');
  expect(findingOf('scheme', {}, `http${'://'}city.test/embed/a.html`)).toMatch(/^bad 本站地址是 http/);
});

it('a page that did not come is the only finding', () => {
  expect(judged({ 'content-type': 'text/html' }, ADDRESS, 404)).toEqual([
    { about: 'status', tone: 'bad', text: `服务器没有给出嵌入页（HTTP 404）：${ADDRESS}` },
  ]);
});
