/** Files under `data/open/`. Only the site build makes the spreadsheet. */
export const OPEN_FILES = {
  csv: 'facts.csv',
  json: 'dataset.json',
  schema: 'dataset.schema.json',
  package: 'datapackage.json',
  xlsx: 'facts.xlsx',
} as const;
