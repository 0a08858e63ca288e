import type { Range } from './range'

/** Square kilometers in one international square mile (1.609344² km², rounded to six decimals). */
export const sqKmPerSqMi = 2.589988

/** Vehicles per 100 km² of an area in square miles; an open upper end of the count stays open. */
export function vehiclesPer100SqKm({ low, high }: Range, areaSqMi: number): Range {
  const hundredsOfSqKm = (areaSqMi * sqKmPerSqMi) / 100
  return { low: low / hundredsOfSqKm, high: high === null ? null : high / hundredsOfSqKm }
}
