import 'server-only'
import type { NameLookup } from '@/form/entry-references'
import type { ReferenceBook } from '@/server/queries/reference-options'

/** What a name means, in the words of the form: of several records what a field would hold for each. */
export function lookupIn(book: ReferenceBook): NameLookup {
  return (list, typed) => {
    const meant = book.resolve(list, typed)
    if (meant.found === 'none') return meant
    if (meant.found === 'one') {
      return { ...meant, country: book.option(list, meant.id)?.country ?? null }
    }
    return { ...meant, texts: meant.ids.flatMap((id) => book.option(list, id)?.text ?? []) }
  }
}
