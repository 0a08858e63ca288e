import { describe, expect, it } from 'vitest'
import { carriesFormState, deskForms, notKept } from './desk-forms'

describe('the address to which a refused form leads', () => {
  const { page } = deskForms.entry('tesla-austin')

  it('shows the answer that was kept', () => {
    expect(carriesFormState(page('AAAAAAAAAAAAAAAAAAAAAA'))).toBe(true)
  })

  it.each(Object.values(notKept))('promises nothing where none was kept: %s', (key) => {
    expect(carriesFormState(page(key))).toBe(false)
  })

  it('promises nothing without a key', () => {
    expect(carriesFormState('/admin/signals/tesla-austin')).toBe(false)
  })
})
