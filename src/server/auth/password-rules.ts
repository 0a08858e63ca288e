import 'server-only'
import type { ZxcvbnFactory } from '@zxcvbn-ts/core'

export const passwordLength = { min: 12, max: 128 } as const

/** Of 0 to 4: below it a password falls to the guesses that are tried first. */
const minScore = 3

/** Words that someone would try first here. */
const ownWords = ['robotaxi', 'tracker', 'deployment', 'robotaxi deployment tracker']

/** How long a password is to a person: characters, not the halves that some of them are stored in. */
const lengthOf = (password: string) => [...password].length

let loaded: Promise<ZxcvbnFactory> | undefined

/** Loaded at the first password that is chosen: the dictionary is 2 MB, and nobody else needs it. */
async function loadFactory(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, common] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  return new ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs })
}

/**
 * What is wrong with a password that someone chooses, as a sentence; null when nothing is. Length and being hard to guess
 * are all that is asked: every character is allowed and none is demanded.
 * @param own what others know of the person: name and e-mail address
 */
export async function passwordProblem(password: string, own: readonly string[]): Promise<string | null> {
  const length = lengthOf(password)
  if (length < passwordLength.min) return `The new password needs at least ${passwordLength.min} characters.`
  if (length > passwordLength.max) return `The new password has at most ${passwordLength.max} characters.`
  const words = [...own, ...own.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u)), ...ownWords]
  loaded ??= loadFactory()
  const factory = await loaded
  const { score } = factory.check(
    password,
    words.filter((word) => word.length > 2),
  )
  if (score >= minScore) return null
  return 'The new password is one of those that are guessed first. Choose several words that have nothing to do with each other.'
}
