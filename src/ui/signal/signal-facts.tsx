import type { SignalSummary } from '@/domain/impact/signal-summary'
import type { Filing, Program } from '@/domain/record/schemas'
import { confidenceLabels, confidenceNotes, precisionLabels } from '@/domain/signal/labels'
import { Definition, DefinitionList } from '@/ui/kit/definition-list'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { filingPath, operatorPath, placePath, programPath } from '@/url/paths'

/** When, who, where, and how sure: what identifies a signal. */
export function SignalFacts({
  summary: { signal, operatorName, place },
  withdrawn,
  filing,
  program,
}: {
  summary: SignalSummary
  /** What readers no longer see of what the signal names. */
  withdrawn: { operator: boolean; place: boolean }
  filing: Filing | null
  program: Program | null
}) {
  return (
    <DefinitionList look="facts" className="sm:grid-cols-2 lg:grid-cols-[auto_auto_auto_minmax(0,1fr)]">
      <Definition term="Date">
        <Interval date={signal.date} precision={signal.datePrecision} />
        {signal.datePrecision === 'day' ? null : (
          <small>Known to the {precisionLabels[signal.datePrecision].toLowerCase()} only</small>
        )}
      </Definition>
      <Definition term="Operator">
        {withdrawn.operator ? operatorName : <Link href={operatorPath(signal.operator)}>{operatorName}</Link>}
      </Definition>
      <Definition term="Place">
        {place ? (
          <Link href={placePath(place)}>{place.name}</Link>
        ) : withdrawn.place ? (
          'A place that is no longer on record'
        ) : (
          'Not tied to a place'
        )}
      </Definition>
      <Definition term="Confidence">
        {confidenceLabels[signal.confidence]}
        <small>{confidenceNotes[signal.confidence]}</small>
      </Definition>
      {filing ? (
        <Definition term="Filing" isWide>
          <Link href={filingPath(filing.slug)}>{filing.title}</Link>
          {filing.reference ? <small>Reference {filing.reference}</small> : null}
        </Definition>
      ) : null}
      {program ? (
        <Definition term="Program" isWide>
          <Link href={programPath(program.slug)}>{program.name}</Link>
          {program.site ? <small>{program.site}</small> : null}
        </Definition>
      ) : null}
    </DefinitionList>
  )
}
