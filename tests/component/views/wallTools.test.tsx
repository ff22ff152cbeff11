import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { createPresenterStore } from '../../../src/state/presenterStore.ts';
import { ShowLine } from '../../../src/views/presenter/console/ShowLine.tsx';
import { WallTools } from '../../../src/views/presenter/console/WallTools.tsx';
import { HelpSheet } from '../../../src/views/presenter/overlay/HelpSheet.tsx';

const open = () => {
  const presenter = createPresenterStore({ self: 'window01', slide: 2, count: 5 });
  render(
    <>
      <ShowLine presenter={presenter} slide={null} count={5} />
      <WallTools presenter={presenter} />
    </>,
  );
  const tool = (name: string) => screen.getByRole('button', { name });
  const said = () => document.querySelector('[data-show-line]')?.textContent;
  return { presenter, user: userEvent.setup(), tool, said };
};

describe('the tools over the copy of the wall', () => {
  it('say which are on, and the console what is on the wall', async () => {
    const { user, tool, said } = open();
    await user.click(tool('放大'));
    await user.click(tool('聚光'));
    expect(tool('放大')).toHaveAttribute('aria-pressed', 'true');
    expect(said()).toContain('墙上有聚光、放大2倍');
    await user.click(tool('放大'));
    expect(said()).toContain('墙上有聚光');
    expect(said()).not.toContain('放大');
    await user.click(tool('画笔'));
    await user.click(tool('光点'));
    expect(tool('画笔')).toHaveAttribute('aria-pressed', 'false');
  });

  it('offer to take ink back only while there is some', async () => {
    const { presenter, user, tool, said } = open();
    expect(screen.queryByRole('button', { name: '清除' })).toBeNull();
    for (const x of [0.1, 0.5]) presenter.getState().draw({ x, y: 0.5 }, true);
    await user.click(await screen.findByRole('button', { name: '撤一笔' }));
    expect(presenter.getState().marks.strokes).toHaveLength(1);
    expect(said()).toContain('墙上有笔迹');
    await user.click(tool('清除'));
    expect(presenter.getState().marks.strokes).toHaveLength(0);
    expect(screen.queryByRole('button', { name: '清除' })).toBeNull();
  });

  it('change nothing on a wall that is frozen', async () => {
    const { presenter, user, tool } = open();
    presenter.getState().act({ type: 'press', command: 'freeze' });
    await user.click(tool('放大'));
    expect(tool('放大')).toHaveAttribute('aria-pressed', 'false');
  });
});

it('the help lists every key of them', () => {
  render(<HelpSheet onClose={() => undefined} />);
  for (const [key, meaning] of [
    ['P', /^画笔：/],
    ['退格', '撤回最后一笔'],
    ['C', '清除全部笔迹'],
    ['D', /^聚光：/],
    ['M', /^放大鼠标/],
    ['I', /落笔、提笔/],
    ['Shift+→', /^移动光点/],
  ] as const) {
    const row = screen.getByText(meaning).parentElement;
    expect(row && within(row).getByText(key)).toBeInTheDocument();
  }
});
