import { areaTolerance } from '@/domain/area/enclosed'
import { confirmedWithinDays } from '@/domain/facts/confirmed-cities'
import { recentWithinDays } from '@/domain/facts/evidence-age'
import { rungLabels } from '@/domain/projection/labels'
import { ladderRungs } from '@/domain/projection/permit-ladder'
import { minRateDays } from '@/domain/projection/production-record'
import { awaitedForDays } from '@/domain/rules/up-next'
import type { MethodologySection } from './methodology-types'

/** How filings, the ladder of permits and production rates are read. */
export function listsSection(): MethodologySection {
  return {
    id: 'ledgers',
    title: 'Filings, permit stages and production rates',
    paragraphs: [
      `A jurisdiction has four permit stages: ${ladderRungs.map((rung) => rungLabels[rung].toLowerCase()).join(', ')}. An operator’s stage is the furthest one with a permit in force or an activity on record. A ride-hail license is shown beside it and is not a stage.`,
    ],
    list: [
      'A permit for a city counts toward the stage in its state. A granted permit that is later amended stays granted; one that is withdrawn, denied, expired or closed is shown as lapsed.',
      'A delivery permit is shown and does not change the stage. A registered fleet is named beside the operator; it is neither a permit nor a ride.',
      'Activity comes from deployments. Tests and rides with a safety monitor, or with supervision not known, are the first stage. Driverless tests, and driverless rides for employees, are the second. Driverless or mixed rides for others are the fourth. Fares are not recorded, so free and paid rides share one stage.',
      'A disputed report is shown and does not count. Once every deployment of an operator in a jurisdiction has ended, it has no stage, whatever permit is still on record.',
      `The matrix of states and operators shows the furthest stage on record and the day on which the first city reached it. It is drawn in full when a record confirms it within ${recentWithinDays} days, fainter within ${confirmedWithinDays}, faintest beyond. Rides with a human driver under a ride-hail license, in a state that licenses driverless rides for others, are not a stage.`,
      `Pending means filed with an agency about a robotaxi service and not decided. Recalls, investigations, trademarks, self-certification, driver assistance and operators that have ended are left out. A date that has passed without an outcome on record is shown for ${awaitedForDays} days, and so is a plan to file without further news.`,
      'Days pending run from the first submission to the agency after its last decision. A planned filing is not pending, and neither is a recall report.',
      'Vehicles requested and authorized are the figures in a filing’s own steps. The steps of a registry name the vehicles listed on that day: registered, neither requested nor authorized. Registered and observed are the same figures as on every other page, for the same operator and exactly the same place. They stand side by side and are never added, and a registry is never compared with itself.',
      `A production rate is the units counted as finished × 365.25 ÷ the days since the first came off the line. It is given as “at least”, because a count can miss units, and not at all within ${minRateDays} days of the start. No production milestone changes a fleet size.`,
    ],
    tables: [
      {
        caption: 'Constants of these lists',
        columns: ['Constant', 'Value', 'Use'],
        numeric: [1],
        rows: [
          {
            id: 'constant-min-rate-days',
            cells: ['Fewest days for a rate', String(minRateDays), 'Below it no production rate is given'],
          },
          {
            id: 'constant-recent-within',
            cells: [
              'A stage counts as recent, days',
              String(recentWithinDays),
              'Beyond it the matrix draws it fainter',
            ],
          },
          {
            id: 'constant-awaited-for',
            cells: [
              'A passed date is shown, days',
              String(awaitedForDays),
              'After it a date without an outcome leaves the list of what comes next',
            ],
          },
          {
            id: 'constant-area-tolerance',
            cells: [
              'Areas treated as the same',
              `${areaTolerance * 100}%`,
              'How far the area inside a boundary may differ from the reported area',
            ],
          },
        ],
      },
    ],
  }
}
