import { expect, it } from 'vitest'
import { deskRecordAt } from './desk-records'

it('the preview of a draft is there where its page is: both ask for the same record', () => {
  expect(deskRecordAt('/admin/signals/some-draft/preview')).toEqual({ of: 'signal', id: 'some-draft' })
  expect(deskRecordAt('/admin/signals/some-draft')).toEqual({ of: 'signal', id: 'some-draft' })
  expect(deskRecordAt('/admin/signals/new/preview')).toBeNull()
  expect(deskRecordAt('/admin/changes/some-change/preview')).toBeNull()
  expect(deskRecordAt('/admin/signals/some-draft/other')).toBeNull()
})
