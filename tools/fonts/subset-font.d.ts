/** The package has no types; these declare the part of its documented interface that is used here. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      readonly targetFormat: 'sfnt';
      readonly preserveNameIds?: readonly number[];
      readonly keepFeatures?: readonly string[];
    },
  ): Promise<Buffer>;
}
