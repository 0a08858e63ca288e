import type { SignalKind } from '@/domain/signal/kinds'
import { doubtedField, doubtReasonField, keysOfDoubts } from '@/form/doubts'
import type { EntryState } from '@/form/entry-state'
import { fieldEntries } from '@/form/fields'
import { Field, fieldId } from '@/ui/kit/field'
import { Input } from '@/ui/kit/input'
import { Link } from '@/ui/kit/link'
import { Notice } from '@/ui/kit/notice'
import { signalPath } from '@/url/paths'

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
    <Notice as="section" className="mb-6 grid gap-3" id="doubts" tabIndex={-1} aria-labelledby="doubts-title">
      <h2 id="doubts-title" className="font-semibold">
        Check this. Nothing is saved yet.
      </h2>
      <ul className="grid list-disc gap-1 pl-5">
        {doubts.map(({ code, field, message, other }) => (
          <li key={code + field}>
            <Link href={`#${fieldId(`signal.${field}`)}`}>{labels.get(field) ?? field}</Link> {message}?
            {other === null ? null : (
              <>
                {' '}
                <Link href={signalPath(other)}>{other}</Link>
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
      <Field name={doubtReasonField} label="It is right because" errors={errors}>
        {(control) => <Input {...control} defaultValue={reason} autoComplete="off" />}
      </Field>
    </Notice>
  )
}
