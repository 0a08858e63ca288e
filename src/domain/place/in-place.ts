/** Names that are said with an article. */
const withArticle = /^(United |European Union$|Middle East$|Netherlands$|Emirate of |District of )/

/** Where something is, in a sentence: `in Austin`, `in the United States`. */
export function inPlace(name: string): string {
  return `in ${withArticle.test(name) ? 'the ' : ''}${name}`
}
