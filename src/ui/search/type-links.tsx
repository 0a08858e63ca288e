import { type SearchCounts, searchTypeLabels, searchTypes } from '@/domain/search/record'
import { Tabs } from '@/ui/kit/tabs'
import { searchHref } from '@/url/search'

/** The types of result as a filter, each with how many there are; the one that is shown says so. */
export function ResultTypeLinks({ q, type, counts }: { q: string; type: string; counts: SearchCounts }) {
  const total = searchTypes.reduce((sum, one) => sum + counts[one], 0)
  const present = searchTypes.filter((one) => counts[one] > 0 || one === type)
  return (
    <Tabs
      label="Types of result"
      current="true"
      keepsPlace
      tabs={[
        { href: searchHref({ q }), label: 'Everything', count: total, isShown: type === '' },
        ...present.map((one) => ({
          href: searchHref({ q, type: one }),
          label: searchTypeLabels[one],
          count: counts[one],
          isShown: one === type,
        })),
      ]}
    />
  )
}
