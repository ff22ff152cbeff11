import type { PanelData } from '../../model/select/panelData.ts';
import { isKnownKind } from '../kinds/kindOf.ts';

export type PanelState =
  | { readonly state: 'loading' }
  | { readonly state: 'empty'; readonly missing: string }
  | {
      readonly state: 'error';
      readonly message: string;
      readonly detail: string;
      readonly retry: (() => void) | null;
    }
  | { readonly state: 'ready' };

export interface PartState {
  readonly state: 'loading' | 'error' | 'ready';
  readonly error?: Error | undefined;
  readonly retry?: (() => void) | undefined;
}

/**
 * Decides the state of a panel. `parts` are what its chart waits for besides its data, such as the chart
 * engine: an error in any of them takes precedence over loading. The table view waits for nothing.
 */
export function selectPanelState(data: PanelData, parts: readonly PartState[], asTable = false): PanelState {
  if (data.all.length === 0) {
    return { state: 'empty', missing: `数据中没有这个面板的记录：${data.missing.join('、')}` };
  }
  if (asTable) return { state: 'ready' };
  if (!isKnownKind(data)) {
    return {
      state: 'error',
      message: '本版程序不认识这个面板的画法，表格仍可使用。',
      detail: `kind: ${data.spec.kind}`,
      retry: null,
    };
  }
  const failed = parts.find((part) => part.state === 'error');
  if (failed) {
    return {
      state: 'error',
      message: '图形组件未能载入，表格仍可使用。',
      detail: failed.error?.message ?? '原因不明',
      retry: failed.retry ?? null,
    };
  }
  return parts.some((part) => part.state === 'loading') ? { state: 'loading' } : { state: 'ready' };
}
