/** What the API can answer in: media type, ending of a downloaded file, and whether it is saved rather than shown. */
export const formatTypes = {
  json: { media: 'application/json', saved: false },
  geojson: { media: 'application/geo+json', saved: true },
  csv: { media: 'text/csv', saved: true },
  xlsx: { media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', saved: true },
  jsonld: { media: 'application/ld+json', saved: false },
} as const;

export type Format = keyof typeof formatTypes;

/** Formats that hold the whole filtered set instead of a page of it. */
export const isDownload = (format: Format) => format !== 'json';

/** The value of `Content-Type`; what is text is UTF-8. */
export function contentType(format: Format): string {
  if (format === 'csv') return `${formatTypes.csv.media}; charset=utf-8; header=present`;
  if (format === 'json') return `${formatTypes.json.media}; charset=utf-8`;
  return formatTypes[format].media;
}
