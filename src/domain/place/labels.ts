import type { PlaceKind } from '../signal/kinds'
import type { GovernmentLevel } from './jurisdiction'

/** Words for readers. Sentence case. */

export const governmentLabels: Record<GovernmentLevel, string> = {
  bloc: 'Supranational',
  national: 'National',
  regional: 'State or region',
  county: 'County',
  city: 'City and airport',
}

export const placeKindLabels: Record<PlaceKind, string> = {
  bloc: 'Bloc',
  country: 'Country',
  region: 'State',
  city: 'City',
}
