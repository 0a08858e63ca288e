import { formatDay, type IsoDate, isIsoDate } from '../signal/date'
import type { FilterProblem } from './check'

/**
 * The day to read as of, from an address: today when nothing is asked, or when what is asked cannot be read.
 * @param asked null where the address has something that is not even text for a day
 */
export function readAsOf(
  asked: string | null,
  today: IsoDate,
): { asOf: IsoDate; problem: FilterProblem | null } {
  if (asked === '') return { asOf: today, problem: null }
  if (asked === null || !isIsoDate(asked)) {
    const what = asked === null ? 'What this address asks for' : `“${asked.slice(0, 40)}”`
    const message = `${what} is not a day; write it as 2026-06-15. Shown as of today.`
    return { asOf: today, problem: { field: 'asOf', message } }
  }
  if (asked > today) {
    const message = `${formatDay(asked)} has not come yet. Shown as of today.`
    return { asOf: today, problem: { field: 'asOf', message } }
  }
  return { asOf: asked, problem: null }
}
