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

  it('says what is watched, what is not known, what is paused and what has not begun, and nothing of what is not there', () => {
    const all = { driverless: 5, unconfirmed: 0, monitored: 0, paused: 0 }
    expect(overviewDeck({ ...none, testing: 3, announced: 1 }, { ...all, monitored: 3 })).toBe(
      'In 3 cities a safety monitor still rides in some cars or all. 4 more are announced, testing or permitted.',
    )
    expect(overviewDeck(none, { ...all, paused: 1 })).toBe('In 1 city an operator has paused.')
    expect(overviewDeck(none, all)).toBe('')
  })

  it('does not count a city as watched where nobody says who watches', () => {
    const deck = overviewDeck(
      { ...none, 'service-unknown': 1 },
      { driverless: 0, unconfirmed: 0, monitored: 0, paused: 0 },
    )
    expect(deck).toBe('In 1 city it is not known whether anyone watches.')
  })

  it('says which part of its own count no record of the past year confirms', () => {
    const deck = overviewDeck(
      { ...none, 'service-driverless': 25 },
      { driverless: 25, unconfirmed: 4, monitored: 0, paused: 0 },
    )
    expect(deck).toBe('No record of the past year confirms 4 of these 25.')
  })
})

describe('recordNote', () => {
  it('says how far the record reaches', () => {
    expect(recordNote('2026-10-10')).toBe('The record runs to 10 October 2026.')
    expect(recordNote(null)).toBe('There is no signal yet.')
  })
})
