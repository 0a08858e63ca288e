import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptySearch } from '@/domain/lists/signal-search'
import { getSourcePage } from '@/server/queries/data'
import { getSignalDetail } from '@/server/queries/signal-detail'
import { getSignalList } from '@/server/queries/signal-list'
import { getSignalRecord } from '@/server/queries/signals'
import { getSourcing } from '@/server/queries/sourcing'
import { alsoInWords, RestatementList, SaysAgain } from '@/ui/signal/restatements'
import { SignalRows } from '@/ui/signal/signal-row'
import { datasetFolder, type Json } from '../support/dataset-folder'

/** One event told by three signals and four sources, one of which copies another, as readers see it. */

const files = datasetFolder('empty')

const source = (id: string, kind: string, derivedFrom: string | null = null): Json => ({
  id,
  url: null,
  publisher: `The ${id}`,
  title: `Page of ${id}`,
  publishedOn: null,
  publishedPrecision: null,
  kind,
  note: null,
  derivedFrom,
})
const opened = (id: string, date: string, sources: string[], restates: string | null = null): Json => ({
  id,
  kind: 'deployment-status',
  operator: 'tesla',
  place: 'austin-tx',
  date,
  datePrecision: 'day',
  headline: `The service opens, by ${id}`,
  confidence: 'reported',
  sources,
  phase: 'service',
  supervision: 'supervised',
  access: 'public',
  restates,
})

beforeEach(async () => {
  files.edit('sources.json', (all) => {
    all.splice(
      0,
      all.length,
      source('paper', 'press'),
      source('copy', 'press', 'paper'),
      source('deck', 'company'),
    )
  })
  for (const kind of ['service-area', 'fleet-estimate', 'service-metric', 'filing', 'production', 'target']) {
    files.edit(`signals/${kind}.json`, (all) => all.splice(0))
  }
  files.edit('signals/deployment-status.json', (all) => {
    all.splice(
      0,
      all.length,
      opened('again', '2026-01-24', ['copy'], 'first'),
      opened('first', '2026-01-22', ['paper']),
      opened('in-the-deck', '2026-01-28', ['deck'], 'first'),
    )
  })
  const loaded = await files.load()
  if (!loaded.ok) throw new Error(loaded.failure.message)
})

describe('a restatement and its original, as readers see them', () => {
  it('counts publishers and primary sources, and no copy', async () => {
    const sourcing = await getSourcing()
    expect(sourcing.first).toEqual({ publishers: 2, primaries: 1, companyOnly: false })
    expect(sourcing.again).toEqual({ publishers: 1, primaries: 0, companyOnly: false })
  })

  it('names the original on the restatement’s page, and the restatements on the original’s', async () => {
    const again = await getSignalDetail('again')
    expect(again?.original?.id).toBe('first')
    const note = again?.original ? renderToStaticMarkup(<SaysAgain original={again.original} />) : ''
    expect(note).toContain('Repeats')
    expect(note).toContain('is not counted again')
    expect(note).toContain('href="/signals/first"')

    const first = await getSignalDetail('first')
    expect(first?.original).toBeNull()
    expect(first?.restatements.map(({ signal }) => signal.id)).toEqual(['again', 'in-the-deck'])
    expect(alsoInWords(first?.sources ?? [], first?.restatements ?? [])).toBe('Also in 2 sources')
    const list = renderToStaticMarkup(<RestatementList restatements={first?.restatements ?? []} />)
    expect(list).toContain('href="/signals/in-the-deck"')
    expect(list).toContain('The deck')
  })

  it('gives both ways in the API’s record', async () => {
    expect((await getSignalRecord('first'))?.restatements).toEqual(['again', 'in-the-deck'])
    expect((await getSignalRecord('again'))?.signal.restates).toBe('first')
  })

  it('marks them in the list, which can show originals only', async () => {
    const all = await getSignalList(emptySearch, 'newest', 1)
    expect(all.total).toBe(3)
    const html = renderToStaticMarkup(<SignalRows rows={all.rows} sourcing={all.sourcing} />)
    expect(html.match(/repeats/g)).toHaveLength(2)
    expect(html).toContain('2 publishers, 1 primary')
    const originals = await getSignalList({ ...emptySearch, original: 'only' }, 'newest', 1)
    expect(originals.rows.map(({ signal }) => signal.id)).toEqual(['first'])
    const asked = await getSignalList({ ...emptySearch, original: 'maybe' }, 'newest', 1)
    expect(asked.problems).toMatchObject([{ field: 'original' }])
  })

  it('says on a source’s page what it repeats and what repeats it', async () => {
    expect((await getSourcePage('copy'))?.original?.id).toBe('paper')
    expect((await getSourcePage('paper'))?.copies.map(({ id }) => id)).toEqual(['copy'])
    expect((await getSourcePage('deck'))?.copies).toEqual([])
  })
})
