import { describe, expect, it } from 'vitest'
import { furthestMove, steadyWithin } from './firmness'

describe('the kind of event without which a role moves furthest', () => {
  it('is the one that moves it most, up or down', () => {
    const without = [
      { kind: 'filing', rank: 5 },
      { kind: 'target', rank: 1 },
      { kind: 'production', rank: 3 },
    ] as const
    expect(furthestMove(2, without)).toEqual({ kind: 'filing', rank: 5 })
    expect(furthestMove(6, without)).toEqual({ kind: 'target', rank: 1 })
  })

  it('is the one that lets it fall, of two that move it as far', () => {
    const both = [
      { kind: 'filing', rank: 2 },
      { kind: 'target', rank: 8 },
    ] as const
    expect(furthestMove(5, both)).toEqual({ kind: 'target', rank: 8 })
  })

  it('is none where the role keeps its place, give or take one', () => {
    expect(furthestMove(5, [{ kind: 'filing', rank: 5 + steadyWithin }])).toBeNull()
    expect(furthestMove(5, [])).toBeNull()
  })
})
