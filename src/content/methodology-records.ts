import { coverageAgeDays, coverageApartDays } from '@/domain/projection/coverage-limits'
import { basisPreference, figureWindowDays, scopePreference } from '@/domain/projection/headline-figure'
import { promiseStatusLabels } from '@/domain/projection/labels'
import { type PromiseStatus, promiseStatuses } from '@/domain/projection/targets'
import { sqKmPerSqMi } from '@/domain/shared/area-units'
import { formatRange } from '@/domain/shared/range'
import {
  type DatePrecision,
  datePrecisions,
  formatDay,
  formatInterval,
  intervalEnd,
  intervalStart,
} from '@/domain/signal/date'
import { fleetBases, signalKinds } from '@/domain/signal/kinds'
import { basisLabels, basisNotes, kindLabels, precisionLabels, scopeLabels } from '@/domain/signal/labels'
import { kindTexts } from './kinds'
import type { MethodologySection } from './methodology-types'

/** The parts of the methodology that say what a record is and how states are made from records. */

export function signalsSection(): MethodologySection {
  return {
    id: 'signals',
    title: 'Signals',
    paragraphs: [
      'A signal is one dated, sourced statement about a deployment. Everything that changes over time is kept as signals, and every status on this site is computed from them.',
      'A signal cannot be published without a source. A missing figure is left empty, never written as 0. A published signal is not overwritten: each change is a revision with its day and its reason, and a signal that proves wrong is retracted and stays readable.',
    ],
    tables: [
      {
        caption: 'The seven kinds',
        columns: ['Kind', 'What it says'],
        rows: signalKinds.map((kind) => ({
          id: `kind-${kind}`,
          cells: [kindLabels[kind], kindTexts[kind].description],
        })),
      },
    ],
  }
}

export function basesSection(): MethodologySection {
  return {
    id: 'bases',
    title: 'Vehicle counts and their source type',
    paragraphs: [
      'Vehicles requested, authorized, registered, seen and claimed are different things. Each source type is a series of its own. So is each scope, model, span and part of a place: vehicles in use and vehicles ever seen are never joined, and a count of part of a country never counts as the country. Series are never added together.',
      `A count is a range. “${formatRange({ low: 42, high: 59 })}” means that the figure lies between the two; “${formatRange({ low: 700, high: null })}” means that the upper end is not known.`,
      'Each subject (an operator in a place, with a source type, a scope and a model) has one figure on every page: its newest count that is neither disputed nor a repeat. Where sources of one day disagree, the figure runs from the lowest to the highest and the page says so. A part never stands for the whole. A registry shows its parts under its total. Nothing is summed.',
      `Where a page leads with one subject of several, it takes whole fleets alone, never vehicles ever seen. Of their figures no more than ${figureWindowDays} days older than the newest, it takes the best source type (${inOrder(basisPreference.map((basis) => basisLabels[basis]))}), then ${inOrder(scopePreference.map((scope) => scopeLabels[scope]))}, then the newest. The page names the place: a state registry and a nationwide recall count different vehicles.`,
      'A registry is recorded once, as the steps of its filing, and the series reads it from there. A count that repeats another one supports it and joins no series.',
    ],
    tables: [
      {
        caption: 'The six source types',
        columns: ['Source type', 'What it counts'],
        rows: fleetBases.map((basis) => ({
          id: `basis-${basis}`,
          cells: [basisLabels[basis], basisNotes[basis]],
        })),
      },
      {
        caption: 'Constants of the single figure',
        columns: ['Constant', 'Value', 'Use'],
        numeric: [1],
        rows: [
          {
            id: 'constant-headline-window',
            cells: [
              'Close enough to the newest, days',
              String(figureWindowDays),
              'Older figures do not lead a page, and no claim is compared with an older count',
            ],
          },
        ],
      },
    ],
  }
}

const precisionMeaning: Record<DatePrecision, string> = {
  day: 'The day is known.',
  month: 'Only the month is known.',
  quarter: 'Only the quarter is known.',
  year: 'Only the year is known.',
}

export function accuracyOfDates(): MethodologySection {
  const example = '2026-05-14'
  return {
    id: 'dates',
    title: 'Dates and their precision',
    paragraphs: [
      'A date is printed as precisely as it is known and no more: a day, a month, a quarter or a year. It sorts by its first day.',
      'All days are calendar days; “today” is the day in UTC.',
    ],
    tables: [
      {
        caption: 'The four precisions, by one example',
        columns: ['Precision', 'Printed', 'Stands for', 'Meaning'],
        rows: datePrecisions.map((precision) => {
          const interval = { date: intervalStart(example, precision), precision }
          const first = formatDay(interval.date)
          const last = formatDay(intervalEnd(interval))
          return {
            id: `precision-${precision}`,
            cells: [
              precisionLabels[precision],
              formatInterval(interval),
              first === last ? first : `${first} to ${last}`,
              precisionMeaning[precision],
            ],
          }
        }),
      },
    ],
  }
}

const inOrder = (words: readonly string[]) => words.map((word) => word.toLowerCase()).join(', then ')

export function coverageSection(): MethodologySection {
  return {
    id: 'coverage',
    title: 'Coverage against capacity',
    paragraphs: [
      'A large map with few cars means long waits. For each operator and city with both a service area and a count, the tracker divides the city’s lead figure by the newest area. The result is vehicles per 100 km², a range where the count is a range, with both signals, their dates and the days between them.',
      `It is measured only where count and area are at most ${coverageApartDays} days apart and both at most ${coverageAgeDays} days old. Otherwise the page says “not measured”, and why. Vehicles requested or authorized are never used, nor are vehicles ever seen.`,
    ],
    tables: [
      {
        caption: 'Constants of this calculation',
        columns: ['Constant', 'Value', 'Use'],
        numeric: [1],
        rows: [
          {
            id: 'constant-square-mile',
            cells: [
              'Square kilometers in a square mile',
              String(sqKmPerSqMi),
              'Areas are kept in square miles, as reported',
            ],
          },
          {
            id: 'constant-coverage-apart',
            cells: [
              'Most days apart',
              String(coverageApartDays),
              'A count and an area further apart are not divided',
            ],
          },
          {
            id: 'constant-coverage-age',
            cells: ['Oldest figure, days', String(coverageAgeDays), 'An older count or area is not used'],
          },
        ],
      },
    ],
  }
}

const promiseMeaning: Record<PromiseStatus, string> = {
  open: 'Its date has not come, or it has none.',
  overdue: 'Its date has passed and no outcome is on record.',
  met: 'Kept by its date.',
  late: 'Kept after its date.',
  missed: 'Its date passed and it was not kept.',
}

export function promisesSection(): MethodologySection {
  return {
    id: 'promises',
    title: 'Promises',
    paragraphs: [
      'A promise is a company’s word about the future. It is never drawn as a fact and never joined to a count. Its status follows from its due date, the outcome on record and the day the page is viewed as of. An outcome that rests on a dated signal is known from that date on.',
      'How well an operator keeps its promises is counted over those with a due date that has come: kept, missed or overdue. The share kept on time has two bounds: the lower counts no overdue promise as kept, the upper counts all of them. The slip of a kept promise is the days from its due date to the signal that shows it, below zero when early. The median is given with the number of promises behind it. An open promise is shown with its reference class: the same operator’s dated promises of the same kind that have come due, and how many of them were kept on time.',
    ],
    tables: [
      {
        caption: 'The five statuses of a promise',
        columns: ['Status', 'Meaning'],
        rows: promiseStatuses.map((status) => ({
          id: `promise-${status}`,
          cells: [promiseStatusLabels[status], promiseMeaning[status]],
        })),
      },
    ],
  }
}
