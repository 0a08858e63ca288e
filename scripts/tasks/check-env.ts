// Reads the settings as the site does, so that a bad one stops the start before any work is done.

import { env } from '@/server/env'
import { reportSettingErrors } from './report-setting-errors'

await reportSettingErrors(() => {
  env()
})
