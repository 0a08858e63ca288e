import { isIsoDate } from '../signal/date'

/** A filter that cannot be applied, and why, in words for the reader. */
export type FilterProblem = { field: string; message: string }

/** The longest text to search for, in characters. */
export const maxWordsLength = 100

type Choice = { field: string; value: string; known: readonly string[]; noun: string }

/** The filters whose value names nothing known. An empty value asks for nothing and is never a problem. */
export function checkChoices(choices: readonly Choice[]): FilterProblem[] {
  return choices
    .filter(({ value, known }) => value !== '' && !known.includes(value))
    .map(({ field, value, noun }) => ({ field, message: `No ${noun} is called “${shorten(value)}”.` }))
}

/** The ends of a span that are not days, or that stand the wrong way round. */
export function checkSpan(from: string, to: string): FilterProblem[] {
  const problems = [
    ['from', from],
    ['to', to],
  ].flatMap(([field = '', value = '']) =>
    value === '' || isIsoDate(value)
      ? []
      : [{ field, message: `“${shorten(value)}” is not a day; write it as 2026-06-15.` }],
  )
  if (problems.length === 0 && from !== '' && to !== '' && from > to)
    return [{ field: 'to', message: 'The last day stands before the first.' }]
  return problems
}

/** Words to search for that are too many to be meant. */
export function checkWords(field: string, words: string): FilterProblem[] {
  return words.length > maxWordsLength
    ? [{ field, message: `Search for at most ${maxWordsLength} characters.` }]
    : []
}

function shorten(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value
}
