import type { Fact } from '@/domain/facts/fact'
import type { Freshness } from '@/domain/facts/freshness'
import type { EvidenceKind } from '@/domain/facts/status-evidence'
import { type IntervalDate, type IsoDate, intervalEnd } from '@/domain/signal/calendar'

/** How old a state is, and the record that says so. */
export type StateAge = {
  freshness: Freshness
  evidence: { kind: EvidenceKind; signalId: string; when: IntervalDate }
}

type At = { operator: string; place: string }

/** The ages of the figures that stand on a page already, to be shown beside them. */
export type Badges = {
  /** Of the state of an operator in a city; null where it has ended. */
  ofState: (deployment: At) => StateAge | null
  /** The last day of which anything implies that state; null where no newer record is to be expected. */
  heardOf: (deployment: At) => IsoDate | null
  /** Of a service area, by its signal; null when a newer one stands. */
  ofArea: (signalId: string) => Freshness | null
}

export function badgesOf(facts: readonly Fact[]): Badges {
  const states = new Map<string, StateAge>()
  const areas = new Map<string, Freshness | null>()
  for (const { topic, status, operator, place, freshness, signalId, figure, date, evidence } of facts) {
    if (topic === 'state' && status !== null && freshness) {
      states.set(`${operator}/${place}`, {
        freshness,
        evidence: evidence ?? { kind: 'status', signalId, when: date },
      })
    }
    if (figure === 'area') areas.set(signalId, freshness)
  }
  const ofState = ({ operator, place }: At) => states.get(`${operator}/${place}`) ?? null
  return {
    ofState,
    heardOf: (deployment) => {
      const age = ofState(deployment)
      return age && intervalEnd(age.evidence.when)
    },
    ofArea: (signalId) => areas.get(signalId) ?? null,
  }
}
