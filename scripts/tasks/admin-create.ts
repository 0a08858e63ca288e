// The work of scripts/admin-create.mjs, which hands over the password on standard input.

import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { createAdmin } from '@/server/commands/create-admin'
import { db } from '@/server/db'
import { reportSettingErrors } from './report-setting-errors'

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      email: { type: 'string', default: '' },
      name: { type: 'string' },
      'reset-password': { type: 'boolean', default: false },
    },
  })
  const result = await createAdmin(db(), {
    email: values.email,
    name: values.name ?? values.email.split('@')[0] ?? '',
    password: await text(process.stdin),
    resetPassword: values['reset-password'],
  })
  await db().$disconnect()
  if (!result.ok) {
    const { field, message } = result.failure
    console.error(`  ✗ ${field ? `${field}: ` : ''}${message}`)
    process.exitCode = 1
    return
  }
  const { email, action } = result.value
  console.log(
    action === 'created'
      ? `  ✓ ${email} can now sign in as an administrator`
      : `  ✓ The password of ${email} is replaced, and all its sessions are ended`,
  )
}

await reportSettingErrors(main)
