import type { Site } from '../authored/source.ts';

/** Site, city and period: what a panel shown elsewhere belongs to. */
export const siteTitle = ({ name, city, period }: Site): string => `${name} · ${city}“${period.label}”`;

/** The same with the version of the figures, for what is cut loose from the site. */
export const imprintText = (site: Site, version: string): string =>
  `${siteTitle(site)} · 数据版本${version.slice(0, 8)}`;

/** What a file to take away says of itself: the same, and the day it was made. */
export function datedImprintText(site: Site, version: string, day: Date): string {
  return `${imprintText(site, version)} · ${dayText(day)}生成`;
}

/** 2026年11月26日, by the clock of this machine. */
export const dayText = (day: Date): string =>
  `${day.getFullYear()}年${day.getMonth() + 1}月${day.getDate()}日`;
