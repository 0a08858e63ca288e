import { type Share, sharePercent } from '@/domain/projection/share'
import { formatNumber, formatRange } from '@/domain/shared/range'
import { formatDay } from '@/domain/signal/calendar'
import { basisLabels } from '@/domain/signal/labels'

/** `one day`, `12 days`, `less than a day`. */
export function daysInWords(days: number): string {
  if (days < 1) return 'less than a day'
  return days === 1 ? 'one day' : `${formatNumber(days)} days`
}

/** `11% of the cars driverless (17 of 154, observed, Aug 12, 2026)`, or that it is not known. */
export function shareInWords(share: Share | null): string {
  if (!share) return 'share of driverless cars not known'
  return `${sharePercent(share)} of the cars driverless (${formatRange(share.driverless)} of ${formatRange(share.all)}, ${basisLabels[share.basis].toLowerCase()}${share.span === 'cumulative' ? ', ever seen' : ''}, ${shareDates(share)})`
}

function shareDates({ driverless, all }: Share): string {
  return driverless.date === all.date
    ? formatDay(all.date)
    : `${formatDay(driverless.date)} and ${formatDay(all.date)}`
}
