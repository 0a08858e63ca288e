import { expect, test } from '../../support/session'

test('an address at the desk that names nothing has status 404, in words (F14, V13)', async ({ desk }) => {
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
    const answer = await desk.request.get(path)
    expect.soft(answer.status(), path).toBe(404)
    expect.soft(await answer.text(), path).toContain('There is no such page at the desk')
  }
})
