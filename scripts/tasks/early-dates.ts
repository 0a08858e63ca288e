/** The reason of a load with why its dates before 2009 are right, where they were accepted. */
export function withEarlyDates(reason: string, why: string | undefined): string {
  return why === undefined ? reason : `${reason}. Dates before 2009 are right: ${why.trim()}`
}
