import type { IsoDate } from '@/domain/signal/calendar'
import type { TimeWindow } from '@/domain/timeline/window'

/**
 * The query of an address with another window and the first page of its list; everything else stays. For the
 * browser, which has the address at hand and need not load what reads it in full. A window that ends on the last day
 * there is names no end, so that tomorrow it ends tomorrow.
 */
export function withWindow(search: string, { from, to }: TimeWindow, lastDay: IsoDate): string {
  const params = new URLSearchParams(search)
  params.delete('page')
  params.set('from', from)
  if (to < lastDay) params.set('to', to)
  else params.delete('to')
  return `?${params}`
}
