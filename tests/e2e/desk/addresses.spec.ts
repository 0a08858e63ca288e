import { expect, test } from '../../support/session'

for (const path of [
  '/admin/no-such-page',
  '/admin/signals/nope',
  '/admin/signals/nope/preview',
  '/admin/signals/new/vehicle-count',
  '/admin/changes/nope',
  '/admin/records/nope',
  '/admin/records/nope/tesla',
  '/admin/records/operators/nope',
  '/admin/records/new/nope',
]) {
  test(`${path} names nothing: status 404, in words (F14, V13)`, async ({ desk }) => {
    const answer = await desk.context().request.get(path)
    expect(answer.status()).toBe(404)
    expect(await answer.text()).toContain('There is no such page at the desk')
  })
}
