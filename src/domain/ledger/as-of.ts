import { formatDay, type IsoDate, isIsoDate } from '../signal/date'
import type { FilterProblem } from './check'

/** The day to read as of, from an address: today when nothing is asked, or when what is asked cannot be read. */
export function readAsOf(asked: string, today: IsoDate): { asOf: IsoDate; problem: FilterProblem | null } {
  if (asked === '') return { asOf: today, problem: null }
  if (!isIsoDate(asked)) {
    const message = `“${asked.slice(0, 40)}” is not a day; write it as 2026-06-15. Shown as of today.`
    return { asOf: today, problem: { field: 'asOf', message } }
  }
  if (asked > today) {
    const message = `${formatDay(asked)} has not come yet. Shown as of today.`
    return { asOf: today, problem: { field: 'asOf', message } }
  }
  return { asOf: asked, problem: null }
}
