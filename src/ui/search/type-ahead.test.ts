import { describe, expect, it } from 'vitest'
import { collectTyping } from './type-ahead'

/** Node has no keyboard events: an event of the same shape. */
function press(target: EventTarget, key: string, held: { ctrlKey?: boolean } = {}): boolean {
  const event = new Event('keydown', { cancelable: true })
  Object.assign(event, { key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, ...held })
  target.dispatchEvent(event)
  return event.defaultPrevented
}

describe('what is typed before the field is there', () => {
  it('is kept in order, with corrections, and given once', () => {
    const target = new EventTarget()
    const take = collectTyping(target)
    for (const key of ['w', 'y', 'Backspace', 'a', 'y']) expect(press(target, key)).toBe(true)
    expect(take()).toBe('way')
    expect(take()).toBe('')
  })

  it('begins with what was typed already', () => {
    const target = new EventTarget()
    const take = collectTyping(target, 'w')
    press(target, 'a')
    expect(take()).toBe('wa')
  })

  it('leaves other keys, and every key after the end, to the page', () => {
    const target = new EventTarget()
    const take = collectTyping(target)
    expect(press(target, 'Escape')).toBe(false)
    expect(press(target, 'a', { ctrlKey: true })).toBe(false)
    expect(take()).toBe('')
    expect(press(target, 'a')).toBe(false)
    expect(take()).toBe('')
  })
})
