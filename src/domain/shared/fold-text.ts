/** Letters that Unicode does not take apart into a base letter and a mark. */
const undivided: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
}

/** Text without case and accents, for comparing what a reader types with what is on record: `Malmö` → `malmo`. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðłıþ]/g, (letter) => undivided[letter] ?? letter)
}
