/** The package comes without types; these are of its documented interface, as far as it is used. */
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
