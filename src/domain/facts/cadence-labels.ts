import { fleetBases, serviceMetrics } from '../signal/kinds'
import { basisLabels, metricLabels } from '../signal/labels'
import type { Cadenced } from './cadence'

const labels: Partial<Record<Cadenced, string>> = {
  state: 'Status of a service',
  supervision: 'Supervision',
  access: 'Access',
  area: 'Service area',
  permit: 'Permit held',
  'open-filing': 'Pending filing, last step',
  ...Object.fromEntries(
    fleetBases.map((basis) => [`fleet-${basis}`, `Vehicles, ${basisLabels[basis].toLowerCase()}`]),
  ),
  ...Object.fromEntries(serviceMetrics.map((metric) => [`metric-${metric}`, metricLabels[metric]])),
}

/** What a figure that ages is called. */
export const cadencedLabel = (figure: Cadenced): string => labels[figure] ?? figure
