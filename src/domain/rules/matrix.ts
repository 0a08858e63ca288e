import { type EvidenceAge, evidenceAge } from '../facts/evidence-age'
import { evidenceFinder } from '../facts/status-evidence'
import { type Place, placeAncestors } from '../place/schema'
import { type Deployment, projectDeployments } from '../projection/deployments'
import { projectFilings } from '../projection/filings'
import { isHeld, type LadderRow, type LadderStage, projectPermitLadder } from '../projection/permit-ladder'
import type { Filing } from '../record/schemas'
import { compareText, groupBy } from '../shared/group'
import { type IntervalDate, type IsoDate, intervalEnd, whenOf } from '../signal/date'
import { isContested, type Signal, signalsOfKind } from '../signal/schema'
import {
  type CellStage,
  type MatrixStage,
  matrixStages,
  type Reached,
  stageOfDeployment,
  stageRank,
  type TestNote,
} from './stages'

/** What a row of the matrix is: a state of the country with the most of them on record, or a country. */
export const matrixLevels = ['states', 'countries'] as const
export type MatrixLevel = (typeof matrixLevels)[number]

/** The country, by its ISO code, whose states have a matrix. */
const stateCountry = 'US'

/** Vehicles on a register of the state. */
export type RegisteredFleet = { vehicles: number; when: IntervalDate; signalId: string }

/** How far one operator has come in one state, by the record. */
export type MatrixCell = {
  operator: string
  stage: CellStage
  note: TestNote | null
  /** When that began, and the signal that says so. */
  since: IntervalDate
  signalId: string
  /** The newest record that confirms it. */
  confirmed: IntervalDate
  age: EvidenceAge
  /** Slugs of the cities in which it has come so far; empty for what holds for the whole state. */
  cities: string[]
  registered: RegisteredFleet | null
}

export type MatrixRow = { place: Place; cells: MatrixCell[] }

export type StageMatrix = {
  level: MatrixLevel
  asOf: IsoDate
  /** The furthest first. */
  operators: string[]
  rows: MatrixRow[]
}

export type MatrixWorld = {
  signals: readonly Signal[]
  places: readonly Place[]
  filings: readonly Filing[]
}

/**
 * The furthest present stage of every operator in every state or country on a day: activity from deployments, permits
 * from the ladder. Rows and operators by how many have come how far, those not confirmed for a year apart.
 */
export function projectStageMatrix(world: MatrixWorld, asOf: IsoDate, level: MatrixLevel): StageMatrix {
  const home = homeFinder(world.places, level)
  const filings = projectFilings(world.signals, world.filings, asOf)
  const ladder = projectPermitLadder(world.signals, world.filings, world.places, asOf)
  const deployments = projectDeployments(world.signals, world.places, asOf)
  const evidenceOf = evidenceFinder({ ...world, filings }, asOf)
  const permits = permitsOf(ladder, home)

  const found: Candidate[] = [
    ...deployments.flatMap((deployment): Candidate[] => {
      const place = home(deployment.place)
      if (place === null) return []
      const reached = stageOfDeployment(deployment, permits.isHumanDriven(place, deployment))
      const confirmed = evidenceOf(deployment)?.when ?? reached.since.when
      return [{ ...reached, place, operator: deployment.operator, city: deployment.place, confirmed }]
    }),
    ...permits.candidates,
    ...registersOf(world.signals, home, asOf),
  ]
  const rows = [...groupBy(found, ({ place }) => place)].flatMap(([slug, inPlace]): MatrixRow[] => {
    const place = world.places.find((one) => one.slug === slug)
    const cells = [...groupBy(inPlace, ({ operator }) => operator).values()].flatMap((own) =>
      cellOf(own, asOf),
    )
    return place ? [{ place, cells: cells.toSorted(byStage) }] : []
  })
  return {
    level,
    asOf,
    operators: operatorsOf(rows),
    rows: rows.toSorted(
      (a, b) =>
        compareReach(a.cells, b.cells) ||
        compareText(newest(b.cells), newest(a.cells)) ||
        compareText(a.place.name, b.place.name),
    ),
  }
}

/**
 * What each deployment amounts to, as the matrix reads it where its state has a row of its own, or else its country.
 */
export function deploymentStages(
  { signals, filings, places }: MatrixWorld,
  asOf: IsoDate,
): (deployment: Deployment) => Reached {
  const ladder = projectPermitLadder(signals, filings, places, asOf)
  const levels = matrixLevels.map((level) => {
    const home = homeFinder(places, level)
    return { home, permits: permitsOf(ladder, home) }
  })
  return (deployment) => {
    const isHumanDriven = levels
      .flatMap(({ home, permits }) => {
        const place = home(deployment.place)
        return place === null ? [] : [permits.isHumanDriven(place, deployment)]
      })
      .at(0)
    return stageOfDeployment(deployment, isHumanDriven ?? false)
  }
}

type Candidate = Reached & {
  place: string
  operator: string
  city: string | null
  confirmed: IntervalDate
  registered?: RegisteredFleet
}

type HomeOf = (slug: string) => string | null

/** The state or country of a place; null for one that is in none. */
function homeFinder(places: readonly Place[], level: MatrixLevel): HomeOf {
  const bySlug = new Map(places.map((place) => [place.slug, place]))
  const kind = level === 'states' ? 'region' : 'country'
  const homes = new Map(
    places.map(({ slug }) => {
      const chain = [slug, ...placeAncestors(places, slug)].flatMap((one) => bySlug.get(one) ?? [])
      const home = chain.find((one) => one.kind === kind)
      const isHere = level === 'countries' || home?.country === stateCountry
      return [slug, home && isHere ? home.slug : null]
    }),
  )
  return (slug) => homes.get(slug) ?? null
}

/** What the permits on the ladder amount to, and whose rides are those of a licensed driver. */
function permitsOf(ladder: readonly LadderRow[], home: HomeOf) {
  const rows = ladder.flatMap((row) => {
    const place = home(row.jurisdiction)
    return place === null ? [] : [{ row, place }]
  })
  const isGranted = (stage: LadderStage) =>
    stage.filing !== null && stage.state === 'granted' && isHeld(stage)
  const driverless = ({ rungs }: LadderRow) => [
    ...rungs['driverless-testing'],
    ...rungs['driverless-deployment'],
  ]
  /** States that have let somebody drive without a person, goods included. */
  const permitting = new Set(
    rows.flatMap(({ row, place }) =>
      driverless(row).some(({ filing, state }) => filing !== null && state === 'granted') ? [place] : [],
    ),
  )
  const licensed = new Set(
    rows.flatMap(({ row, place }) => {
      const isOnlyLicensed = row.licence.some(isGranted) && !driverless(row).some(isGranted)
      return isOnlyLicensed && permitting.has(place) ? [`${place}/${row.operator}`] : []
    }),
  )
  const candidates = rows.flatMap(({ row, place }): Candidate[] => {
    if (row.ended) return []
    const as =
      (stage: MatrixStage, note: TestNote | null) =>
      (permit: LadderStage): Candidate => ({
        stage,
        note,
        since: { when: permit.since, signalId: permit.signalId },
        place,
        operator: row.operator,
        city: null,
        confirmed: permit.since,
      })
    const { rungs } = row
    return [
      ...rungs['driverless-deployment'].filter(isGranted).map(as('permit-no-rides', null)),
      ...rungs['driverless-testing'].filter(isGranted).map(as('testing', 'permit')),
      ...rungs['testing-with-driver'].filter(isGranted).map(as('testing', 'permit')),
    ]
  })
  return {
    candidates,
    /**
     * A person drives where it says so; and where a state lets others drive without one, but this operator has no such
     * permit there, only a license to carry riders.
     */
    isHumanDriven: (place: string, { operator, phase, supervision }: Deployment) =>
      phase === 'service' &&
      (supervision === 'manual' || (supervision === 'supervised' && licensed.has(`${place}/${operator}`))),
  }
}

/** The newest count on a register, of each operator and state. */
function registersOf(signals: readonly Signal[], home: HomeOf, asOf: IsoDate): Candidate[] {
  const counts = signalsOfKind(signals, 'fleet-estimate').filter(
    (signal) =>
      signal.basis === 'registered' &&
      signal.low > 0 &&
      signal.model === null &&
      signal.span !== 'cumulative' &&
      signal.date <= asOf &&
      !isContested(signal),
  )
  const placed = counts.flatMap((signal) => {
    const place = signal.place === null ? null : home(signal.place)
    return place === null ? [] : [{ signal, place }]
  })
  return [...groupBy(placed, ({ signal, place }) => `${place}/${signal.operator}`).values()].flatMap(
    (own) => {
      const last = own
        .toSorted(
          (a, b) => compareText(a.signal.date, b.signal.date) || compareText(a.signal.id, b.signal.id),
        )
        .at(-1)
      if (!last) return []
      const { signal, place } = last
      const when = whenOf(signal)
      const registered = { vehicles: signal.low, when, signalId: signal.id }
      return [
        {
          stage: 'registered' as const,
          note: null,
          since: { when, signalId: signal.id },
          place,
          operator: signal.operator,
          city: null,
          confirmed: when,
          registered,
        },
      ]
    },
  )
}

/** The furthest of what an operator has in a state: since the first of those that have come so far. */
function cellOf(own: readonly Candidate[], asOf: IsoDate): MatrixCell[] {
  const furthest = Math.min(...own.map(({ stage }) => stageRank(stage)))
  const there = own.filter(({ stage }) => stageRank(stage) === furthest)
  // What happens in a city says more than the permit for it.
  const active = there.filter(({ city }) => city !== null)
  const speaking = (active.length > 0 ? active : there).toSorted(
    (a, b) =>
      Number(a.note === 'permit') - Number(b.note === 'permit') ||
      compareText(a.since.when.date, b.since.when.date) ||
      compareText(a.since.signalId, b.since.signalId),
  )
  // The last end counts, the first beginning of anything else.
  const first = speaking[0]?.stage === 'ended' ? speaking.at(-1) : speaking[0]
  if (!first) return []
  const end = (when: IntervalDate) => intervalEnd(when)
  const confirmed = there
    .map((one) => one.confirmed)
    .reduce((latest, one) => (end(one) > end(latest) ? one : latest), first.confirmed)
  return [
    {
      operator: first.operator,
      stage: first.stage,
      note: first.note,
      since: first.since.when,
      signalId: first.since.signalId,
      confirmed,
      age: evidenceAge(confirmed, asOf),
      cities: active.map(({ city }) => city).filter((city) => city !== null),
      registered: own.find((one) => one.registered)?.registered ?? null,
    },
  ]
}

function byStage(a: MatrixCell, b: MatrixCell): number {
  return (
    stageRank(a.stage) - stageRank(b.stage) ||
    compareText(a.since.date, b.since.date) ||
    compareText(a.operator, b.operator)
  )
}

/** Which of two sets of cells has come further: by the number in each stage, the furthest first, old ones left out. */
function compareReach(a: readonly MatrixCell[], b: readonly MatrixCell[]): number {
  const count = (cells: readonly MatrixCell[], stage: MatrixStage) =>
    cells.filter((cell) => cell.stage === stage && cell.age !== 'old').length
  for (const stage of matrixStages) {
    const difference = count(b, stage) - count(a, stage)
    if (difference !== 0) return difference
  }
  return b.length - a.length
}

function newest(cells: readonly MatrixCell[]): IsoDate {
  const dates = cells.map(({ confirmed }) => confirmed.date)
  return dates.toSorted(compareText).at(-1) ?? ''
}

function operatorsOf(rows: readonly MatrixRow[]): string[] {
  const cells = rows.flatMap((row) => row.cells)
  return [...groupBy(cells, ({ operator }) => operator)]
    .toSorted(
      ([a, own], [b, other]) =>
        compareReach(own, other) || compareText(newest(other), newest(own)) || compareText(a, b),
    )
    .map(([operator]) => operator)
}
