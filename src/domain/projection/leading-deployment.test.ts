import { describe, expect, it } from 'vitest'
import { leadingDeployment } from './status-key'

const deployment = (
  operator: string,
  access: 'employees' | 'invite-only' | 'public' | null,
  date: string,
) => ({
  operator,
  access,
  phase: 'service' as const,
  supervision: 'driverless' as const,
  statusSince: { when: { date, precision: 'day' as const }, signalId: `${operator}-start` },
})

describe('leadingDeployment', () => {
  it('San Francisco opens with Zoox and its invited riders though Waymo is open to everyone', () => {
    const zoox = deployment('zoox', 'invite-only', '2024-01-01')
    const waymo = deployment('waymo', 'public', '2024-06-25')
    expect(leadingDeployment([zoox, waymo])).toBe(waymo)
  })
  it('takes the one that has stood longer between equals, and one whose riders are not stated last', () => {
    const older = deployment('tesla', 'public', '2026-04-18')
    const younger = deployment('waymo', 'public', '2026-08-20')
    const silent = deployment('avride', null, '2020-01-01')
    expect(leadingDeployment([silent, younger, older])).toBe(older)
  })
})
