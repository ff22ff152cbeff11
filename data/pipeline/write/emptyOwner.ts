/** What only the owner of a site can fill in, as it stands in a new city and is added to an older one. */

export const EMPTY_FOOTER = {
  organiser: null,
  undertaker: null,
  contact: null,
  filingNumber: null,
  siteCode: null,
  correctionsUrl: null,
  updated: null,
} as const;
