import { expect, it } from 'vitest'
import { deskRecordAt, isOfNoType } from './desk-records'

it('the preview of a draft is there where its page is: both ask for the same record', () => {
  expect(deskRecordAt('/admin/signals/some-draft/preview')).toEqual({ of: 'signal', id: 'some-draft' })
  expect(deskRecordAt('/admin/signals/some-draft')).toEqual({ of: 'signal', id: 'some-draft' })
  expect(deskRecordAt('/admin/signals/new/preview')).toBeNull()
  expect(deskRecordAt('/admin/changes/some-change/preview')).toBeNull()
  expect(deskRecordAt('/admin/signals/some-draft/other')).toBeNull()
})

it.each([
  ['/admin/records/nope', true],
  ['/admin/records/nope/tesla', true],
  ['/admin/records/new', true],
  ['/admin/records/new/nope', true],
  ['/admin/signals/new/vehicle-count', true],
  ['/admin/records', false],
  ['/admin/records/operators', false],
  ['/admin/records/operators/nope', false],
  ['/admin/records/new/operators', false],
  ['/admin/signals/new', false],
  ['/admin/signals/new/fleet-estimate', false],
  ['/admin/signals/nope', false],
])('whether %s names a type or a kind that there is not: %s', (path, isUnknown) => {
  expect(isOfNoType(path)).toBe(isUnknown)
})
