import type { ReactNode } from 'react'
import type { Filing, Program } from '@/domain/record/schemas'
import { confidenceLabels, confidenceNotes, precisionLabels } from '@/domain/signal/labels'
import type { SignalSummary } from '@/domain/signal/summary'
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
    <dl className="grid gap-x-8 gap-y-4 border-t border-rule-strong pt-4 sm:grid-cols-2 lg:grid-cols-[auto_auto_auto_minmax(0,1fr)]">
      <Fact term="Date">
        <Interval date={signal.date} precision={signal.datePrecision} />
        {signal.datePrecision === 'day' ? null : (
          <Note>Known to the {precisionLabels[signal.datePrecision].toLowerCase()} only</Note>
        )}
      </Fact>
      <Fact term="Operator">
        {withdrawn.operator ? operatorName : <Link href={operatorPath(signal.operator)}>{operatorName}</Link>}
      </Fact>
      <Fact term="Place">
        {place ? (
          <Link href={placePath(place)}>{place.name}</Link>
        ) : withdrawn.place ? (
          'A place that is no longer on record'
        ) : (
          'No one place'
        )}
      </Fact>
      <Fact term="Confidence">
        {confidenceLabels[signal.confidence]}
        <Note>{confidenceNotes[signal.confidence]}</Note>
      </Fact>
      {filing ? (
        <Fact term="Filing" wide>
          <Link href={filingPath(filing.slug)}>{filing.title}</Link>
          {filing.reference ? <Note>Reference {filing.reference}</Note> : null}
        </Fact>
      ) : null}
      {program ? (
        <Fact term="Program" wide>
          <Link href={programPath(program.slug)}>{program.name}</Link>
          {program.site ? <Note>{program.site}</Note> : null}
        </Fact>
      ) : null}
    </dl>
  )
}

function Fact({ term, wide = false, children }: { term: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={wide ? 'sm:col-span-2 lg:col-span-4' : ''}>
      <dt className="text-sm text-muted">{term}</dt>
      <dd className="mt-0.5 text-lg leading-snug">{children}</dd>
    </div>
  )
}

function Note({ children }: { children: ReactNode }) {
  return <span className="block max-w-md text-sm text-muted">{children}</span>
}
