/** On how many events an index rests, and of how many operators: “12 events, 3 operators”. */
export function restsOn({
  signalCount,
  operatorCount,
}: {
  signalCount: number
  operatorCount: number
}): string {
  const events = `${signalCount} ${signalCount === 1 ? 'event' : 'events'}`
  return `${events}, ${operatorCount} ${operatorCount === 1 ? 'operator' : 'operators'}`
}
