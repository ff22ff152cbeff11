/** The package ships no types. `distance` is how far the found point lies from the nearest border. */
declare module 'polylabel' {
  export default function polylabel(
    polygon: number[][][],
    precision?: number,
  ): number[] & { distance: number };
}
