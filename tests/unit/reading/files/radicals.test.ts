import { describe, expect, it } from 'vitest';
import { withoutRadicals } from '../../../../data/pipeline/files/radicals.ts';

const LOOK_ALIKES = '⻓⺠⻋⼾⼈⻔⾨⺟⻳⻩⿈⾭⺮⾏㇐豈𤉣';
const CHARACTERS = '长民车户人门門母龟黄黄青竹行一豈𤉣';

describe('signs that look like characters', () => {
  it('become the characters that a text means', () => {
    expect(withoutRadicals(LOOK_ALIKES)).toBe(CHARACTERS.normalize('NFC'));
    expect(withoutRadicals('\u{2f800}\ufa0e')).toBe('丽﨎');
  });

  it('are none in what a text is made of', () => {
    expect(withoutRadicals('全市新建学校15所，３.5㎡、①、％')).toBe('全市新建学校15所，３.5㎡、①、％');
  });

  it('leave no Kangxi radical, and only those of the supplement that are parts of characters', () => {
    const left = [];
    for (let code = 0x2e80; code <= 0x2fd5; code += 1) {
      const sign = String.fromCharCode(code);
      if (/\p{Script=Han}/u.test(sign) && withoutRadicals(sign) === sign) left.push(sign);
    }
    expect(left.join('')).toBe('⺀⺇⺑⺪⺵⺷⺸⺽⻇⻊⻕⻞⻡');
  });
});
