import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMarkKeys } from '../../src/entry/embed/markKeys.ts';

const NAMES = ['甲', '乙', '丙'];
const opened: string[] = [];

let takeOff: () => void;
beforeAll(() => {
  takeOff = addMarkKeys(document.body);
});
afterAll(() => takeOff());

const FORMS = {
  buttons: (
    <div data-marks>
      {NAMES.map((name) => (
        <button key={name} type="button" data-observation={name} onClick={() => opened.push(name)}>
          {name}
        </button>
      ))}
    </div>
  ),
  'links in a drawing': (
    <div data-marks>
      <svg role="presentation">
        {NAMES.map((name) => (
          <a key={name} href={`#${name}`} data-observation={name} onClick={() => opened.push(name)}>
            <text>{name}</text>
          </a>
        ))}
      </svg>
    </div>
  ),
};

const stops = () =>
  NAMES.map((name) => document.querySelector(`[data-observation="${name}"]`)?.getAttribute('tabindex'));
const at = () => document.activeElement?.getAttribute('data-observation');

describe.each(Object.entries(FORMS))('the keys of a picture of %s', (_, picture) => {
  const show = async () => {
    const drawn = render(
      <>
        {picture}
        <button type="button">后</button>
      </>,
    );
    await waitFor(() => expect(stops()).toEqual(['0', '-1', '-1']));
    return { ...drawn, user: userEvent.setup() };
  };

  it('are one stop of the tab key, arrows, Home and End, without a way round the ends', async () => {
    const { user } = await show();
    expect(document.querySelector('[data-marks]')).toHaveAccessibleName('图中3项，方向键移动');
    await user.tab();
    expect(at()).toBe('甲');
    const walk = ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowLeft', 'Home', 'ArrowUp', 'End'];
    const seen: Array<string | null | undefined> = [];
    for (const key of walk) {
      await user.keyboard(`{${key}}`);
      seen.push(at());
    }
    expect(seen).toEqual(['乙', '丙', '丙', '乙', '甲', '甲', '丙']);
    await user.tab();
    expect(screen.getByRole('button', { name: '后' })).toHaveFocus();
    await user.tab({ shift: true });
    expect(at()).toBe('丙');
  });

  it('open by Space alike, as by Enter of themselves, and leave chords alone', async () => {
    const { user } = await show();
    await user.tab();
    opened.length = 0;
    await user.keyboard(' {Control>}{ArrowRight}{/Control}');
    expect(opened).toEqual(['甲']);
    expect(at()).toBe('甲');
  });

  it('belong to whatever stands in the picture now', async () => {
    await show();
    const first = document.querySelector('[data-observation="甲"]');
    first?.remove();
    await waitFor(() => expect(stops()).toEqual([undefined, '0', '-1']));
  });
});

describe('what is no picture', () => {
  it('keeps every control a stop, and so does a picture of a single mark', async () => {
    render(
      <>
        <button type="button" data-observation="丁">
          丁
        </button>
        <div data-marks>
          <button type="button" data-observation="戊">
            戊
          </button>
        </div>
        {FORMS.buttons}
      </>,
    );
    await waitFor(() => expect(stops()).toEqual(['0', '-1', '-1']));
    expect(screen.getByRole('button', { name: '丁' })).not.toHaveAttribute('tabindex');
    expect(screen.getByRole('button', { name: '戊' })).not.toHaveAttribute('tabindex');
  });
});
