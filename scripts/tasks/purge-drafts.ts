// Deletes drafts that were discarded more than 30 days ago; run by `npm start` when any are due.

import { purgeDrafts } from '@/server/commands/purge-drafts'
import { db } from '@/server/db'
import { reportSettingErrors } from './report-setting-errors'

await reportSettingErrors(async () => {
  const { signals, references } = await purgeDrafts(db(), new Date())
  await db().$disconnect()
  console.log(`deleted: ${signals}, records that only they cited: ${references}`)
})
