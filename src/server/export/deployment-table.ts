import 'server-only'
import type { DeploymentRow } from '../api/rows'
import type { CsvCell, CsvTable } from './csv'

const dateKeys = [
  'firstRide',
  'firstOutsideRide',
  'firstPublicRide',
  'firstDriverlessRide',
  'firstDriverlessPublic',
] as const

const columns = [
  'operator',
  'place',
  'phase',
  'supervision',
  'access',
  'since',
  'sincePrecision',
  'signalIds',
  'statusSince',
  'statusSincePrecision',
  ...dateKeys.flatMap((key) => [key, `${key}Precision`, `${key}SignalId`]),
  'interruptions',
  'interruptionDays',
  'driverlessBy',
  'claimedSupervision',
  'claimedSupervisionSignalId',
  'shareLow',
  'shareHigh',
  'shareDriverlessSignalId',
  'shareAllSignalId',
  'corroboratingIds',
]

/**
 * Deployments as the API gives them, flat: each date with its precision and signal, pauses as intervals (`from/to`, an
 * open one ends with `/..`) with their days in the same order. Lists are separated by spaces.
 */
export function deploymentTable(rows: readonly DeploymentRow[]): CsvTable {
  return { columns, rows: rows.map(flat) }
}

function flat(row: DeploymentRow): Readonly<Record<string, CsvCell>> {
  const { operator, place, phase, supervision, access, since, sincePrecision, statusSince, share } = row
  const dates = Object.fromEntries(
    dateKeys.flatMap((key): [string, string | null][] => {
      const dated = row.dates[key]
      return [
        [key, dated?.date ?? null],
        [`${key}Precision`, dated?.precision ?? null],
        [`${key}SignalId`, dated?.signalId ?? null],
      ]
    }),
  )
  return {
    operator,
    place,
    phase,
    supervision,
    access,
    since,
    sincePrecision,
    signalIds: row.signalIds.join(' '),
    statusSince: statusSince?.date ?? null,
    statusSincePrecision: statusSince?.precision ?? null,
    ...dates,
    interruptions: row.interruptions.map(({ from, to }) => `${from}/${to ?? '..'}`).join(' '),
    interruptionDays: row.interruptions.map(({ days }) => days ?? '..').join(' '),
    driverlessBy: row.driverlessBy,
    claimedSupervision: row.claimedSupervision?.supervision ?? null,
    claimedSupervisionSignalId: row.claimedSupervision?.signalId ?? null,
    shareLow: share === null ? null : Number(share.low.toFixed(4)),
    shareHigh: share === null ? null : Number(share.high.toFixed(4)),
    shareDriverlessSignalId: share?.driverless.signalId ?? null,
    shareAllSignalId: share?.all.signalId ?? null,
    corroboratingIds: row.corroboratingIds.join(' '),
  }
}
