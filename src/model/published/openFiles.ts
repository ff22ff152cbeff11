/** Files under `data/open/`; the spreadsheet is made by the site build alone. */
export const OPEN_FILES = {
  csv: 'facts.csv',
  json: 'dataset.json',
  schema: 'dataset.schema.json',
  package: 'datapackage.json',
  xlsx: 'facts.xlsx',
} as const;
