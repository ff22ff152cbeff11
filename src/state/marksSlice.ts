import { type ShowState, selectWall, type WallPoint } from '../model/show/presenterState.ts';
import { isSameView } from '../model/show/sameView.ts';
import {
  beginStroke,
  extendStroke,
  type Ink,
  marksOn,
  noMarks,
  type Places,
  type WallMarks,
  withInk,
} from '../model/show/wallMarks.ts';
import type { WallView } from '../model/show/wallView.ts';

/** What this window has changed of the marks, of which it tells the others. */
export type MarkNews =
  | { readonly kind: 'marks' }
  | { readonly kind: 'places' }
  | ({ readonly kind: 'ink' } & Pick<Ink, 'from' | 'points'>);

export interface MarksSlice {
  readonly marks: WallMarks;
  /** A new object at each change in this window; null where another window has changed them. */
  readonly markNews: MarkNews | null;
  /** Whether the pen touches the wall, where it is moved by keys. */
  readonly penDown: boolean;
  readonly setPenDown: (down: boolean) => void;
  /** Begins a stroke, or draws the last one on. */
  readonly draw: (at: WallPoint, begins: boolean) => void;
  /** Tells the others every mark, after a stroke. */
  readonly endStroke: () => void;
  readonly undoStroke: () => void;
  readonly clearInk: () => void;
  readonly place: (change: Partial<Pick<WallMarks, 'spot' | 'zoom'>>) => void;
  readonly followMarks: (marks: WallMarks) => void;
  readonly followPlaces: (places: Places) => void;
  readonly followInk: (ink: Ink) => void;
  /** The proportions of the slide in this window; `leads` where marks of another shape are given up for it. */
  readonly setShape: (aspect: number, leads: boolean) => void;
  /** Where the mouse was last over the wall or its copy; nothing is rendered for it. */
  readonly aimAt: (at: WallPoint | null) => void;
  readonly aim: () => WallPoint | null;
}

interface Access {
  readonly get: () => MarksSlice & { readonly show: ShowState };
  readonly set: (change: Partial<MarksSlice>) => void;
}

/** What the wall shows, and nothing else of the state. */
export function wallViewOf(show: ShowState): WallView {
  const { slide, answer, evidence } = selectWall(show);
  return { slide, answer, evidence };
}

/** The marks of a presentation that has gone on: none where the wall shows something else, or all before is void. */
export function marksAfter(
  marks: WallMarks,
  before: ShowState,
  after: ShowState,
  isVoid: boolean,
): Partial<MarksSlice> {
  const [from, to] = [wallViewOf(before), wallViewOf(after)];
  if (!isVoid && (isSameView(from, to) || !isSameView(marks.view, from))) return {};
  return { marks: noMarks(to, marks.aspect), markNews: null, penDown: false };
}

const USUAL_ASPECT = 16 / 9;

/** The part of a presenter that holds what is drawn and pointed out on the wall. */
export function createMarks(first: ShowState, kept: WallMarks | null, { get, set }: Access): MarksSlice {
  let aspect = kept?.aspect ?? USUAL_ASPECT;
  let aim: WallPoint | null = null;
  /** The marks on what the wall shows now. */
  const own = (): WallMarks => {
    const view = wallViewOf(get().show);
    return marksOn(get().marks, view, aspect) ?? noMarks(view, aspect);
  };
  const tell = (marks: WallMarks, markNews: MarkNews) => set({ marks, markNews });
  return {
    marks: kept ?? noMarks(wallViewOf(first), aspect),
    markNews: null,
    penDown: false,
    setPenDown: (penDown) => set({ penDown }),
    draw: (at, begins) => {
      const marks = own();
      const { strokes } = marks;
      const last = strokes[strokes.length - 1];
      if (begins || !last)
        tell({ ...marks, strokes: beginStroke(strokes, at) }, { kind: 'ink', from: 0, points: [at] });
      else
        tell(
          { ...marks, strokes: extendStroke(strokes, [at]) },
          { kind: 'ink', from: last.points.length, points: [at] },
        );
    },
    endStroke: () => set({ markNews: { kind: 'marks' } }),
    undoStroke: () => tell({ ...own(), strokes: own().strokes.slice(0, -1) }, { kind: 'marks' }),
    clearInk: () => tell({ ...own(), strokes: [] }, { kind: 'marks' }),
    place: (change) => tell({ ...own(), ...change }, { kind: 'places' }),
    followMarks: (marks) => set({ marks, markNews: null }),
    followPlaces: (places) => {
      const marks = marksOn(get().marks, places.view, places.aspect) ?? noMarks(places.view, places.aspect);
      set({ marks: { ...marks, ...places }, markNews: null });
    },
    followInk: (ink) => set({ marks: withInk(get().marks, ink), markNews: null }),
    setShape: (next, leads) => {
      aspect = next;
      const { marks, show } = get();
      const isOurs = isSameView(marks.view, wallViewOf(show));
      if (!leads || !isOurs || marksOn(marks, marks.view, next) !== null) return;
      tell({ ...marks, aspect: next, strokes: [] }, { kind: 'marks' });
    },
    aimAt: (at) => {
      aim = at;
    },
    aim: () => aim,
  };
}
