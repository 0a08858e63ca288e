const operatorAreas: Readonly<Record<string, string>> = {
  tesla: 'var(--area-1)',
  waymo: 'var(--area-2)',
  zoox: 'var(--area-3)',
}

/**
 * The color of an operator's service areas, the same in every city. Operators that are not named here share one; their
 * names stand at their areas.
 */
export function operatorColor(slug: string): string {
  return operatorAreas[slug] ?? 'var(--area-other)'
}
