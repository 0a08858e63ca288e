import { describe, expect, it } from 'vitest'
import { countCities } from '@/domain/projection/deployments'
import { overviewDeck, overviewHeadline, recordNote } from './headline'

const none = countCities([])

describe('the overview headline', () => {
  it('says so when there is no driverless service at all', () => {
    expect(overviewHeadline(none)).toBe('No city has a robotaxi service with nobody at the wheel')
  })

  it('counts in the singular and in the plural', () => {
    expect(overviewHeadline({ ...none, 'service-driverless': 1 })).toMatch(/in 1 city$/)
    expect(overviewHeadline({ ...none, 'service-driverless': 12 })).toMatch(/in 12 cities$/)
  })

  it('adds up what is watched and what has not begun, and leaves out a pause that is not there', () => {
    expect(
      overviewDeck({ ...none, 'service-mixed': 1, 'service-supervised': 2, testing: 3, announced: 1 }),
    ).toBe(
      'In 3 cities a person still watches some or all of the cars; in 4 cities there is a permit, a test or an announcement, but no ride to be had.',
    )
    expect(overviewDeck({ ...none, paused: 1 })).toContain('paused in 1 city')
  })
})

describe('recordNote', () => {
  it('says how far the record reaches', () => {
    expect(recordNote('2026-10-10')).toBe('The record runs to 10 October 2026.')
    expect(recordNote(null)).toBe('There is no signal yet.')
  })
})
