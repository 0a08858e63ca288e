import { impactContent } from '@/content/impacts'
import { findImpact, impacts } from '@/domain/impact/catalog'
import { filingsSentence } from '@/domain/lists/filings'
import { citiesInService } from '@/domain/lists/operators'
import { productionSentence } from '@/domain/lists/production'
import { promisesSentence } from '@/domain/lists/promises'
import { countCities, leadingDeployment, statusKey } from '@/domain/projection/deployments'
import { driverlessReportAt } from '@/domain/projection/driverless-report'
import type { HeadlineFigure } from '@/domain/projection/headline-figure'
import type { RecordFamily } from '@/domain/record/families'
import { nameIndex, nameOf } from '@/domain/shared/names'
import { formatNumber, formatRange } from '@/domain/shared/range'
import { formatDays, formatInterval, whenOf } from '@/domain/signal/date'
import { kindLabels, scopeLabels } from '@/domain/signal/labels'
import { today } from '@/server/clock'
import { getCities, getCity } from '@/server/queries/cities'
import { getSourceList, getSourcePage } from '@/server/queries/data'
import { getImpactPage } from '@/server/queries/impact-page'
import { getFilingList, getProductionList, getPromiseList } from '@/server/queries/lists'
import { getOperator, getOperatorRows } from '@/server/queries/operators'
import { getOverview } from '@/server/queries/overview'
import { getSignalDetail } from '@/server/queries/signal-detail'
import { getSignals } from '@/server/queries/signals'
import type { Card } from '@/ui/card/card'
import { signalFigure } from '@/ui/card/signal-figure'
import { cityCountSentence } from '@/ui/operator/city-count-sentence'
import { overviewDeck, overviewHeadline } from '@/ui/overview/headline'
import { deploymentSentence } from '@/ui/record/deployment-sentence'
import { headingOf, type PageId, pageIds, sitePage } from '@/url/pages'
import { recordAt } from '@/url/records'
import { careerCards } from './career-cards'
import { filingCard, jurisdictionCard, jurisdictionsCard, mapCard, programCard } from './list-cards'
import { pathCard, pathsCard, planCard } from './path-cards'
import { placeCard, placesCard } from './place-cards'

/** What each page shows where its address is shared, from the same reads as the page. */

/** The card of a page by the path of its address without the slash; null where there is no such page. */
export async function cardOf(path: string): Promise<Card | null> {
  const address = path === 'overview' ? '/' : `/${path}`
  const page = pageIds.find((id) => sitePage(id).path === address)
  if (page) return lists[page]()
  const record = recordAt(address)
  return record === null ? null : families[record.family](record.slug)
}

const plural = (count: number, one: string, many: string) => (count === 1 ? one : many)

const lists: Record<PageId, () => Promise<Card>> = {
  overview,
  cities: async () => {
    const { asOf, cities } = await getCities()
    const driverless = cities.filter(({ status }) => status === 'service-driverless').length
    return {
      kicker: 'Cities',
      title: headingOf('cities'),
      figure: {
        value: formatNumber(driverless),
        unit: `of ${cities.length} cities have a driverless service`,
      },
      note: '',
      status: 'service-driverless',
      asOf,
    }
  },
  operators: async () => {
    const { asOf, rows } = await getOperatorRows()
    return {
      kicker: 'Operators',
      title: headingOf('operators'),
      figure: { value: formatNumber(rows.length), unit: 'operators on record' },
      note: rows.map(({ operator }) => operator.name).join(', '),
      status: null,
      asOf,
    }
  },
  map: mapCard,
  places: placesCard,
  compare: () => signalsCard('Comparison', 'compare'),
  paths: pathsCard,
  plan: planCard,
  jurisdictions: jurisdictionsCard,
  fleets: () => signalsCard('Fleets', 'fleets'),
  timeline: () => signalsCard('Timeline', 'timeline'),
  signals: () => signalsCard('The record', 'signals'),
  data: () => signalsCard('Data', 'data'),
  methodology: () => signalsCard('Methodology', 'methodology'),
  about: () => signalsCard('About', 'about'),
  search: () => signalsCard('Search', 'search'),
  ...careerCards,
  matrix: () => signalsCard('Careers', 'matrix'),
  robustness: () => signalsCard('Careers', 'robustness'),
  impactPlaces: () => signalsCard('Careers', 'impactPlaces'),
  filings: async () => {
    const { asOf, rows } = await getFilingList()
    const open = rows.filter((row) => row.open).length
    return {
      kicker: 'Ledger',
      title: headingOf('filings'),
      figure: { value: formatNumber(open), unit: `of ${rows.length} filings are pending` },
      note: filingsSentence(rows, asOf).replace(/^.*?\. /, ''),
      status: null,
      asOf,
    }
  },
  production: async () => {
    const { asOf, rows } = await getProductionList()
    return {
      kicker: 'Ledger',
      title: headingOf('production'),
      figure: { value: formatNumber(rows.length), unit: 'vehicle and component programs' },
      note: productionSentence(rows, asOf),
      status: null,
      asOf,
    }
  },
  promises: async () => {
    const { asOf, rows } = await getPromiseList()
    return {
      kicker: 'Ledger',
      title: headingOf('promises'),
      figure: { value: formatNumber(rows.length), unit: 'dated promises' },
      note: promisesSentence(rows),
      status: null,
      asOf,
    }
  },
  impacts: async () => {
    const signals = await getSignals()
    return {
      kicker: 'Careers',
      title: headingOf('impacts'),
      figure: { value: String(impacts.length), unit: 'careers, each with a score that is explained in full' },
      note: `Made from ${formatNumber(signals.length)} dated, sourced signals.`,
      status: null,
      asOf: today(),
    }
  },
  sources: async () => {
    const sources = await getSourceList()
    const publishers = new Set(sources.map(({ publisher }) => publisher)).size
    return {
      kicker: 'Data',
      title: headingOf('sources'),
      figure: { value: formatNumber(sources.length), unit: `documents of ${publishers} publishers` },
      note: '',
      status: null,
      asOf: today(),
    }
  },
}

const families: Record<RecordFamily, (slug: string) => Promise<Card | null>> = {
  city: cityCard,
  place: placeCard,
  operator: operatorCard,
  filing: filingCard,
  jurisdiction: jurisdictionCard,
  programme: programCard,
  impact: impactCard,
  path: pathCard,
  signal: signalCard,
  source: sourceCard,
}

async function overview(): Promise<Card> {
  const { asOf, cityCounts, confirmed } = await getOverview()
  const driverless = cityCounts['service-driverless']
  return {
    kicker: 'Robotaxi deployments',
    title: overviewHeadline(confirmed),
    figure: {
      value: formatNumber(driverless),
      unit: `${plural(driverless, 'city', 'cities')} with a driverless service`,
    },
    note: overviewDeck(cityCounts, confirmed),
    status: 'service-driverless',
    asOf,
  }
}

async function signalsCard(kicker: string, page: PageId): Promise<Card> {
  const signals = await getSignals()
  const [first, last] = [signals.at(0), signals.at(-1)]
  return {
    kicker,
    title: headingOf(page),
    figure: {
      value: formatNumber(signals.length),
      unit: first && last ? `signals, ${formatDays(first.date, last.date)}` : 'signals',
    },
    note: 'Every figure has its date and its source.',
    status: null,
    asOf: today(),
  }
}

async function cityCard(slug: string): Promise<Card | null> {
  const [city, { cities }] = await Promise.all([getCity(slug), getCities()])
  if (!city) return null
  const { place, containers, deployments, operators, asOf } = city
  const names = nameIndex(operators)
  const lead = leadingDeployment(deployments)
  const fleet = cities.find((one) => one.place.slug === slug)?.fleet ?? null
  return {
    kicker: containers.map(({ name }) => name).join(', '),
    title: `Robotaxis in ${place.name}`,
    figure: fleet
      ? fleetFigure(fleet, nameOf(names, fleet.operator))
      : {
          value: formatNumber(city.signals.length),
          unit: `${plural(city.signals.length, 'signal', 'signals')} on record; no vehicle count is published`,
        },
    note: lead
      ? deploymentSentence(lead, {
          operator: nameOf(names, lead.operator),
          place: place.name,
          driverlessBy: driverlessReportAt(city.reports, lead).driverlessBy,
        })
      : 'No operator is deployed here.',
    status: lead ? statusKey(lead) : null,
    asOf,
  }
}

function fleetFigure({ reading, basis, scope }: HeadlineFigure, who: string): Card['figure'] {
  const what = scope === 'all' ? 'vehicles' : scopeLabels[scope].toLowerCase()
  return {
    value: formatRange(reading),
    unit: `${what} of ${who}, ${basis}, ${formatInterval({ date: reading.date, precision: reading.precision })}`,
  }
}

async function operatorCard(slug: string): Promise<Card | null> {
  const page = await getOperator(slug)
  if (!page) return null
  const counts = countCities(page.deployments)
  const inService = citiesInService(counts)
  const lead = leadingDeployment(page.deployments)
  return {
    kicker: 'Operator',
    title: page.operator.name,
    figure: { value: formatNumber(inService), unit: `${plural(inService, 'city', 'cities')} in service` },
    note: cityCountSentence(counts),
    status: lead ? statusKey(lead) : null,
    asOf: page.asOf,
  }
}

async function impactCard(slug: string): Promise<Card | null> {
  const impact = findImpact(slug)
  if (!impact) return null
  const { index, rank, asOf } = await getImpactPage(impact.slug)
  return {
    kicker: `Role ${impact.number}, ${impact.domain}`,
    title: impact.title,
    figure: {
      value: index.toFixed(1),
      unit: `deployment evidence score, rank ${rank} of ${impacts.length}: deployment evidence, not a labor statistic`,
    },
    note: impactContent(impact.slug).summary,
    status: null,
    asOf,
  }
}

async function signalCard(id: string): Promise<Card | null> {
  const detail = await getSignalDetail(id)
  if (!detail) return null
  const { signal, operatorName, place } = detail.summary
  const when = formatInterval(whenOf(signal))
  const isRetracted = detail.record.status === 'retracted'
  return {
    kicker: `${kindLabels[signal.kind]}, ${when}`,
    title: signal.headline,
    figure: isRetracted ? { value: 'Retracted', unit: 'This signal is not counted.' } : signalFigure(signal),
    note: [operatorName, place?.name].filter(Boolean).join(', '),
    status: null,
    asOf: detail.asOf,
  }
}

async function sourceCard(id: string): Promise<Card | null> {
  const page = await getSourcePage(id)
  if (!page) return null
  const cited = page.signals.length
  return {
    kicker: `Source, ${page.source.publisher}`,
    title: page.source.title,
    figure: { value: formatNumber(cited), unit: `${plural(cited, 'signal rests', 'signals rest')} on it` },
    note: '',
    status: null,
    asOf: today(),
  }
}
