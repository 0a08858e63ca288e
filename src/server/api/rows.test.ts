import { describe, expect, it } from 'vitest'
import { projectDeployments } from '@/domain/projection/deployments'
import { driverlessReportAt } from '@/domain/projection/driverless-report'
import { signalOf, testPlaces } from '@/domain/testing/arbitraries'
import { deploymentRow } from './rows'

const [deployment] = projectDeployments(
  [
    signalOf('deployment-status', { id: 'open', date: '2024-06-25' }),
    signalOf('deployment-status', {
      id: 'dark',
      date: '2025-12-20',
      phase: 'paused',
      headline: 'No power at all',
    }),
    signalOf('deployment-status', { id: 'light', date: '2025-12-21' }),
    signalOf('deployment-status', { id: 'again', date: '2026-01-01', restates: 'open' }),
  ],
  testPlaces,
  '2026-10-10',
)
if (!deployment) throw new Error('nothing folded')
const row = deploymentRow(deployment, driverlessReportAt({}, deployment))
const opened = { date: '2024-06-25', precision: 'day', signalId: 'open' }

describe('the row of a deployment', () => {
  it('keeps every field that it has ever had, with its meaning', () => {
    expect(row).toMatchObject({
      operator: 'tesla',
      place: 'austin-tx',
      phase: 'service',
      supervision: 'driverless',
      access: 'public',
      // The present phase: it began anew when the service resumed.
      since: '2025-12-21',
      sincePrecision: 'day',
      signalIds: ['open', 'dark', 'light'],
    })
  })

  it('adds the dates of the service, its pauses, and what is told of its supervision', () => {
    expect(row).toMatchObject({
      phaseSince: '2025-12-21',
      phaseSincePrecision: 'day',
      statusSince: opened,
      dates: {
        firstRide: opened,
        firstOutsideRide: opened,
        firstPublicRide: opened,
        firstDriverlessRide: opened,
        firstDriverlessPublic: opened,
      },
      interruptions: [
        {
          from: '2025-12-20',
          fromPrecision: 'day',
          to: '2025-12-21',
          toPrecision: 'day',
          days: 1,
          reason: 'No power at all',
          pausedBy: 'dark',
          resumedBy: 'light',
        },
      ],
      driverlessBy: null,
      claimedSupervision: null,
      share: null,
      corroboratingIds: ['again'],
    })
  })
})
