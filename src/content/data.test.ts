import { describe, expect, it } from 'vitest'
import { downloadNames, downloads, parseDownload } from './data'

describe('downloads', () => {
  it('are all offered', () => {
    expect(downloadNames.toSorted()).toEqual(Object.keys(downloads).toSorted())
  })
})

describe('parseDownload', () => {
  it('takes a file name apart', () => {
    expect(parseDownload('signals.csv')).toEqual({ name: 'signals', format: 'csv' })
    expect(parseDownload('places.json')).toEqual({ name: 'places', format: 'json' })
  })

  it.each(['signals', 'signals.xml', 'users.csv', 'signals.csv.json', '../signals.csv', ''])(
    'knows no %j',
    (file) => {
      expect(parseDownload(file)).toBeNull()
    },
  )
})
