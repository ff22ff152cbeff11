import type { Site } from '../authored/source.ts';

/** Site, city and period, which identify the origin of a panel shown elsewhere. */
export const siteTitle = ({ name, city, period }: Site): string => `${name} · ${city}“${period.label}”`;

/** The same with the version of the data, for what is shown away from the site. */
export const imprintText = (site: Site, version: string): string =>
  [
    siteTitle(site),
    `数据版本${version.slice(0, 8)}`,
    ...(site.notice === undefined ? [] : [site.notice]),
  ].join(' · ');

/** The imprint of an exported file, with the day it was made. */
export function datedImprintText(site: Site, version: string, day: Date): string {
  return `${imprintText(site, version)} · ${dayText(day)}生成`;
}

/** Formats a day as 2026年11月26日, in the time zone of this machine. */
export const dayText = (day: Date): string =>
  `${day.getFullYear()}年${day.getMonth() + 1}月${day.getDate()}日`;
