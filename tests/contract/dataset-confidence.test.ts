import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatProblem } from '@/server/commands/dataset-problem'
import { confidenceWarnings } from '@/server/commands/load-references'
import { readDataset } from '@/server/commands/load-validate'

const result = readDataset(path.resolve(import.meta.dirname, '..', '..', 'prisma', 'data'))
if (!result.ok) throw new Error(result.failure.problems.map(formatProblem).join('\n'))

describe('“Confirmed”: 254 of 298 confirmed records cite no regulator, court or operator (each must)', () => {
  it('holds in the shipped dataset for every confirmed record', () => {
    expect(confidenceWarnings(result.value).map(({ record }) => record)).toEqual([])
  })
})
