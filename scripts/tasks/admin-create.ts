// The work of scripts/admin-create.mjs, which hands over the password on standard input.

import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import type { Role } from '@/domain/desk/permissions'
import { createAdmin } from '@/server/commands/create-admin'
import { db } from '@/server/db'
import { reportSettingErrors } from './report-setting-errors'

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      email: { type: 'string', default: '' },
      name: { type: 'string' },
      role: { type: 'string' },
      'remove-second-factor': { type: 'boolean', default: false },
      'reset-password': { type: 'boolean', default: false },
    },
  })
  const result = await createAdmin(db(), {
    email: values.email,
    name: values.name ?? null,
    // A word of the command line: the command says which ones there are.
    role: values.role as Role | undefined,
    password: await text(process.stdin),
    resetPassword: values['reset-password'],
    removeSecondFactors: values['remove-second-factor'],
  })
  await db().$disconnect()
  if (!result.ok) {
    const { field, message } = result.failure
    console.error(`  ✗ ${field ? `${field}: ` : ''}${message}`)
    process.exitCode = 1
    return
  }
  const { email, role, action } = result.value
  console.log(
    action === 'created'
      ? `  ✓ ${email} can now sign in, as ${role}`
      : `  ✓ The password of ${email} is replaced, and all its sessions are ended`,
  )
}

await reportSettingErrors(main)
