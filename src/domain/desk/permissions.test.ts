import { describe, expect, it } from 'vitest'
import { type Act, acts, can, permissionRefusal, type Role, roles } from './permissions'

/** The whole table, written out a second time: cell by cell, `own` where only one's own drafts are meant. */
const matrix: Record<Act, Record<Role, 'yes' | 'own' | 'no'>> = {
  readDesk: { contributor: 'yes', reviewer: 'yes', admin: 'yes' },
  writeDraft: { contributor: 'yes', reviewer: 'yes', admin: 'yes' },
  editDraft: { contributor: 'own', reviewer: 'yes', admin: 'yes' },
  submitDraft: { contributor: 'own', reviewer: 'yes', admin: 'yes' },
  discardDraft: { contributor: 'own', reviewer: 'yes', admin: 'yes' },
  restoreDraft: { contributor: 'own', reviewer: 'yes', admin: 'yes' },
  publish: { contributor: 'no', reviewer: 'yes', admin: 'yes' },
  returnDraft: { contributor: 'no', reviewer: 'yes', admin: 'yes' },
  editPublished: { contributor: 'no', reviewer: 'yes', admin: 'yes' },
  retract: { contributor: 'no', reviewer: 'yes', admin: 'yes' },
  publishAgain: { contributor: 'no', reviewer: 'yes', admin: 'yes' },
  correctMapping: { contributor: 'no', reviewer: 'yes', admin: 'yes' },
  editReference: { contributor: 'no', reviewer: 'yes', admin: 'yes' },
  mergeReference: { contributor: 'no', reviewer: 'yes', admin: 'yes' },
  retireReference: { contributor: 'no', reviewer: 'yes', admin: 'yes' },
  undoChangeset: { contributor: 'no', reviewer: 'yes', admin: 'yes' },
  managePeople: { contributor: 'no', reviewer: 'no', admin: 'yes' },
  endOthersSessions: { contributor: 'no', reviewer: 'no', admin: 'yes' },
  readAudit: { contributor: 'no', reviewer: 'no', admin: 'yes' },
}

describe('what each role may do', () => {
  it('is written out for every act', () => {
    expect(Object.keys(matrix).sort()).toEqual([...acts].sort())
  })

  const cells = acts.flatMap((act) => roles.map((role) => [role, act, matrix[act][role]] as const))
  it.each(cells)('%s, %s: %s', (role, act, expected) => {
    expect(can(role, act, { ownsDraft: true })).toBe(expected !== 'no')
    expect(can(role, act, { ownsDraft: false })).toBe(expected === 'yes')
    expect(can(role, act)).toBe(expected === 'yes')
  })

  it('says who can do it instead', () => {
    expect(permissionRefusal('publish')).toContain('a reviewer')
    expect(permissionRefusal('readAudit')).toContain('an admin')
  })
})
