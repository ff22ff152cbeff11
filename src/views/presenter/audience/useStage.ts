import { useLayoutEffect, useState } from 'react';
import { overrideView } from '../../../state/viewSettingsStore.ts';
import type { ThemeName } from '../../../styles/tokens.ts';
import { type StageShape, stageSize } from './stageSize.ts';

export interface StageWindow {
  readonly shape: StageShape;
  /** Width by height. */
  readonly aspect: number;
}

/**
 * Turns the whole page into a stage: root font size from the window, theme on the root element. It uses a
 * layout effect, so that charts, which read the root size in their own effects, find it set. Null until the
 * size is set.
 */
export function useStage(theme: ThemeName): StageWindow | null {
  const [shape, setShape] = useState<StageWindow | null>(null);
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const fitWindow = () => {
      const size = stageSize(window.innerWidth, window.innerHeight);
      style.fontSize = `${size.root}px`;
      setShape({ shape: size.shape, aspect: window.innerWidth / window.innerHeight });
    };
    style.overflow = 'hidden';
    fitWindow();
    window.addEventListener('resize', fitWindow);
    return () => {
      window.removeEventListener('resize', fitWindow);
      style.fontSize = '';
      style.overflow = '';
    };
  }, []);
  // A stage ignores the reader's view settings: the address decides the theme, the window the size.
  useLayoutEffect(() => overrideView((own) => ({ ...own, theme, sized: false })), [theme]);
  return shape;
}
