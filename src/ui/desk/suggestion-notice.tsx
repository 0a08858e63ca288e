import { formatInterval } from '@/domain/signal/date'
import { sameAsField, suggestedField } from '@/form/entry-data'
import type { SimilarSignal } from '@/form/entry-state'
import { Checkbox } from '@/ui/kit/checkbox'
import { Link } from '@/ui/kit/link'
import { Notice } from '@/ui/kit/notice'
import { signalPath } from '@/url/paths'

/** Stands in the form when the record already says what is being entered. It asks once, and needs no script. */
export function SuggestionNotice({
  suggestion: { id, headline, date, datePrecision },
}: {
  suggestion: SimilarSignal
}) {
  return (
    <Notice
      as="section"
      className="mb-6 grid gap-2"
      id="suggestion"
      tabIndex={-1}
      aria-labelledby="suggestion-title"
    >
      <h2 id="suggestion-title" className="font-semibold">
        Already on record: {headline}
      </h2>
      <p>
        {formatInterval({ date, precision: datePrecision })}, <Link href={signalPath(id)}>{id}</Link>.
        Operator, place and value agree. Nothing is saved yet.
      </p>
      <input type="hidden" name={suggestedField} value={id} />
      <Checkbox
        name={sameAsField}
        value={id}
        label="This says it again. Its sources then stand with that signal, and it counts as no event. Leave the box empty when it is an event of its own, and save again."
      />
    </Notice>
  )
}
