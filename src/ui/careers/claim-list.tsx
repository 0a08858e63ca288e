import type { ArticleClaim } from '@/content/article-claims'
import type { FigureId } from '@/content/figures'
import type { LiveFigure } from '@/domain/careers/figures'
import type { IsoDate } from '@/domain/signal/date'
import { type EvidenceItem, EvidenceList } from './evidence-list'
import { FigureList } from './figure-list'

/** What was said of one month, each statement beside the signals that record it and those that came later. */
export function ClaimList({
  claims,
  evidence,
  figures,
  asOf,
}: {
  claims: readonly ArticleClaim[]
  evidence: Readonly<Record<string, EvidenceItem>>
  figures: Readonly<Record<FigureId, LiveFigure>>
  asOf: IsoDate
}) {
  const found = (ids: readonly string[]) => ids.flatMap((id) => evidence[id] ?? [])
  return (
    <ol className="careers-items careers-items-pairs">
      {claims.map(({ id, claim, recorded, afterwards, since, figure }) => (
        <li key={id} id={`claim-${id}`}>
          <h3>{claim}</h3>
          <EvidenceList items={found(recorded)} label="Recorded as" />
          <p>{afterwards}</p>
          {since.length > 0 ? <EvidenceList items={found(since)} label="Since then" /> : null}
          <FigureList ids={figure === null ? [] : [figure]} figures={figures} asOf={asOf} />
        </li>
      ))}
    </ol>
  )
}
