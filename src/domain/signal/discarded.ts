/** For how many days a draft that was thrown away can be brought back. After them it is deleted for good. */
export const discardedDays = 30

const dayMs = 86_400_000

/** The instant before which a discarded draft is due to be deleted. */
export function purgeLimit(now: Date): Date {
  return new Date(now.getTime() - discardedDays * dayMs)
}

/** How many days a discarded draft still has, rounded up; 0 when its time is over. */
export function daysLeft(discardedAt: Date, now: Date): number {
  return Math.max(0, Math.ceil((discardedAt.getTime() - purgeLimit(now).getTime()) / dayMs))
}
