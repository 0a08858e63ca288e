import 'server-only'
import pino from 'pino'
import { env } from './env'

// Whatever carries these names is never written, wherever it sits in what is logged.
const secretFields = ['password', 'token', 'secret', 'cookie', 'authorization', 'email', 'ipAddress']

/** The program's log: one JSON object a line on standard output, from LOG_LEVEL upwards, without secrets. */
export const log = pino({
  level: env().LOG_LEVEL,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: secretFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
    censor: '[removed]',
  },
})
