import type { Place } from '../place/schema'
import { placeAncestors } from '../place/schema'
import { type Deployment, type StatusKey, statusKey } from '../projection/deployments'
import type { FilingState } from '../projection/filings'
import { compareText, groupBy } from '../shared/group'
import { type NameIndex, nameOf } from '../shared/names'
import { type IntervalDate, whenOf } from '../signal/date'
import type { FilingStage } from '../signal/kinds'
import type { MatrixCell, MatrixRow } from './matrix'
import { isDriverAssistance, isSafetyMatter } from './proceedings'
import type { CellStage } from './stages'
import type { NextItem } from './up-next'

/** One thing that happened to an operator in a state. */
export type PanelEvent = { headline: string; when: IntervalDate; signalId: string; status: StatusKey }

/** One operator in a state: how far it has come, and what led there, newest first. */
export type PanelOperator = { cell: MatrixCell; events: PanelEvent[] }

/** What the panel of a state or country says. */
export type StatePanel = {
  place: Place
  /** The one that has come furthest first. */
  operators: PanelOperator[]
  /** What comes next there, the nearest first. */
  next: NextItem[]
}

/** As many events as a panel names of one operator. */
const shownEvents = 3

/** The panel of one row of the matrix. */
export function statePanel(
  { place, cells }: MatrixRow,
  world: { deployments: readonly Deployment[]; filings: readonly FilingState[]; places: readonly Place[] },
  next: readonly NextItem[],
): StatePanel {
  const isInside = (slug: string) =>
    slug === place.slug || placeAncestors(world.places, slug).includes(place.slug)
  const found = [
    ...world.deployments
      .filter((one) => isInside(one.place))
      .flatMap(({ operator, events }) =>
        events
          .filter(({ effect }) => effect === 'moved' || effect === 'restated')
          .flatMap(({ signal }) => {
            const { phase } = signal
            if (phase === 'restricted') return []
            return [
              { operator, event: eventOf(signal, statusKey({ phase, supervision: signal.supervision })) },
            ]
          }),
      ),
    ...world.filings
      .filter(
        ({ filing }) => isInside(filing.place) && !isSafetyMatter(filing) && !isDriverAssistance(filing),
      )
      .flatMap(({ filing, steps }) =>
        steps.map((step) => ({ operator: filing.operator, event: eventOf(step, stepStatus(step.stage)) })),
      ),
  ]
  const eventsOf = groupBy(found, ({ operator }) => operator)
  return {
    place,
    operators: cells.map((cell) => ({
      cell,
      events: newestFirst((eventsOf.get(cell.operator) ?? []).map(({ event }) => event)).slice(
        0,
        shownEvents,
      ),
    })),
    next: next.filter((item) => item.place !== null && isInside(item.place)),
  }
}

type Said = Parameters<typeof whenOf>[0] & { id: string; headline: string }

function eventOf(signal: Said, status: StatusKey): PanelEvent {
  return { headline: signal.headline, when: whenOf(signal), signalId: signal.id, status }
}

/** The glyph by which a step of a permit is known. */
export function stepStatus(stage: FilingStage): StatusKey {
  if (stage === 'granted' || stage === 'amended') return 'permitted'
  return stage === 'denied' || stage === 'withdrawn' || stage === 'expired' ? 'ended' : 'announced'
}

/** Each event once, whatever the number of cities that it moved. */
function newestFirst(events: readonly PanelEvent[]): PanelEvent[] {
  const once = new Map(events.map((event) => [event.signalId, event]))
  return [...once.values()].toSorted(
    (a, b) => compareText(b.when.date, a.when.date) || compareText(b.signalId, a.signalId),
  )
}

const doings: Partial<Record<CellStage, string>> = {
  'open-to-all': 'carries the public',
  'by-invitation': 'invites riders',
  'partly-monitored': 'carries riders, partly with a monitor',
  'staff-only': 'carries staff only',
  'with-monitor': 'carries riders with a monitor',
  'human-driver': 'carries riders with a human driver',
  'permit-no-rides': 'has a permit and no rides on record',
}

/** As many operators as one sentence names. */
const namedOperators = 4

/** Who does what in a state, in one sentence; null where nobody carries riders or may. */
export function panelSentence({ operators }: StatePanel, names: NameIndex): string | null {
  const parts = operators
    .flatMap(({ cell }) => {
      const doing = doings[cell.stage]
      return doing ? [`${nameOf(names, cell.operator)} ${doing}`] : []
    })
    .slice(0, namedOperators)
  return parts.length === 0 ? null : `${parts.join('; ')}.`
}
