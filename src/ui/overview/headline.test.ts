import { describe, expect, it } from 'vitest'
import { countCities } from '@/domain/projection/deployments'
import { overviewDeck, overviewHeadline, recordNote } from './headline'

const none = countCities([])

describe('the overview headline', () => {
  const of = (driverless: number, unconfirmed = 0) => overviewHeadline({ driverless, unconfirmed })

  it('says so when there is no driverless service at all', () => {
    expect(of(0)).toBe('No city has driverless robotaxi rides')
  })

  it('counts in the singular and in the plural', () => {
    expect(of(1)).toBe('Driverless rides in 1 city')
    expect(of(12)).toBe('Driverless rides in 12 cities')
  })

  it('says which part of its own count no record of the past year confirms', () => {
    expect(of(28, 9)).toBe('Driverless rides in 28 cities; 9 of them not confirmed within 12 months')
    expect(of(1, 1)).toBe('Driverless rides in 1 city, not confirmed within 12 months')
  })

  it('says what is watched, what is not known, what is paused and what has not begun, and nothing of what is not there', () => {
    const all = { monitored: 0, paused: 0 }
    expect(overviewDeck({ ...none, testing: 3, announced: 1 }, { ...all, monitored: 3 })).toBe(
      'In 3 cities a safety monitor still rides in some cars or all. 4 more are announced, testing or permitted.',
    )
    expect(overviewDeck(none, { ...all, paused: 1 })).toBe('In 1 city an operator has paused.')
    expect(overviewDeck(none, all)).toBe('')
  })

  it('does not count a city as watched where nobody says who watches', () => {
    const deck = overviewDeck({ ...none, 'service-unknown': 1 }, { monitored: 0, paused: 0 })
    expect(deck).toBe('In 1 city supervision is not known.')
  })
})

describe('recordNote', () => {
  it('says how far the record reaches', () => {
    expect(recordNote('2026-10-10')).toBe('The record runs to Oct 10, 2026.')
    expect(recordNote(null)).toBe('There is no signal yet.')
  })
})
