import { auditQuestions } from '@/content/readiness'
import type { AuditResult } from '@/domain/careers/audit'
import { formatNumber } from '@/domain/shared/range'
import type { ReadinessView } from '@/url/readiness'
import { reliabilityStatement } from './audit-text'

type QuestionId = (typeof auditQuestions)[number]['id']

/** A statement rewritten, how its figures were found, and which of the five questions it leaves open. */
export function AuditAnswer({ reading, view }: { reading: AuditResult; view: ReadinessView }) {
  const { rate, isFromAccuracy, contradiction, toHalve, measure } = reading
  const said = (text: string) => text.trim() !== ''
  const isOpen: Record<QuestionId, () => boolean> = {
    unit: () => measure === 'trials' && !said(view.what),
    count: () => isFromAccuracy,
    condition: () => !said(view.condition),
    sure: () => false,
    failure: () => !said(view.fallback),
  }
  const open = auditQuestions.filter(({ id }) => isOpen[id]())
  return (
    <div className="mt-8 grid max-w-3xl gap-3 border-y border-rule-strong py-4" role="status">
      {view.before.trim() === '' ? null : (
        <p>
          Before: <del className="break-words text-muted">{view.before}</del>
        </p>
      )}
      <blockquote className="font-book text-entry leading-normal break-words">
        {reliabilityStatement(reading, view).join(' ')}
      </blockquote>
      <ul className="grid list-disc gap-1 pl-5 text-note leading-snug">
        <li>
          The interval is exact, at 95 percent:{' '}
          {measure === 'trials' ? 'Clopper and Pearson, for independent trials' : 'Garwood, for a count'}. It
          applies only to the conditions of the test.
        </li>
        {isFromAccuracy ? (
          <li>
            {formatNumber(rate.failures)} failures were computed from the accuracy and may be off by its
            rounding. Give the count instead.
          </li>
        ) : null}
        {contradiction === null ? null : (
          <li>
            The accuracy and the count do not match: the accuracy would mean {formatNumber(contradiction)}{' '}
            failures. The count was used.
          </li>
        )}
        {toHalve === null ? null : (
          <li>
            To say with 95 percent confidence that the rate is below half of this takes{' '}
            {formatNumber(toHalve)} trials in a row without a failure.
          </li>
        )}
      </ul>
      {open.length === 0 ? (
        <p>All five questions have an answer.</p>
      ) : (
        <>
          <p>Still open:</p>
          <ul className="grid list-disc gap-1 pl-5 text-note leading-snug">
            {open.map(({ id, ask, help }) => (
              <li key={id}>
                <b>{ask}</b> {help}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
