import { describe, expect, it } from 'vitest'
import { projectDeployments } from '@/domain/projection/deployments'
import { driverlessReportAt } from '@/domain/projection/driverless-report'
import { signalOf, testPlaces } from '@/domain/testing/arbitraries'
import { deploymentRow } from '../api/rows'
import { deploymentTable } from './deployment-table'

const signals = [
  signalOf('deployment-status', { id: 'open', date: '2024-06-25' }),
  signalOf('deployment-status', { id: 'dark', date: '2025-12-20', phase: 'paused' }),
  signalOf('deployment-status', { id: 'light', date: '2025-12-21' }),
  signalOf('deployment-status', { id: 'shut', date: '2026-02-01', phase: 'paused' }),
]
const table = deploymentTable(
  projectDeployments(signals, testPlaces, '2026-10-10').map((one) =>
    deploymentRow(one, driverlessReportAt({}, one)),
  ),
)

describe('the file of deployments', () => {
  it('has a cell for every column and no other', () => {
    for (const row of table.rows) expect(Object.keys(row).sort()).toEqual(table.columns.toSorted())
  })

  it('gives the dates of the service with their signals, and its pauses with their days', () => {
    expect(table.rows[0]).toMatchObject({
      operator: 'tesla',
      place: 'austin-tx',
      phase: 'paused',
      firstDriverlessPublic: '2024-06-25',
      firstDriverlessPublicPrecision: 'day',
      firstDriverlessPublicSignalId: 'open',
      interruptions: '2025-12-20/2025-12-21 2026-02-01/..',
      shareLow: null,
      signalIds: 'open dark light shut',
    })
  })
})
