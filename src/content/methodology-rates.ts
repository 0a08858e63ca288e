import { minIncidents, minPeriodOverlap } from '@/domain/projection/incident-rates'
import { daysBeforeLaunch } from '@/domain/timeline/align'
import type { MethodologySection } from './methodology-types'

export function ratesSection(): MethodologySection {
  return {
    id: 'rates',
    title: 'Miles per incident',
    paragraphs: [
      'A count of crashes or incidents says little without the miles driven. The tracker divides miles by incidents only where both are for the same operator, the same place and the same period, and shows n and both periods beside the result. Disputed figures are left out, nothing is added up, and a company’s comparison with human drivers, in percent, is never used as a count.',
      'The interval is exact for a count that follows a Poisson law: n incidents are compatible, at 95%, with an expectation between χ²(0.025; 2n)/2 and χ²(0.975; 2n + 2)/2 (F. Garwood, “Fiducial limits for the Poisson distribution”, Biometrika 28, 1936), and the miles are divided by both ends. It covers chance alone: not whether every incident was reported, nor whether the miles are right.',
    ],
    tables: [
      {
        caption: 'Constants of this calculation',
        columns: ['Constant', 'Value', 'Use'],
        numeric: [1],
        rows: [
          {
            id: 'constant-min-incidents',
            cells: ['Fewest incidents', String(minIncidents), 'Below it no rate is given'],
          },
          {
            id: 'constant-period-overlap',
            cells: [
              'Least overlap of the two periods',
              `${minPeriodOverlap * 100}%`,
              'Days in both as a share of the days in either; a difference is stated',
            ],
          },
          {
            id: 'constant-days-before-launch',
            cells: [
              'Days drawn before the first public ride',
              String(daysBeforeLaunch),
              'Where the timeline counts days since that ride',
            ],
          },
        ],
      },
    ],
  }
}
