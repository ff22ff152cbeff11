/** Boundaries as they are read, from a package or from the deployer's own file. */

/** Polygons of one area: each an outer ring and its holes, in degrees. */
export type Polygons = Array<Array<Array<[number, number]>>>;

export interface BoundaryFeature {
  readonly adcode: string;
  readonly name: string;
  readonly polygons: Polygons;
}

export interface BoundaryFile {
  /** Path of the file, for findings. */
  readonly file: string;
  readonly package: string;
  readonly version: string;
  readonly features: readonly BoundaryFeature[];
}
