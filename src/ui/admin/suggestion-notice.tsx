import { formatInterval } from '@/domain/signal/date'
import { signalPath } from '@/url/paths'
import { sameAsField, suggestedField } from './entry-data'
import type { Suggestion } from './entry-state'
import { noticeLook } from './looks'

/** Stands in the form when the record already says what is being entered. It asks once, and needs no script. */
export function SuggestionNotice({
  suggestion: { id, headline, date, datePrecision },
}: {
  suggestion: Suggestion
}) {
  return (
    <section
      id="suggestion"
      tabIndex={-1}
      aria-labelledby="suggestion-title"
      className={`${noticeLook} mb-6 grid gap-2 border-rule-strong`}
    >
      <h2 id="suggestion-title" className="font-semibold">
        Already on record: {headline}
      </h2>
      <p>
        {formatInterval({ date, precision: datePrecision })},{' '}
        <a href={signalPath(id)} className="prose-link">
          {id}
        </a>
        . Operator, place and value agree. Nothing is saved yet.
      </p>
      <input type="hidden" name={suggestedField} value={id} />
      <label className="flex items-start gap-2">
        <input type="checkbox" name={sameAsField} value={id} className="mt-1 size-5 shrink-0" />
        <span>
          This says it again. Its sources then stand with that signal, and it counts as no event. Leave the
          box empty when it is an event of its own, and save again.
        </span>
      </label>
    </section>
  )
}
