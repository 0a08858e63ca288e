import { type NameIndex, nameIndex } from '@/domain/shared/names'
import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { permitFree } from '@/content/permit-free'
import { publicationRules } from '@/content/publication-rules'
import { knownFacts } from '@/domain/facts/data-points'
import { type Dispute, disputesOf } from '@/domain/facts/disputes'
import type { Fact } from '@/domain/facts/fact'
import { type GapGroup, gapsOf, groupGaps } from '@/domain/facts/gaps'
import { subjectOf } from '@/domain/facts/subject'
import type { Place } from '@/domain/place/schema'
import type { IsoDate } from '@/domain/signal/date'
import type { Sourcing } from '@/domain/source/sourcing'
import { tags } from '../cache-tags'
import { today } from '../clock'
import { getDeployments, getFilingStates } from './projections'
import { getOperators, getPlaces, getPrograms, getSources } from './reference'
import { getRecordedOn, getSignals } from './signals'
import { getSourcingFinder } from './sourcing'

export type FactSheet = {
  asOf: IsoDate
  facts: Fact[]
  gaps: GapGroup[]
  disputes: Dispute[]
  /** Names of the operators and places that any of these speak of, by slug. */
  names: NameIndex
  /** Those places, for their addresses. */
  places: Pick<Place, 'slug' | 'kind'>[]
  /** Publishers of the sources of the disputed accounts, by source. */
  publishers: Record<string, string>
  /** How well the signal of each fact is sourced, by its id. */
  sourcing: Record<string, Sourcing>
}

/**
 * What is known, missing and disputed on a day of an operator, of a place with everything inside it, or of an operator
 * within a place. A slug that is not on record gives empty lists.
 */
export async function getFacts(
  about: { operator?: string; place?: string },
  asOf: IsoDate = today(),
): Promise<FactSheet> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [signals, places, operators, programs, deployments, filings, sources, recordedOn] = await Promise.all(
    [
      getSignals(),
      getPlaces(),
      getOperators(),
      getPrograms(),
      getDeployments(asOf),
      getFilingStates(asOf),
      getSources(),
      getRecordedOn(),
    ],
  )
  const subject = subjectOf(about, places)
  const input = {
    signals,
    places,
    operators,
    programs,
    deployments,
    filings,
    recordedOn: new Map(Object.entries(recordedOn)),
    publicationRules,
    permitFree,
  }
  const facts = knownFacts(subject, input, asOf)
  const gaps = gapsOf(subject, input, asOf)
  const disputes = disputesOf(subject, input, asOf)
  const all = [...facts, ...gaps, ...disputes]
  const spoken = new Set(all.flatMap(({ operator, place }) => [operator, ...(place === null ? [] : [place])]))
  const cited = new Set(disputes.flatMap(({ accounts }) => accounts.flatMap((one) => one.sources)))
  const named = [...operators, ...places].filter(({ slug }) => spoken.has(slug))
  const sourcingOf = await getSourcingFinder(asOf)
  return {
    asOf,
    facts,
    gaps: groupGaps(gaps),
    disputes,
    names: nameIndex(named),
    places: places.filter(({ slug }) => spoken.has(slug)).map(({ slug, kind }) => ({ slug, kind })),
    publishers: Object.fromEntries(
      sources.filter(({ id }) => cited.has(id)).map(({ id, publisher }) => [id, publisher]),
    ),
    sourcing: Object.fromEntries(
      facts.flatMap(({ signalId }) => {
        const sourcing = sourcingOf([signalId])
        return sourcing ? [[signalId, sourcing]] : []
      }),
    ),
  }
}
