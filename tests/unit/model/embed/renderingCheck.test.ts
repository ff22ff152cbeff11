import { expect, it } from 'vitest';
import { judgeHeaders } from '../../../../src/model/embed/embedCheck.ts';
import { judgeRendering, type Rendering } from '../../../../src/model/embed/renderingCheck.ts';

const whole: Rendering = { encoding: 'UTF-8', isDrawn: true, isStyled: true, isScripted: true };
const found = (change: Partial<Rendering>) =>
  judgeRendering({ ...whole, ...change }).map(({ about, tone }) => `${about} ${tone}`);

it('a trial in a frame is good only where nothing is missing', () => {
  expect(found({})).toEqual(['rendering good']);
  expect(found({ encoding: 'utf-8' })).toEqual(['rendering good']);
  expect(found({ isScripted: false })).toEqual(['script note']);
});

it('what is missing is named, each by itself and all together', () => {
  expect(found({ encoding: 'GBK' })).toEqual(['encoding bad']);
  expect(found({ isStyled: false })).toEqual(['style bad']);
  expect(found({ isDrawn: false })).toEqual(['drawing bad']);
  expect(found({ encoding: 'GBK', isStyled: false, isDrawn: false, isScripted: false })).toEqual([
    'encoding bad',
    'style bad',
    'drawing bad',
    'script note',
  ]);
  // Of a page that is another one nothing else can be said.
  expect(found({ encoding: null, isStyled: false })).toEqual(['rendering bad']);
});

it.each([
  ['text/html; charset=gbk', 'note'],
  ['text/html;charset="GB18030"', 'note'],
  ['text/html; charset=UTF-8', 'good'],
  ['text/html', 'good'],
])('an encoding that a header claims is compared with ours: %s', (type, tone) => {
  const answer = { address: '/embed/a.html', status: 200, headers: { 'content-type': type } };
  expect(judgeHeaders(answer).find(({ about }) => about === 'type')?.tone).toBe(tone);
});
