import type { SignalKind } from '@/domain/signal/kinds'
import { signalPath } from '@/url/paths'
import { doubtedField, doubtReasonField, keysOfDoubts } from './doubts'
import type { EntryState } from './entry-state'
import { FieldFrame, fieldId } from './field-frame'
import { fieldEntries } from './fields'
import { controlLook, noticeLook } from './looks'

/** Stands in the form where something is unlikely beside the record. It asks once, and needs no script. */
export function DoubtNotice({
  doubts,
  kind,
  errors,
  reason,
}: {
  doubts: EntryState['doubts']
  kind: SignalKind
  errors: readonly string[] | undefined
  /** What has been typed as the reason. */
  reason: string
}) {
  const labels = new Map(fieldEntries(kind).map(([key, { label }]) => [key, label]))
  return (
    <section
      id="doubts"
      tabIndex={-1}
      aria-labelledby="doubts-title"
      className={`${noticeLook} mb-6 grid gap-3 border-rule-strong`}
    >
      <h2 id="doubts-title" className="font-semibold">
        Check this. Nothing is saved yet.
      </h2>
      <ul className="grid list-disc gap-1 pl-5">
        {doubts.map(({ code, field, message, other }) => (
          <li key={code + field}>
            <a href={`#${fieldId(`signal.${field}`)}`} className="prose-link">
              {labels.get(field) ?? field}
            </a>{' '}
            {message}?
            {other === null ? null : (
              <>
                {' '}
                <a href={signalPath(other)} className="prose-link">
                  {other}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
      <p>
        Correct what is wrong and save again. If all of it is right, say why: the reason goes into the
        history.
      </p>
      <input type="hidden" name={doubtedField} value={keysOfDoubts(doubts)} />
      <FieldFrame name={doubtReasonField} label="It is right because" errors={errors}>
        {(control) => <input {...control} defaultValue={reason} autoComplete="off" className={controlLook} />}
      </FieldFrame>
    </section>
  )
}
