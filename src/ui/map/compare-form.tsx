import { addMonths, clampDay, formatDay } from '@/domain/signal/calendar'
import { Button } from '@/ui/kit/button'
import { FilterInput } from '@/ui/kit/filter-input'
import { Link } from '@/ui/kit/link'
import { mapFields, mapHref } from '@/url/map'
import type { MapModel } from './map-day'

/** The second day of a comparison of service areas. */
export function CompareForm({ model: { view, asOf, history } }: { model: MapModel }) {
  const kept = Object.entries(mapFields({ ...view, compare: '' }))
  return (
    <form
      action="/map#areas"
      method="get"
      autoComplete="off"
      className="mb-4 flex flex-wrap items-end gap-x-4 gap-y-3"
      aria-label="Compare service areas"
    >
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FilterInput
        name="compare"
        label={`Compare ${formatDay(asOf)} with`}
        value={view.compare || clampDay(addMonths(asOf, -12), history.first, history.last)}
        type="date"
      />
      <Button look="primary" type="submit">
        Compare
      </Button>
      {view.compare === '' ? null : (
        <Link className="min-h-10 py-2 text-note" href={mapHref({ ...view, compare: '' })} data-scroll="keep">
          No comparison
        </Link>
      )}
    </form>
  )
}
