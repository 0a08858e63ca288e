import { describe, expect, it } from 'vitest'
import { type SourceKind, sourceKinds } from '../signal/kinds'
import { confidenceProblem, sourceProblem } from './confidence'

const sources = new Map(sourceKinds.map((kind) => [kind as string, { kind }]))
const problemOf = (confidence: 'confirmed' | 'reported', ...cited: string[]) =>
  confidenceProblem({ confidence, sources: cited }, sources)

describe('“Confirmed” on record without a regulator, a court or the operator', () => {
  it.each<SourceKind>(['regulator', 'court', 'company'])('holds with a cited page of a %s', (kind) => {
    expect(problemOf('confirmed', 'press', kind)).toBeNull()
  })
  it.each<SourceKind>(['press', 'independent-tracker', 'article', 'social'])(
    'is refused with only a source of kind %s, and says what to do',
    (kind) => {
      expect(problemOf('confirmed', kind)).toMatchObject({
        field: 'confidence',
        message: expect.stringMatching(/Choose “Reported”, or cite such a page/),
      })
      expect(problemOf('reported', kind)).toBeNull()
    },
  )
  it('is refused when the sources are not recorded, or none are named', () => {
    expect(problemOf('confirmed', 'nowhere')).not.toBeNull()
    expect(problemOf('confirmed')).not.toBeNull()
  })
})

describe('sourceProblem', () => {
  it('asks a published signal for a source', () => {
    expect(sourceProblem({ sources: [] })).toMatchObject({ field: 'sources' })
    expect(sourceProblem({ sources: ['one'] })).toBeNull()
  })
})
