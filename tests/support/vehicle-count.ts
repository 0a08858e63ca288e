import type { SignalOf } from '@/domain/signal/schema'

/** A count of vehicles that the loaded record has place for, with what a test wants otherwise. */
export const vehicleCount = (
  changes: Partial<SignalOf<'fleet-estimate'>> = {},
): SignalOf<'fleet-estimate'> => ({
  id: 'unsaved',
  kind: 'fleet-estimate',
  operator: 'tesla',
  place: 'austin-tx',
  date: '2026-08-14',
  datePrecision: 'day',
  headline: 'Spotters count sixty cars in Austin',
  detail: '',
  confidence: 'estimated',
  sources: ['agntai-2026-04-21'],
  citations: [],
  alternateOf: null,
  restates: null,
  low: 42,
  high: 59,
  scope: 'driverless',
  basis: 'observed',
  model: null,
  span: null,
  extent: 'whole',
  ...changes,
})
