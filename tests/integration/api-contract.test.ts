import { describe, expect, it } from 'vitest'
import { GET as getDeployments } from '@/app/api/v1/deployments/route'
import { GET as getFilings } from '@/app/api/v1/filings/route'
import { GET as getFleet } from '@/app/api/v1/fleet/route'
import { GET as getImpacts } from '@/app/api/v1/impacts/route'
import { GET as getOperators } from '@/app/api/v1/operators/route'
import { GET as getPlaces } from '@/app/api/v1/places/route'
import { GET as getSignals } from '@/app/api/v1/signals/route'
import { GET as getSources } from '@/app/api/v1/sources/route'
import { downloadNames } from '@/content/data'
import { countsInIndex } from '@/domain/impact/counted'
import { getDownload } from '@/server/queries/data'
import { testDatabase } from '../support/database'
import { loadDataset } from '../support/dataset'

/** Every field and column that programs have been given, frozen: none may go or move, new ones come after. */

testDatabase('loaded')
const dataset = loadDataset()

type Row = Readonly<Record<string, unknown>>
type List = (request: Request, context: { params: Promise<object> }) => Promise<Response>

async function rowsOf(list: List, query = ''): Promise<Row[]> {
  const answer = await list(new Request(`http://localhost/api/v1/list?limit=500${query}`), {
    params: Promise.resolve({}),
  })
  const { data } = await answer.json()
  return data
}

const signalFields =
  'kind id operator date datePrecision headline detail confidence sources citations alternateOf impacts'
const measures = {
  'deployment-status': 'place phase supervision access appliesToAll',
  'service-area': 'place areaSqMi boundary',
  'fleet-estimate': 'place low high scope basis',
  'service-metric': 'place metric value unit periodStart periodEnd',
  filing: 'place filing stage vehicles stageNote',
  production: 'place program milestone units unitsPerYear',
  target: 'place metric value unit due outcome outcomeNote evidence',
} as const

const lists: { name: string; list: List; old: string; added: string }[] = [
  {
    name: 'deployments',
    list: getDeployments,
    old: 'operator place phase supervision access since sincePrecision signalIds',
    added:
      'phaseSince phaseSincePrecision statusSince dates interruptions driverlessBy claimedSupervision share corroboratingIds',
  },
  {
    name: 'fleet',
    list: getFleet,
    old: 'signalId operator place basis scope date datePrecision low high confidence contested',
    added: 'model span restates source',
  },
  {
    name: 'filings',
    list: getFilings,
    old: 'slug title operator agency place permitType reference stage since sincePrecision open contestedOnly vehicles signalIds',
    added: 'register restatingIds',
  },
  { name: 'places', list: getPlaces, old: 'slug kind name parent code country lat lng', added: '' },
  { name: 'operators', list: getOperators, old: 'slug name parent country website', added: '' },
  {
    name: 'sources',
    list: getSources,
    old: 'id url publisher title publishedOn publishedPrecision kind note licence attribution',
    added: 'derivedFrom',
  },
  {
    name: 'impacts',
    list: getImpacts,
    old: 'slug title domain index change90d signalCount operatorCount changes',
    added: '',
  },
]

const words = (text: string) => text.split(' ').filter((word) => word !== '')

describe('the rows of the API', () => {
  it.each(lists)('of $name have every old field and the new ones', async ({ list, old, added }) => {
    const rows = await rowsOf(list)
    expect(rows.length).toBeGreaterThan(7)
    for (const row of rows) expect(Object.keys(row)).toEqual(expect.arrayContaining(words(`${old} ${added}`)))
  })

  it.each(Object.entries(measures))('of signals of kind %s have every old field', async (kind, own) => {
    const rows = await rowsOf(getSignals, `&kind=${kind}`)
    expect(rows.length).toBeGreaterThan(0)
    const fields = words(`${signalFields} ${own} restates isCounted publishers primaries`)
    for (const row of rows) expect(Object.keys(row)).toEqual(expect.arrayContaining(fields))
  })

  it('say of a signal whether it counts, and how well it is sourced', async () => {
    const rows = await rowsOf(getSignals, '&kind=fleet-estimate')
    const signals = new Map(dataset.signals.map((signal) => [signal.id, signal]))
    for (const { id, isCounted, publishers, primaries } of rows) {
      const signal = signals.get(String(id))
      expect(isCounted).toBe(signal && countsInIndex(signal))
      expect(publishers).toBeGreaterThan(0)
      expect(primaries).toBeGreaterThanOrEqual(0)
    }
    expect(rows.some(({ isCounted }) => isCounted === false)).toBe(true)
  })

  it('of filings still name every step that is on record, said again or not', async () => {
    const rows = await rowsOf(getFilings)
    for (const { slug, signalIds } of rows) {
      const own = dataset.signals.filter(
        (signal) => signal.kind === 'filing' && signal.filing === slug && signal.date <= '2026-11-30',
      )
      expect(new Set(Array.isArray(signalIds) ? signalIds : [])).toEqual(new Set(own.map(({ id }) => id)))
    }
  })
})

const oldColumns: Record<(typeof downloadNames)[number], string> = {
  signals:
    'kind id operator date datePrecision headline detail confidence sources alternateOf place phase supervision access appliesToAll areaSqMi low high scope basis metric value unit periodStart periodEnd filing stage vehicles stageNote program milestone units unitsPerYear due outcome outcomeNote evidence',
  operators: 'slug name parent country website',
  places: 'slug kind name parent code country lat lng',
  agencies: 'slug name place',
  filings: 'slug title operator agency place permitType reference',
  programs: 'slug name operator site',
  sources: 'id url publisher title publishedOn publishedPrecision kind note licence attribution',
  deployments: 'operator place phase supervision access since sincePrecision signalIds',
}
const newColumns: Partial<typeof oldColumns> = {
  signals: 'restates extent model span',
  filings: 'register',
  sources: 'derivedFrom',
}

describe('the files for download', () => {
  it.each(downloadNames)('%s.csv begins with the old columns, in their order', async (name) => {
    const { body } = await getDownload(name, 'csv')
    const [header = ''] = body.replace('\uFEFF', '').split('\r\n')
    const columns = header.split(',')
    const old = words(oldColumns[name])
    expect(columns.slice(0, old.length)).toEqual(old)
    expect(columns.slice(old.length)).toEqual(expect.arrayContaining(words(newColumns[name] ?? '')))
  })

  it('deployments.json has a record for each deployment, with its dates', async () => {
    const { body } = await getDownload('deployments', 'json')
    expect(body).toContain('"firstDriverlessPublic"')
    expect(body).toContain('"driverlessBy"')
  })
})
