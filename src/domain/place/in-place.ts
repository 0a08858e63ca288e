/** Where something is, in a sentence: `in Austin`, `in the United States`. */
export function inPlace(name: string): string {
  return /^(United|European|Middle|Emirate|District|Netherlands)/.test(name) ? `in the ${name}` : `in ${name}`
}
