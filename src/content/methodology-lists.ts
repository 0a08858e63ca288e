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
    title: 'Filings, the ladder and production rates',
    paragraphs: [
      `The ladder of a jurisdiction has four rungs: ${ladderRungs.map((rung) => rungLabels[rung].toLowerCase()).join(', ')}. An operator stands on the highest one with a permit in force or an activity on record; a license to run a ride-hail network is shown beside it and is no rung.`,
    ],
    list: [
      'A permit for a city stands in the ladder of its state or region. A granted permit that is later amended stays granted; one that is withdrawn, denied, expired or closed is shown as lapsed.',
      'A permit for delivery is shown and reaches no rung: its title says what it is for. A fleet on a state register is named beside the operator; it is neither a permit nor a ride.',
      'An activity is read from deployments: tests and rides with a person watching, or with nothing known of it, are on the first rung; driverless tests, and driverless rides for employees, on the second; driverless or mixed rides for others on the fourth. No fare is on record as a field, so the rung is named by the rides and not by what they cost.',
      'A contested account is shown and moves nobody up. Once every deployment of an operator in a jurisdiction has ended, it stands on no rung, whatever permit is still on record.',
      `The matrix on the page of jurisdictions takes, of each operator and state, the furthest of what is on record, and the day on which the first city came so far. It is as fresh as the newest record that confirms it: drawn in full within ${recentWithinDays} days, fainter within ${confirmedWithinDays}, faintest beyond. Rides with a person at the wheel under a ride-hail license, in a state that lets others drive without one, are no stage.`,
      `Pending is what somebody has brought before an authority about a robotaxi service. Recalls, investigations, names, self-certification, driver assistance and operators that have ended are left out. A date that has passed without an outcome on record is shown for ${awaitedForDays} days, and so is a plan to file of which nothing more is heard.`,
      'Days waiting run from the first step after the last decision at which something lay before an agency. A filing that is only planned waits for nothing, and a recall report asks for no answer.',
      'Vehicles asked for and allowed are what a filing’s own steps name. The steps of a register name the vehicles listed on their day, which are registered and neither asked for nor allowed. Registered and observed are, for the same operator and exactly the same place, the single figure of every other page. They are set side by side and never added, and one register is never set against itself.',
      `A rate shown by production is the units counted as finished × 365.25 ÷ the days since the first came off the line. It is given as “at least”, because a count can miss units, and not at all within ${minRateDays} days of the start. No milestone of production moves a fleet number.`,
    ],
    tables: [
      {
        caption: 'Constants of the ledgers',
        columns: ['Constant', 'Value', 'Use'],
        numeric: [1],
        rows: [
          {
            id: 'constant-min-rate-days',
            cells: ['Fewest days of a rate', String(minRateDays), 'Below it no rate of production is given'],
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
              'Areas told as the same',
              `${areaTolerance * 100}%`,
              'By how much a boundary may enclose another area than is reported',
            ],
          },
        ],
      },
    ],
  }
}
