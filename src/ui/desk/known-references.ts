import type { ReferenceList, ReferenceOption } from '@/domain/search/reference-lists'
import { bySlug, type NameLookup } from '@/form/entry-references'

/** The records that this form has seen, so that what was picked can be named without asking again. */
export class KnownReferences {
  private readonly byText = new Map<string, ReferenceOption>()

  constructor(picked: readonly PickedReference[] = []) {
    for (const { list, option } of picked) this.learn(list, [option])
  }

  learn(list: ReferenceList, options: readonly ReferenceOption[]): void {
    for (const option of options) this.byText.set(keyOf(list, option.text), option)
  }

  /** The record that stands in a field with this text; null where nobody has said yet. */
  find(list: ReferenceList, text: string): ReferenceOption | null {
    return this.byText.get(keyOf(list, text)) ?? null
  }

  /** What a name means as far as this form knows; only the server knows all of them. */
  readonly lookup: NameLookup = (list, typed) => {
    const option = this.find(list, typed)
    return option ? { found: 'one', id: option.id, country: option.country } : bySlug(list, typed)
  }
}

const keyOf = (list: ReferenceList, text: string) => `${list} ${text.trim()}`

/** A record that stands in a form when it is drawn. */
export type PickedReference = { list: ReferenceList; option: ReferenceOption }
