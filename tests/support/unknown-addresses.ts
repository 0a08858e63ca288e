import { recordFamilies } from '@/url/pages'

/** Addresses that lead nowhere, with what their page calls the thing and the list that it leads on to. */

const endless = 'a'.repeat(2000)

/** A name that no record of a family has, for each family. */
export const unknownRecords = Object.values(recordFamilies).map(({ noun, list }) => {
  return { name: `${noun}: an unknown name`, address: `${list}/nowhere`, noun, list }
})

export const unknownPages = [
  { name: 'a page that never was', address: '/no-such-page', noun: 'page', list: '/' },
  { name: 'an endless address', address: `/${endless}`, noun: 'page', list: '/' },
  { name: 'a page below a record', address: '/cities/austin-tx/history', noun: 'page', list: '/' },
]

export const unknownAddresses = [
  ...unknownRecords,
  ...unknownRecords.map(({ noun, list }) => {
    return { name: `${noun}: an endless name`, address: `${list}/${endless}`, noun, list }
  }),
  ...unknownPages,
]
