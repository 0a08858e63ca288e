/** A text that somebody typed as a sentence of its own, so that another one can follow: it ends with a mark. */
export function asSentence(text: string): string {
  const bare = text.trimEnd()
  return bare === '' || /[.!?…。！？][)\]"'”’»]*$/u.test(bare) ? bare : `${bare}.`
}
