import type { ClickerKey } from '../../../../model/show/presenterMessage.ts';
import type { Peer } from '../../../../state/presenterStore.ts';
import { isAlive } from '../../session/hasConsole.ts';
import type { WakeLockState } from '../../session/useWakeLock.ts';
import type { OfflineState } from '../useOfflineReady.ts';
import { findFont } from './findFont.ts';

export interface SetupFacts {
  readonly peers: readonly Peer[];
  readonly now: number;
  readonly wakeLock: WakeLockState;
  /** The last key of a clicker that was pressed in the console; null before the first. */
  readonly clicker: ClickerKey | null;
  readonly offline: OfflineState;
}

export interface SetupItem {
  readonly id: 'screen' | 'full-screen' | 'clicker' | 'offline' | 'fonts' | 'awake';
  readonly name: string;
  readonly state: 'good' | 'open';
  readonly text: string;
}

const OFFLINE: Readonly<Record<OfflineState, string>> = {
  ready: '数据已全部读入，断网可放映',
  loading: '正在读入数据',
  failed: '有数据没有读到，请检查网络后刷新',
  partial: '放映稿用到的数据已读入；数据量大，即席调用其他数字仍需网络',
};

const AWAKE: Readonly<Record<WakeLockState, string>> = {
  held: '放映期间不会熄屏',
  missing: '浏览器不能阻止熄屏，请在系统设置中关闭',
  refused: '浏览器没有同意，请在系统设置中关闭熄屏',
};

/** Builds the checklist before a press conference from what the windows report. */
export function setupItems({ peers, now, wakeLock, clicker, offline }: SetupFacts): SetupItem[] {
  const wall = peers.find((peer) => peer.role === 'audience' && isAlive(peer, now));
  const clicked = clicker ?? peers.find((peer) => peer.clicker !== null)?.clicker ?? null;
  const font = findFont();
  const item = (id: SetupItem['id'], name: string, good: boolean, text: string): SetupItem => ({
    id,
    name,
    state: good ? 'good' : 'open',
    text,
  });
  return [
    item(
      'screen',
      '屏幕',
      wall !== undefined && !wall.hidden,
      wall ? `观众窗口 ${wall.width}×${wall.height}` : '点“观众窗口”，把它移到投影屏',
    ),
    item(
      'full-screen',
      '全屏',
      wall?.fullScreen === true,
      wall?.fullScreen ? '观众窗口已全屏' : '在观众窗口按 F 或点“全屏”',
    ),
    item(
      'clicker',
      '翻页笔',
      clicked !== null,
      clicked === null ? '按一下翻页笔，会翻一页' : `收到翻页笔的按键 ${clicked}`,
    ),
    item('offline', '断网', offline === 'ready', OFFLINE[offline]),
    item('fonts', '字体', font !== null, font === null ? '没有找到中文字体，请先安装' : `使用 ${font}`),
    item('awake', '熄屏', wakeLock === 'held', AWAKE[wakeLock]),
  ];
}
