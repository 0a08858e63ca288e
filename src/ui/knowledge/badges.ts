import type { Fact } from '@/domain/knowledge/fact'
import type { Freshness } from '@/domain/knowledge/freshness'

/** The ages of the figures that stand on a page already, to be shown beside them. */
export type Badges = {
  /** Of the state of an operator in a city. */
  ofState: (deployment: { operator: string; place: string }) => Freshness | null
  /** Of a service area, by its signal; null when a newer one stands. */
  ofArea: (signalId: string) => Freshness | null
}

export function badgesOf(facts: readonly Fact[]): Badges {
  const states = new Map<string, Freshness | null>()
  const areas = new Map<string, Freshness | null>()
  for (const { topic, status, operator, place, freshness, signalId, figure } of facts) {
    if (topic === 'state' && status !== null) states.set(`${operator}/${place}`, freshness)
    if (figure === 'area') areas.set(signalId, freshness)
  }
  return {
    ofState: ({ operator, place }) => states.get(`${operator}/${place}`) ?? null,
    ofArea: (signalId) => areas.get(signalId) ?? null,
  }
}
