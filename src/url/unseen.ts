import { createParser } from 'nuqs/server'

/** How many characters that cannot be seen were taken out of each field, by the name of the field. */
export type Unseen = Readonly<Record<string, number>>

/** More fields than a person would paste such text into at once, and few enough for an address. */
const maxFields = 10

const part = /^([a-zA-Z0-9.[\]]{1,60})~([1-9]\d{0,5})$/

/** In the address of the page after a save: `signal.headline~2,newQuote~1`. What does not read so is left out. */
export const parseAsUnseen = createParser<Unseen>({
  parse: (text) =>
    Object.fromEntries(
      text
        .split(',')
        .slice(0, maxFields)
        .flatMap((one) => {
          const [, name, count] = part.exec(one) ?? []
          return name && count ? [[name, Number(count)]] : []
        }),
    ),
  serialize: (unseen) =>
    Object.entries(unseen)
      .slice(0, maxFields)
      .map(([name, count]) => `${name}~${count}`)
      .join(','),
  eq: (a, b) => JSON.stringify(a) === JSON.stringify(b),
})
