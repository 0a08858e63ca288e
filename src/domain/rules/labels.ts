import { type NameIndex, nameOf } from '../shared/names'
import type { MatrixCell, StageMatrix } from './matrix'
import type { CellStage, TestNote } from './stages'

/** The word of each stage in a cell. */
export const cellStageLabels: Readonly<Record<CellStage, string>> = {
  'open-to-all': 'Open to all',
  'by-invitation': 'By invitation',
  'partly-monitored': 'Partly monitored',
  'staff-only': 'Staff only',
  'with-monitor': 'With monitor',
  'rides-unspecified': 'Rides',
  paused: 'Paused',
  'permit-no-rides': 'Permit, no rides',
  'human-driver': 'Human driver',
  testing: 'Testing',
  'tests-paused': 'Tests paused',
  announced: 'Announced',
  registered: 'Registered',
  ended: 'Ended',
}

const noteWords: Readonly<Record<TestNote, string>> = {
  empty: 'Testing, empty',
  'by-hand': 'Testing, by hand',
  permit: 'Testing permit',
}

/** The word of a cell. */
export function cellWord({ stage, note }: Pick<MatrixCell, 'stage' | 'note'>): string {
  return note === null ? cellStageLabels[stage] : noteWords[note]
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** A count as it stands in a sentence: in words up to nine. */
function countWords(count: number): string {
  return small[count] ?? String(count)
}

/**
 * The finding of the matrix in one sentence: where driverless rides are open to all, confirmed within a year, and the
 * newest permit without rides.
 */
export function matrixFinding(matrix: StageMatrix, names: NameIndex): string {
  const { rows, level } = matrix
  const open = rows.filter(({ cells }) => cells.some(({ stage }) => stage === 'open-to-all'))
  const confirmed = open.filter(({ cells }) =>
    cells.some(({ stage, age }) => stage === 'open-to-all' && age !== 'old'),
  )
  const [one, many] = level === 'states' ? ['state', 'states'] : ['country', 'countries']
  const where = `${countWords(confirmed.length)} ${confirmed.length === 1 ? one : many}`
  const rides =
    confirmed.length === 0
      ? `No ${one} has driverless rides that are open to all`
      : `Driverless rides are open to all in ${where}`
  const idle = rows
    .flatMap(({ place, cells }) => cells.map((cell) => ({ place, cell })))
    .filter(({ cell }) => cell.stage === 'permit-no-rides' && cell.age !== 'old')
    .toSorted((a, b) => (a.cell.since.date < b.cell.since.date ? 1 : -1))[0]
  if (!idle) return rides
  const { place, cell } = idle
  return `${rides}; ${possessive(nameOf(names, cell.operator))} ${place.name} permit has no rides on record`
}

/** Countries and states beside the finding whose open service nobody has confirmed for a year. */
export function unconfirmedPlaces({ rows }: StageMatrix): string[] {
  return rows.flatMap(({ place, cells }) => {
    const open = cells.filter(({ stage }) => stage === 'open-to-all')
    return open.length > 0 && open.every(({ age }) => age === 'old') ? [place.name] : []
  })
}

function possessive(name: string): string {
  return /s$/.test(name) ? `${name}’` : `${name}’s`
}
