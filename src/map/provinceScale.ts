import type { PublishedRecord } from '../model/published/dataset.ts';
import type { MapGeometry } from '../model/published/mapGeometry.ts';
import type { Sorted } from './countyClass.ts';
import { buildScale, type CountyScale, joinNames } from './countyScale.ts';

export interface ReferencePlace {
  readonly name: string;
  /** Code of the province's city that contains the place. */
  readonly city: string;
  readonly records: readonly PublishedRecord[];
}

/**
 * The scale of the province's cities: this one, those that contain a reference place, and the rest, which the
 * texts do not mention. Reference places are classes apart from the city's own.
 */
export function provinceScale(
  drawing: Pick<MapGeometry, 'features'>,
  city: { readonly name: string; readonly adcode: string },
  places: readonly ReferencePlace[],
): CountyScale {
  const classes: Sorted[] = [
    { id: 'own', label: `${city.name}（本页所说的市）`, fill: 'own' },
    { id: 'reference', label: '有省内参考案例，不与本市合计', fill: 'reference' },
    { id: 'absent', label: '其他市', fill: 'plain' },
  ];
  const mentioned = drawing.features.filter((feature) =>
    places.some((place) => place.city === feature.adcode),
  );
  return buildScale(
    { title: '各市', sentence: `省内参考案例所在的市：${joinNames(mentioned)}。` },
    classes,
    drawing.features.map(({ adcode, name }) => {
      const own = places.filter((place) => place.city === adcode);
      const classId = adcode === city.adcode ? 'own' : own.length > 0 ? 'reference' : 'absent';
      const names = own.map((place) => place.name.replace(name, '')).join('、');
      const words = { own: '本市', reference: names, absent: '' }[classId];
      return {
        adcode,
        name,
        records: own.flatMap((place) => place.records),
        classId,
        words,
      };
    }),
  );
}
