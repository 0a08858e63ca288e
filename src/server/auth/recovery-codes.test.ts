import { expect, it, vi } from 'vitest'

const key = 'a secret of this test, thirty-two characters and more'

/** A build has several copies of a module; the sign-in library is made by one of them, for all. */
async function ownCopy() {
  vi.resetModules()
  return import('./recovery-codes')
}

it('takes a recovery code whichever part of the build made the sign-in library (V10)', async () => {
  const maker = await ownCopy()
  const { storeBackupCodes } = maker.recoveryCodeStore(async () => key)
  const stored = await storeBackupCodes.encrypt(JSON.stringify(['abcde-fghij', 'klmno-pqrst']))

  const page = await ownCopy()
  expect(page.tryRecoveryCode).not.toBe(maker.tryRecoveryCode)
  const found = (typed: string) =>
    page.tryRecoveryCode(typed, async (mark) => {
      const list: unknown = JSON.parse(await storeBackupCodes.decrypt(stored))
      return Array.isArray(list) && list.includes(mark)
    })
  expect(await found('abcde-fghij')).toBe(true)
  expect(await found('abcde-fghik')).toBe(false)
})
