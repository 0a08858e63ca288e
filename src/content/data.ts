/** The terms on which the dataset may be used, and how to credit it. */
export const dataLicence = {
  name: 'CC BY 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
  attribution: 'Robotaxi Deployment Tracker',
} as const

/** The files offered for download, by the name in their address. */
export const downloads = {
  signals: {
    title: 'Signals',
    note: 'Every published signal with the measures of its kind. A measure that a kind does not have is empty in the CSV file; sources are ids, separated by spaces. Quoted passages and boundaries of service areas are in the JSON file only.',
  },
  deployments: {
    title: 'Deployments',
    note: 'The status of each operator in each city today, computed from the signals: the status, the dates of the service, its pauses, the share of driverless cars, and who says that it is driverless.',
  },
  operators: { title: 'Operators', note: 'The companies whose services are tracked.' },
  places: {
    title: 'Places',
    note: 'Cities, regions, countries and blocs, each with the place it lies in. Coordinates are WGS84.',
  },
  agencies: { title: 'Agencies', note: 'The authorities before which filings are made.' },
  filings: {
    title: 'Filings',
    note: 'Permits, recalls, investigations and other matters, with their reference.',
  },
  programs: { title: 'Programs', note: 'Vehicles and components in development or production.' },
  sources: {
    title: 'Sources',
    note: 'Every document cited: publisher, title, date, kind and a note.',
  },
} as const

export type DownloadName = keyof typeof downloads

export const downloadNames = [
  'signals',
  'operators',
  'places',
  'agencies',
  'filings',
  'programs',
  'sources',
  'deployments',
] as const satisfies readonly DownloadName[]

export const downloadFormats = ['json', 'csv'] as const
export type DownloadFormat = (typeof downloadFormats)[number]

/** The name and format of `signals.csv`; null when no such file is offered. */
export function parseDownload(file: string): { name: DownloadName; format: DownloadFormat } | null {
  const name = downloadNames.find((candidate) => file.startsWith(`${candidate}.`))
  const format = downloadFormats.find((candidate) => file.endsWith(`.${candidate}`))
  return name && format && file === `${name}.${format}` ? { name, format } : null
}
