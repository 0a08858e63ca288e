import { describe, expect, it } from 'vitest'
import { changeTyped, correctionProblems } from './correction-fields'

const nothing = { impact: '', action: '', direction: '', strength: '', mechanism: '', reason: '' }
const whole = {
  impact: 'data-annotation',
  action: 'add',
  direction: '-1',
  strength: '2',
  mechanism: 'Each of these cars sends its recordings to people who label them.',
  reason: 'The register names their purpose',
}
const fieldsOf = (typed: typeof nothing) => correctionProblems(typed).map(({ field }) => field)

describe('a correction as it is typed', () => {
  it('asks for what is missing all at once, and for no more than the act needs (F14)', () => {
    expect(fieldsOf(nothing)).toEqual(['impact', 'action', 'reason'])
    const chosen = { ...nothing, impact: 'data-annotation' }
    expect(fieldsOf({ ...chosen, action: 'add' })).toEqual(['direction', 'strength', 'mechanism', 'reason'])
    expect(fieldsOf({ ...chosen, action: 'change' })).toEqual([
      'direction',
      'strength',
      'mechanism',
      'reason',
    ])
    expect(fieldsOf({ ...chosen, action: 'remove' })).toEqual(['reason'])
    expect(fieldsOf({ ...chosen, action: 'withdraw' })).toEqual(['reason'])
    expect(fieldsOf({ ...whole, action: 'juggle', impact: 'juggling' })).toEqual(['impact', 'action'])
    expect(fieldsOf(whole)).toEqual([])
  })

  it('says it in words that follow the label', () => {
    const messages = correctionProblems({ ...nothing, action: 'add' }).map(({ message }) => message)
    expect(messages).toEqual([
      'must be one of the career impacts',
      'must be +1 or −1',
      'must be 1, 2 or 3',
      'must say in a sentence how the one leads to the other, in at least 20 characters',
      'must say why, in at least 3 characters',
    ])
  })

  it('takes nothing of the hidden fields into a removal or a withdrawal', () => {
    expect(changeTyped({ ...whole, action: 'remove', mechanism: 'So' })).toEqual({
      action: 'remove',
      impact: 'data-annotation',
    })
    expect(fieldsOf({ ...whole, action: 'remove', mechanism: 'So', direction: '7' })).toEqual([])
    expect(changeTyped({ ...whole, action: 'withdraw' })).toEqual({
      action: 'withdraw',
      impact: 'data-annotation',
    })
  })
})
