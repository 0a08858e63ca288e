import { addMonths, clampDay, formatDay, type IsoDate } from '@/domain/signal/calendar'
import { Button } from '@/ui/kit/button'
import { FilterLabel } from '@/ui/kit/filter-label'
import { Input } from '@/ui/kit/input'
import { Link } from '@/ui/kit/link'
import { keptBesideDay, withDay } from '@/url/day-address'
import { DateDisclosure } from './date-disclosure.client'

export type DateMenuProps = {
  /** The page as it is asked for, with everything that is to stay. */
  address: string
  /** The day shown; empty is today. */
  shown: IsoDate | ''
  /** The days that can be asked for. */
  first: IsoDate
  today: IsoDate
}

/**
 * The one place where a reader chooses the day of a page. With a script a day that is chosen is shown at once; without
 * one it is a form, and the shortcuts are links.
 */
export function DateMenu({ address, shown, first, today }: DateMenuProps) {
  const [action = ''] = address.split(/[?#]/)
  const shortcuts = [
    { label: 'A month ago', day: clampDay(addMonths(today, -1), first, today) },
    { label: 'A year ago', day: clampDay(addMonths(today, -12), first, today) },
    { label: 'Start of the record', day: first },
  ]
  return (
    <DateDisclosure shown={shown} label={shown === '' ? 'today' : formatDay(shown)}>
      <form action={action} method="get" autoComplete="off" aria-label="Another day">
        {keptBesideDay(address).map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        <div className="flex items-end gap-2">
          <FilterLabel text="View as of" width="narrow">
            <Input
              // A field that is given another day by the address is another field, or it would keep the old one.
              key={shown}
              type="date"
              name="asOf"
              required
              min={first}
              max={today}
              defaultValue={shown === '' ? today : shown}
            />
          </FilterLabel>
          <Button look="primary" type="submit" className="scripted:hidden">
            Show
          </Button>
        </div>
      </form>
      <ul className="mt-3 border-t border-rule pt-2">
        {shown === '' ? null : (
          <li>
            <DayLink address={address} day="" label="Back to today" />
          </li>
        )}
        {shortcuts.map(({ label, day }) => (
          <li key={label}>
            <DayLink address={address} day={day} label={label} note={formatDay(day)} />
          </li>
        ))}
      </ul>
    </DateDisclosure>
  )
}

function DayLink({
  address,
  day,
  label,
  note,
}: {
  address: string
  day: IsoDate | ''
  label: string
  note?: string
}) {
  return (
    <Link
      look="quiet"
      href={withDay(address, day)}
      data-day={day}
      className="flex min-h-9 items-center justify-between gap-3"
    >
      {label}
      {note ? <span className="tabular text-sm text-muted">{note}</span> : null}
    </Link>
  )
}
