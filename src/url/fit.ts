import type { FitAnswers } from '@/domain/careers/fit'
import { questionIds, type Rating, ratings } from '@/domain/careers/fit-questions'
import { fail, ok, type Result } from '@/domain/shared/result'

/**
 * The answers of the fit tool in the fragment of an address, which browsers do not send: `#fit=1.43-0…`, the version,
 * then one character for each question in its order, `-` where there is no answer. A new set of questions gets a new
 * version, and old addresses go on being read or are refused with a reason.
 */

const name = 'fit'
const version = '1'
const noAnswer = '-'

/** Whether a fragment is one of answers at all; another one is a place on the page. */
export function isFitFragment(fragment: string): boolean {
  return fragment.replace(/^#/, '').startsWith(`${name}=`)
}

/** The fragment, with its `#`. Empty when nothing is answered. */
export function encodeFit(answers: FitAnswers): string {
  const digits = questionIds.map((id) => answers[id]?.toString() ?? noAnswer).join('')
  return /\d/.test(digits) ? `#${name}=${version}.${digits}` : ''
}

/** The answers of a fragment, with or without its `#`. No fragment is no answers; one that cannot be read fails. */
export function decodeFit(fragment: string): Result<FitAnswers> {
  const text = fragment.replace(/^#/, '')
  if (text === '') return ok({})
  const match = /^fit=(\d{1,3})\.(.*)$/.exec(text)
  if (!match) return fail('invalid', 'This address holds no answers that can be read.')
  const [, given, digits = ''] = match
  if (given !== version) {
    return fail('invalid', `These answers are of version ${given}; this page reads version ${version}.`)
  }
  if (digits.length !== questionIds.length) {
    return fail(
      'invalid',
      `${questionIds.length} answers are needed, and the address holds ${digits.length}.`,
    )
  }
  const answers: FitAnswers = {}
  for (const [position, id] of questionIds.entries()) {
    const digit = digits.charAt(position)
    if (digit === noAnswer) continue
    const rating = ratingOf(digit)
    if (rating === undefined) {
      return fail('invalid', `Answer ${position + 1} is not a number from 0 to 4.`, id)
    }
    answers[id] = rating
  }
  return ok(answers)
}

function ratingOf(digit: string): Rating | undefined {
  return ratings.find((rating) => String(rating) === digit)
}
