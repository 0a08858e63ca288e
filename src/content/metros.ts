import type { PlaceGroup } from '@/domain/impact/by-place'

/** Metropolitan areas whose cities are one labor market: their records are read together where cities are compared. */
export const metros: readonly (PlaceGroup & { name: string })[] = [
  {
    slug: 'bay-area',
    name: 'Bay Area',
    members: ['san-francisco-ca', 'san-jose-ca', 'sf-bay-area-ca', 'hayward-ca'],
  },
]
