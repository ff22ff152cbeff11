import { describe, expect, it } from 'vitest';
import { startHistory } from '../../../../src/model/show/commandLog.ts';
import { messageEnvelope, parseMessage } from '../../../../src/model/show/presenterMessage.ts';
import {
  elapsedMs,
  reduceShow,
  SHOW_COMMANDS,
  type ShowAction,
  type ShowCommand,
  type ShowState,
  selectOwn,
  selectWall,
  startShow,
} from '../../../../src/model/show/presenterState.ts';
import { MOST_LOG, MOST_PAST } from '../../../../src/model/show/wallTrail.ts';
import { createPresenterStore } from '../../../../src/state/presenterStore.ts';
import { isMarkCommand, isTakenBy, KEYMAP, readKey } from '../../../../src/views/presenter/session/keymap.ts';

const COUNT = 21;
const NOW = 1_000_000;
const answer = { domain: 'roads', record: 'some-rate-latest' };
const abroad = { domain: 'elsewhere', record: 'their-rate', elsewhere: true } as const;

const play = (state: ShowState, ...actions: Array<ShowAction | ShowCommand>): ShowState =>
  actions.reduce<ShowState>(
    (now, action) =>
      reduceShow(now, typeof action === 'string' ? { type: 'press', command: action } : action, {
        count: COUNT,
        now: NOW,
      }),
    state,
  );
const start = startShow(5, COUNT);
/** A state without what was shown before it. */
const bare = ({ trail: _, ...state }: ShowState) => state;

describe('a presentation', () => {
  it('turns pages, stops at both ends and goes to a typed number', () => {
    expect(play(start, 'next', 'next', 'previous').slide).toBe(6);
    expect(play(start, 'last', 'next').slide).toBe(21);
    expect(play(start, 'first', 'previous').slide).toBe(1);
    const typed = play(start, { type: 'digit', digit: '1' }, { type: 'digit', digit: '7' });
    expect(typed).toMatchObject({ slide: 5, typed: '17' });
    expect(play(typed, 'confirm')).toMatchObject({ slide: 17, typed: '' });
    expect(play(typed, 'escape')).toMatchObject({ slide: 5, typed: '' });
    expect(startShow(99, COUNT).slide).toBe(21);
  });

  it.each(['0', '22', '000', '1022', '9999999'])(
    'refuses to go to page %s of 21, and says so once',
    (number) => {
      const digits = [...number].map((digit): ShowAction => ({ type: 'digit', digit }));
      const refused = play(start, ...digits, 'confirm');
      expect(refused).toMatchObject({ slide: 5, typed: '' });
      expect(number.startsWith(refused.refused ?? '?')).toBe(true);
      expect(play(refused, 'next')).toMatchObject({ slide: 6, refused: null });
    },
  );

  it('changes nothing, not even its identity, where an action has no effect', () => {
    const first = startShow(1, COUNT);
    expect(play(first, 'previous')).toBe(first);
    expect(play(first, 'escape')).toBe(first);
    expect(play(first, 'confirm')).toBe(first);
    expect(play(first, { type: 'press', command: null })).toBe(first);
  });

  it.each(['black', 'white'] as const)('comes back from %s by any key, which does nothing else', (blank) => {
    const state = play(start, blank);
    expect(state.blank).toBe(blank);
    const commands = [...new Set(KEYMAP.map(({ command }) => command))].filter(
      (command): command is ShowCommand =>
        command !== 'fullscreen' && command !== 'speaker' && command !== 'start' && !isMarkCommand(command),
    );
    expect(commands).toHaveLength(SHOW_COMMANDS.length);
    for (const command of commands) expect(bare(play(state, command)), command).toEqual(bare(start));
    expect(bare(play(state, { type: 'digit', digit: '3' }))).toEqual(bare(start));
    expect(bare(play(state, { type: 'press', command: null }))).toEqual(bare(start));
  });

  it('shows a found figure to the speaker first, then to all, and returns to where the deck stood', () => {
    const draft = play(start, 'find', { type: 'propose', answer });
    expect(draft.overlay).toBeNull();
    expect(selectOwn(draft).answer).toEqual(answer);
    expect(selectWall(draft).answer).toBeNull();
    const shown = play(draft, 'confirm');
    expect(selectWall(shown)).toMatchObject({ answer, slide: 5 });
    expect(bare(play(shown, 'escape'))).toEqual(bare(start));
    expect(play(shown, 'next')).toMatchObject({ slide: 5, answer: null });
    expect(bare(play(draft, 'escape'))).toEqual(bare(start));
  });

  it('asks once more before a figure of another place, and forgets the asking with the preview', () => {
    const draft = play(start, { type: 'propose', answer: abroad });
    const asked = play(draft, 'confirm');
    expect(asked).toMatchObject({ asked: true, answer: null, draft: abroad });
    expect(selectWall(asked).answer).toBeNull();
    expect(play(asked, 'confirm')).toMatchObject({ asked: false, answer: abroad, draft: null });
    const { draft: none, asked: not } = play(asked, 'escape');
    expect([none, not]).toEqual([null, false]);
    expect(play(asked, 'next')).toMatchObject({ asked: false, draft: null, slide: 6 });
    const again = play(asked, { type: 'propose', answer: abroad });
    expect(play(again, 'confirm').answer).toBeNull();
  });

  it('takes back what the wall shows, view by view; what is typed or previewed goes first', () => {
    const other = { county: '990102' };
    const shown = play(
      start,
      { type: 'propose', answer },
      'confirm',
      { type: 'propose', answer: other },
      'confirm',
      { type: 'goTo', slide: 17 },
    );
    expect(shown).toMatchObject({ slide: 17, answer: null });
    expect(play(shown, 'undo')).toMatchObject({ slide: 5, answer: other });
    expect(play(shown, 'undo', 'undo')).toMatchObject({ slide: 5, answer });
    expect(bare(play(shown, 'undo', 'undo', 'undo'))).toEqual(bare(start));
    const end = play(shown, 'undo', 'undo', 'undo');
    expect(play(end, 'undo')).toBe(end);
    const busy = play(shown, { type: 'propose', answer }, { type: 'digit', digit: '3' });
    expect(play(busy, 'undo')).toMatchObject({ slide: 17, typed: '', draft: answer });
    expect(play(busy, 'undo', 'undo')).toMatchObject({ slide: 17, draft: null });
    expect(play(busy, 'undo', 'undo', 'undo')).toMatchObject({ slide: 5, answer: other });
    // The evidence that stood over a view stands there again.
    const evidenced = play(start, 'evidence', { type: 'goTo', slide: 9 });
    expect(play(evidenced, 'undo')).toMatchObject({ slide: 5, evidence: { record: null } });
    const many = play(
      startShow(1, COUNT),
      ...Array.from({ length: 40 }, (_, at) => (at % 2 ? 'first' : 'last') as ShowCommand),
    );
    expect(many.trail.past).toHaveLength(MOST_PAST);
  });

  it('logs what was on the wall from which moment on, and not what only the speaker saw', () => {
    const keys: Array<[number, ShowAction | ShowCommand]> = [
      [2000, 'next'],
      [3000.4, { type: 'propose', answer }],
      [4000, 'confirm'],
      [5000, 'freeze'],
      [6000, 'next'],
      [7000, 'black'],
      [8000, 'white'],
      [9000, 'freeze'],
      [9500, 'laser'],
      [9600, 'evidence'],
      [9700, 'evidence'],
    ];
    const played = keys.reduce(
      (state, [now, action]) =>
        reduceShow(state, typeof action === 'string' ? { type: 'press', command: action } : action, {
          count: COUNT,
          now,
        }),
      startShow(5, COUNT, 1000),
    );
    expect(played.trail.log).toEqual([
      { at: 1000, slide: 5, answer: null, evidence: null, blank: null },
      { at: 2000, slide: 6, answer: null, evidence: null, blank: null },
      { at: 4000, slide: 6, answer, evidence: null, blank: null },
      { at: 7000, slide: 6, answer, evidence: null, blank: 'black' },
      { at: 8000, slide: 6, answer, evidence: null, blank: null },
      { at: 9000, slide: 6, answer: null, evidence: null, blank: null },
      { at: 9600, slide: 6, answer: null, evidence: { record: null }, blank: null },
      { at: 9700, slide: 6, answer: null, evidence: null, blank: null },
    ]);
    const reset = reduceShow(played, { type: 'resetLog' }, { count: COUNT, now: 10_000 });
    expect(reset.trail.log).toEqual([{ at: 10_000, slide: 6, answer: null, evidence: null, blank: null }]);
    const long = play(
      start,
      ...Array.from({ length: MOST_LOG + 9 }, (_, at) => (at % 2 ? 'first' : 'last') as ShowCommand),
    );
    expect(long.trail.log).toHaveLength(MOST_LOG);
  });

  it('holds the wall while the speaker looks ahead', () => {
    const held = play(start, 'freeze', 'next', 'next', 'laser');
    expect(held.slide).toBe(7);
    expect(selectWall(held)).toMatchObject({ slide: 5, followsPointer: false });
    expect(selectWall(play(held, 'freeze'))).toMatchObject({ slide: 7, followsPointer: true });
    expect(play(held, 'black').blank).toBe('black');
  });

  it('leaves one thing at a time by Escape, the one on top', () => {
    const deep = play(start, { type: 'propose', answer }, 'confirm', 'laser', 'evidence', 'help');
    expect(play(deep, 'escape')).toMatchObject({ overlay: null, evidence: { record: null } });
    expect(play(deep, 'escape', 'escape')).toMatchObject({ evidence: null, answer });
    expect(play(deep, 'escape', 'escape', 'escape')).toMatchObject({ answer: null, laser: true });
    expect(bare(play(deep, 'escape', 'escape', 'escape', 'escape'))).toEqual(bare(start));
  });

  it('counts time over pauses', () => {
    const at = (state: ShowState, now: number) =>
      reduceShow(state, { type: 'press', command: 'timer' }, { count: COUNT, now });
    const paused = at(at(start, 1000), 61_000);
    expect(elapsedMs(paused, 999_999)).toBe(60_000);
    expect(elapsedMs(at(paused, 100_000), 101_500)).toBe(61_500);
    expect(elapsedMs(play(paused, { type: 'resetTimer' }), 5)).toBe(0);
  });

  it('goes round where nobody attends', () => {
    expect(play(startShow(21, COUNT), { type: 'advance', from: 21 }).slide).toBe(1);
    expect(play(startShow(20, COUNT), { type: 'advance', from: 20 }).slide).toBe(21);
  });
});

describe('the keys', () => {
  const press = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };

  it('mean one thing each', () => {
    const strokes = KEYMAP.flatMap(({ keys, shift }) =>
      (shift === undefined ? [true, false] : [shift]).flatMap((on) => keys.map((key) => `${key} ${on}`)),
    );
    expect(new Set(strokes).size).toBe(strokes.length);
  });

  it.each(
    KEYMAP.flatMap(({ keys, shift, command }) => keys.map((key) => [key, shift ?? false, command] as const)),
  )('%s (shift %s) asks for %s, and with Ctrl for nothing', (key, shiftKey, command) => {
    expect(readKey({ ...press, key, shiftKey })).toEqual({ kind: 'command', command });
    expect(readKey({ ...press, key, shiftKey, ctrlKey: true })).toBeNull();
    if (/^[a-z]$/.test(key))
      expect(readKey({ ...press, key: key.toUpperCase() })).toEqual({ kind: 'command', command });
  });

  it('that are none of ours are told from those that only modify', () => {
    expect(readKey({ ...press, key: 'q' })).toEqual({ kind: 'other' });
    expect(readKey({ ...press, key: 'Shift' })).toBeNull();
    expect(readKey({ ...press, key: '7' })).toEqual({ kind: 'digit', digit: '7' });
  });
});

describe('messages', () => {
  const place = { deck: 'main', session: 'default', count: COUNT };
  const command = { revision: 5, author: 'aaaaaaaa', number: 1, action: { type: 'press', command: 'next' } };
  const history = {
    ...startHistory(start, 'aaaaaaaa'),
    counts: { aaaaaaaa: 1 },
    tail: [command],
  };
  const good = {
    kind: 'history',
    ...messageEnvelope(place, 'aaaaaaaa', 'abc123'),
    clock: 5,
    since: 1,
    uptime: 4,
    history,
  };
  const based = (base: unknown) => ({ ...good, history: { ...history, base } });
  const withTrail = (trail: object) => ({ ...start, trail: { ...start.trail, ...trail } });
  const logged = (slide: number) => ({ at: 5, slide, answer: null, evidence: null, blank: null });
  const { clock: _, since: __, uptime: ___, history: ____, ...bare } = good;
  const pressed = { ...bare, kind: 'command', term: 0, command };

  it('come through where they are whole', () => {
    const full: ShowState = {
      ...play(start, { type: 'propose', answer: abroad }, 'confirm', 'confirm', 'black', 'next'),
      draft: { nearest: [answer] },
      held: { slide: 3, answer: { county: '990102' }, evidence: null },
    };
    for (const message of [good, pressed, based(full)]) {
      expect(parseMessage(message, place)).toEqual(message);
      expect(parseMessage(JSON.parse(JSON.stringify(message)), place)).toEqual(message);
    }
  });

  it.each([
    ['nothing', null],
    ['a text', '{"kind":"history"}'],
    ['another kind', { ...good, kind: 'reload' }],
    ['another protocol', { ...good, protocol: 2 }],
    ['another deck', { ...good, deck: 'other' }],
    ['another session', { ...good, session: 'evening' }],
    ['a field too many', { ...good, html: '<b>' }],
    ['a slide that is not there', based({ ...start, slide: 22 })],
    ['a slide that is no number', based({ ...start, slide: '3' })],
    ['a held slide that is not there', based({ ...start, held: { ...selectOwn(start), slide: 40 } })],
    ['an answer that is no id', based({ ...start, answer: { domain: 'roads', record: '<i>' } })],
    ['an answer in words', based({ ...start, answer: { ...answer, question: '多少' } })],
    ['a county that is no code', based({ ...start, answer: { county: '某县' } })],
    ['a county with a record', based({ ...start, draft: { ...answer, county: '990102' } })],
    ['an answer that nothing is near, in words', based({ ...start, answer: { nearest: ['没有'] } })],
    [
      'more that is near than there is room for',
      based({ ...start, answer: { nearest: Array(4).fill(answer) } }),
    ],
    ['a view before it that is not there', based(withTrail({ past: [{ ...selectOwn(start), slide: 22 }] }))],
    ['a log of a slide that is not there', based(withTrail({ log: [logged(22)] }))],
    ['a log without end', based(withTrail({ log: Array(MOST_LOG + 1).fill(logged(1)) }))],
    ['a log in words', based(withTrail({ log: [{ ...logged(1), words: '多少' }] }))],
    ['a log of a moment that no date names', based(withTrail({ log: [{ ...logged(1), at: 9e15 }] }))],
    ['a pointer off the wall', { ...bare, kind: 'pointer', focus: null, at: { x: 1.5, y: 0 } }],
    ['a revision beyond counting', { ...pressed, command: { ...command, revision: Number.MAX_VALUE } }],
    ['a command of another window', { ...pressed, command: { ...command, author: 'bbbbbbbb' } }],
    ['commands out of order', { ...good, history: { ...history, tail: [command, command] } }],
    ['a command that is none', { ...pressed, command: { ...command, action: { type: 'eval' } } }],
  ])('that are %s are dropped', (_name, message) => {
    expect(parseMessage(message, place)).toBeNull();
  });
});

describe('a window’s copy', () => {
  const windowAt = (self: string, slide: number) => createPresenterStore({ self, slide, count: COUNT });

  it.each(['find', 'grid', 'help'] as const)(
    'opens the sheet of %s at once, after the keys before it',
    (command) => {
      const { getState } = windowAt('a', 1);
      getState().defer(true);
      getState().act({ type: 'press', command: 'next' });
      expect(getState().show.slide).toBe(1);
      getState().act({ type: 'press', command });
      expect(getState().show).toMatchObject({ slide: 2, overlay: command });
      expect(getState().pending).toEqual([]);
      getState().act({ type: 'press', command: 'freeze' });
      expect(getState().show.held).toBeNull();
    },
  );

  it('keeps the log where it takes over, and nothing that could be taken back', () => {
    const { getState } = windowAt('a', 1);
    getState().act({ type: 'press', command: 'next' });
    getState().act({ type: 'propose', answer });
    getState().act({ type: 'press', command: 'confirm' });
    const { log } = getState().show.trail;
    expect(log.map((entry) => [entry.slide, entry.answer])).toEqual([
      [1, null],
      [2, null],
      [2, answer],
    ]);
    getState().takeOver();
    expect(getState().show).toMatchObject({ slide: 2, answer: null });
    expect(getState().show.trail.past).toEqual([]);
    expect(getState().show.trail.log.slice(0, -1)).toEqual(log);
    expect(getState().show.trail.log[3]).toMatchObject({ slide: 2, answer: null });
  });

  it('takes another’s commands, each once, and asks where one is missing', () => {
    const [a, b] = [windowAt('aaaaaaaa', 1), windowAt('bbbbbbbb', 1)];
    a.getState().act({ type: 'press', command: 'next' });
    const first = a.getState().issued;
    a.getState().act({ type: 'press', command: 'next' });
    const second = a.getState().issued;
    if (!first || !second) throw new Error('no command');
    expect(b.getState().receive(second)).toBe(false);
    expect([first, first, second].map((command) => b.getState().receive(command))).toEqual([
      true,
      true,
      true,
    ]);
    expect(b.getState().show.slide).toBe(3);
  });

  it('loses neither key where two windows move at the same moment', () => {
    const [a, b] = [windowAt('aaaaaaaa', 1), windowAt('bbbbbbbb', 1)];
    for (const own of [a, b]) own.getState().act({ type: 'press', command: 'next' });
    const [one, two] = [a.getState().issued, b.getState().issued];
    if (!one || !two) throw new Error('no command');
    a.getState().receive(two);
    b.getState().receive(one);
    // Their logs begin at the moment at which each of them was opened.
    expect(bare(a.getState().show)).toEqual(bare(b.getState().show));
    expect(a.getState().show.slide).toBe(3);
  });
});

describe('the keys in a field', () => {
  it.each([
    ['text', 'b', true],
    ['text', 'Enter', true],
    ['text', 'PageDown', false],
    ['text', 'F5', false],
    ['text', 'Escape', false],
    ['number', '7', true],
    ['number', 'Backspace', true],
    ['number', 'b', false],
    ['number', '.', false],
    ['number', 'Enter', false],
    ['number', 'PageUp', false],
    ['button', ' ', true],
    ['button', 'Enter', true],
    ['button', 'b', false],
    ['none', 'Enter', false],
  ] as const)('of a %s: %s belongs to it: %s', (control, key, taken) => {
    expect(isTakenBy(control, key)).toBe(taken);
  });
});
