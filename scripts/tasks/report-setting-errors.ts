import { SettingError } from '@/server/env'

/** Runs a task; a bad setting ends it with one line. Any other error is a defect and keeps its stack trace. */
export async function reportSettingErrors(main: () => void | Promise<void>): Promise<void> {
  try {
    await main()
  } catch (error) {
    if (!(error instanceof SettingError)) throw error
    console.error(`  ✗ ${error.message}`)
    process.exitCode = 1
  }
}
