import { highlight } from '@/domain/search/words'

/** A text with the words that were looked for marked. */
export function Marked({ text, terms }: { text: string; terms: readonly string[] }) {
  let at = 0
  return highlight(text, terms).map((segment) => {
    const key = at
    at += segment.text.length
    return segment.isMatch ? <mark key={key}>{segment.text}</mark> : segment.text
  })
}
