import { expect, it } from 'vitest'
import { nameIndex, nameOf } from './names'

const operators = [{ slug: 'waymo', name: 'Waymo', parent: 'Alphabet' }]
const places = [{ slug: 'austin-tx', name: 'Austin' }]

it('holds the names of every list', () => {
  expect([...nameIndex(operators, places)]).toEqual([
    ['waymo', 'Waymo'],
    ['austin-tx', 'Austin'],
  ])
  expect(nameIndex().size).toBe(0)
})

it('answers with the slug where no record has it', () => {
  const names = nameIndex(operators)
  expect(nameOf(names, 'waymo')).toBe('Waymo')
  expect(nameOf(names, 'zoox')).toBe('zoox')
})
