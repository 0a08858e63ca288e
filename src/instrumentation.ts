import type { Instrumentation } from 'next'

/** Runs once, before the server answers anything. What it throws ends the start. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const [{ boot }, { missingPage }] = await Promise.all([
    import('./server/door/boot'),
    import('./app/missing-address'),
  ])
  boot(missingPage)
}

/** The cause of every failure in the program's log, where the answer has only its digest. */
export const onRequestError: Instrumentation.onRequestError = async (
  error,
  { path, method },
  { routeType },
) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { log } = await import('./server/log')
  log.error({ err: error, method, path: path.split('?')[0], part: routeType }, 'A request failed')
}
