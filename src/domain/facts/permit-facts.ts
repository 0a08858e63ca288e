import type { Deployment } from '../projection/deployments'
import { type FilingState, isPermit, isPermitHeld } from '../projection/filings'
import { type IsoDate, whenOf } from '../signal/date'
import { permitTypeLabels, stageLabels } from '../signal/labels'
import { type Fact, fact } from './fact'
import { type FactSubject, isAbout } from './subject'

/** Services and filings as they stand on the day that is read. */
export type DeploymentsAndFilings = { deployments: readonly Deployment[]; filings: readonly FilingState[] }

/**
 * Filings on the subject itself, and the permits of the regions and countries around it, held or asked for by operators
 * that are at work in it. An inquiry into a whole country's fleet is told on that country.
 */
function filingsAbout(subject: FactSubject, { deployments, filings }: DeploymentsAndFilings): FilingState[] {
  const atWork = new Set(
    deployments
      .filter((one) => one.phase !== 'ended' && isAbout(subject, one))
      .map(({ operator }) => operator),
  )
  return filings.filter(
    ({ filing }) =>
      isAbout(subject, filing) ||
      (subject.around.has(filing.place) && isPermit(filing) && atWork.has(filing.operator)),
  )
}

/** The permits held and the open proceedings that bear on a subject. */
export function filingFacts(subject: FactSubject, known: DeploymentsAndFilings, asOf: IsoDate): Fact[] {
  return filingsAbout(subject, known).flatMap((state): Fact[] => {
    const { filing, steps, contested, stage, open } = state
    const last = steps.at(-1) ?? contested.at(-1)
    const held = isPermitHeld(state)
    // A recall report asks for no answer, so that it is never waiting for one.
    if (!last || !(held || (open && filing.permitType !== 'recall'))) return []
    return [
      {
        ...fact(
          {
            figure: held ? 'permit' : 'open-filing',
            topic: 'permits',
            operator: filing.operator,
            place: filing.place,
            label: filing.title,
            value: stageLabels[stage],
            date: whenOf(last),
            basis: `${permitTypeLabels[filing.permitType].toLowerCase()}, ${held ? 'held' : 'pending'}`,
            confidence: last.confidence,
            signalId: last.id,
          },
          asOf,
        ),
        key: filing.slug,
      },
    ]
  })
}
