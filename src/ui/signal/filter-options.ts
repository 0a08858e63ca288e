import { placeKindLabels } from '@/domain/place/labels'
import type { Place } from '@/domain/place/schema'
import type { FilterOption } from '@/ui/kit/filter-form'

/** The values of a vocabulary with their words, in the order of the vocabulary. */
export function labelOptions<Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
): FilterOption[] {
  return values.map((value) => ({ value, label: labels[value] }))
}

/** Reference records as options, in the order given. */
export function namedOptions(items: readonly { slug: string; name: string }[]): FilterOption[] {
  return items.map(({ slug, name }) => ({ value: slug, label: name }))
}

/** Places as options; whatever is not a city says what it is, since it stands for everything inside it. */
export function placeOptions(places: readonly Place[]): FilterOption[] {
  return places.map(({ slug, name, kind }) => ({
    value: slug,
    label: kind === 'city' ? name : `${name} (${placeKindLabels[kind].toLowerCase()})`,
  }))
}
