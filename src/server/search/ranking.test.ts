import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadDataset } from '../../../tests/support/dataset'
import { buildIndex, rank } from './ranking'
import { searchRecords } from './records'

/** Ranking on the shipped dataset: queries that readers type, and what they mean by them. */

const records = searchRecords(loadDataset())
const index = buildIndex(records)
const found = (query: string) => rank(index, query).hits
const keys = (query: string, count = 3) =>
  found(query)
    .slice(0, count)
    .map(({ type, id }) => `${type}:${id}`)

describe('the first answer', () => {
  it.each([
    ['austin', 'place:austin-tx'],
    ['austn', 'place:austin-tx'],
    ['AUSTIN', 'place:austin-tx'],
    ['aust', 'place:austin-tx'],
    ['phenix', 'place:phoenix-az'],
    ['san fransisco', 'place:san-francisco-ca'],
    ['bay area', 'place:sf-bay-area-ca'],
    ['texas', 'place:us-tx'],
    ['LA', 'place:los-angeles-ca'],
    ['L.A.', 'place:los-angeles-ca'],
    ['sf', 'place:san-francisco-ca'],
    ['NYC', 'place:new-york-ny'],
    ['atx', 'place:austin-tx'],
    ['saint louis', 'place:st-louis-mo'],
    ['dc', 'place:washington-dc'],
    ['vegas', 'place:las-vegas-nv'],
    ['tesla’s', 'operator:tesla'],
    ["waymo's", 'operator:waymo'],
    ['sre', 'impact:fleet-reliability-sre'],
    ['us-ca', 'place:us-ca'],
    ['waymo', 'operator:waymo'],
    ['telsa', 'operator:tesla'],
    ['wyamo', 'operator:waymo'],
    ['hueston', 'place:houston-tx'],
    ['zooks', 'operator:zoox'],
    ['baidu', 'operator:apollo-go'],
    ['cybercab', 'program:cybercab'],
    ['cyber', 'program:cybercab'],
    ['texas sb 2807', 'filing:tesla-tx-txdmv-authorization-2026'],
    ['TL-19144', 'filing:cpuc-waymo-tl-19144'],
    ['safety engineer', 'impact:ai-safety-engineering'],
    ['safety engineers', 'impact:ai-safety-engineering'],
    ['data labeling', 'impact:data-annotation'],
    ['prometheus', 'skill:observability'],
    ['safety cases', 'skill:safety-cases'],
    ['methodology', 'page:methodology'],
    ['readiness', 'page:readiness'],
    ['inflection', 'page:inflections'],
    ['do i need a doctorate', 'page:faq#degrees'],
    ['mlops', 'impact:ai-infrastructure-mlops'],
  ])('to “%s” is %s', (query, first) => {
    expect(keys(query, 1)).toEqual([first])
  })

  it('to “waymo phenix” is the city, with the operator’s signals there beside it', () => {
    const hits = found('waymo phenix')
    expect(keys('waymo phenix', 1)).toEqual(['place:phoenix-az'])
    expect(keys('waymo phenix', 12)).toContain('operator:waymo')
    const signals = hits.filter(({ type }) => type === 'signal')
    expect(signals.length).toBeGreaterThan(5)
    expect(`${signals[0]?.title} ${signals[0]?.context}`).toContain('Phoenix')
    for (const { terms } of signals) expect(terms).toEqual(expect.arrayContaining(['waymo', 'phoenix']))
  })

  it('to a headline is its signal', () => {
    for (const record of records.filter(({ type }) => type === 'signal').slice(0, 40)) {
      expect(keys(record.title, 3), record.title).toContain(record.key)
    }
  })
})

describe('what is found', () => {
  it('has every word, and says when it has not', () => {
    expect(rank(index, 'waymo phoenix').reading).toBe('all-words')
    expect(rank(index, 'hueston').reading).toBe('corrected')
    expect(rank(index, 'waymo xylophone').reading).toBe('some-words')
    expect(found('xylophone qqqq')).toEqual([])
  })

  it('is not guessed at where a number or a short name is meant', () => {
    expect(found('2807').length).toBeGreaterThan(0)
    for (const { terms } of found('2807')) expect(terms).toEqual(['2807'])
    expect(found('2899')).toEqual([])
  })

  it('is nothing for nothing', () => {
    for (const query of ['', '   ', '?!', '—']) expect(found(query)).toEqual([])
  })

  it('answers anything that can be typed, in a fixed order, with words that are on the record', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (query) => {
        const once = found(query)
        expect(found(query)).toEqual(once)
        for (const { terms } of once.slice(0, 3)) expect(terms.length).toBeGreaterThan(0)
      }),
      { numRuns: 60 },
    )
  })

  it('spells alike with and without accents', () => {
    const place = records.find(({ key }) => key === 'place:austin-tx')
    if (!place) throw new Error('no Austin')
    const abroad = buildIndex([
      ...records,
      { ...place, key: 'place:malmo-se', id: 'malmo-se', title: 'Malmö' },
    ])
    for (const query of ['malmo', 'Malmö', 'MALMÖ']) {
      expect(rank(abroad, query).hits[0]?.id, query).toBe('malmo-se')
    }
  })

  it('puts an alternate account behind the main one', () => {
    const [main] = records.filter(({ type, isAlternate }) => type === 'signal' && !isAlternate)
    if (!main) throw new Error('no signal')
    const two = buildIndex([{ ...main, key: 'signal:aaa', id: 'aaa', isAlternate: true }, main])
    expect(rank(two, main.title).hits.map(({ id }) => id)).toEqual([main.id, 'aaa'])
  })
})
