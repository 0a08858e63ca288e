import 'server-only'

/** What stands above the records of a JSON file, so that a copy still says whose it is and on what terms. */
export type JsonHeading = { title: string; licence: string; attribution: string; site: string }

/** A JSON document with the heading first, then `data` with one record per line. */
export function toJsonDocument(heading: JsonHeading, records: readonly object[]): string {
  const head = JSON.stringify(heading, null, 2).slice(0, -2)
  const lines = records.map((record) => `    ${JSON.stringify(record)}`).join(',\n')
  return `${head},\n  "data": [${lines === '' ? '' : `\n${lines}\n  `}]\n}\n`
}
