import type { Signal } from '@/domain/signal/schema'
import type { FormValues } from '@/ui/admin/form-values'

/** A stored signal as values of the form: each source in a row, its passage in the same row. */
export function initialValues(signal: Signal): FormValues {
  const citations = signal.sources.map((source) => {
    const citation = signal.citations.find((one) => one.source === source)
    return { source, quote: citation?.quote ?? '', page: citation?.page ?? '' }
  })
  return { signal: { ...signal, citations } }
}
