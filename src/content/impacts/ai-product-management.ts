import type { ImpactContent } from '../types'

export const aiProductManagement: ImpactContent = {
  slug: 'ai-product-management',
  summary:
    'The product is a ride made by a costly machine, so cost per mile, utilization and waiting time replace clicks and churn.',
  change: [
    'Screen time means nothing to a taxi. What a product manager has to move is cost per mile, the share of the day with a rider aboard, the number of times a person must step in, and how much of a city can be served. Each is physical. A car that waits for a charger earns nothing, however well it drives.',
    'Small changes carry far. Raise the share of hours with a rider from 40 to 50 percent and the same fixed cost is spread over a quarter more paid time. Every call for remote help adds wages. Widening the map without adding cars lengthens the wait: user reports in June 2026 put peak waits for Tesla’s Texas service above 30 minutes, while its Austin area covered the whole metropolitan region with a few dozen cars state-wide, by independent estimates.',
    'Roadmaps therefore read differently. In place of a list of features there is a list of abilities, such as left turns across traffic, airport curbs or heavy rain, each with its expected effect on coverage and cost, and each with evidence that safety engineers will accept. The manager’s craft is to decide which hard situation to fix next, knowing that one answer comes from rider demand and another from the incident log.',
  ],
  roles: [
    {
      role: 'Autonomy product manager',
      responsibility: 'Choose which driving abilities to build next, from demand and incident data',
      skills: ['Scenario analysis', 'SQL', 'Machine learning literacy'],
      value: 'Points scarce research time at what blocks service',
    },
    {
      role: 'Fleet economics manager',
      responsibility: 'Model cost per mile across energy, cleaning, insurance, repairs and remote help',
      skills: ['Unit economics', 'Operations research', 'Forecasting'],
      value: 'Tells the board whether one more car helps or hurts',
    },
    {
      role: 'Rider marketplace manager',
      responsibility: 'Balance price, waiting time and vehicle position hour by hour',
      skills: ['Dispatch algorithms', 'Experiment design', 'Pricing'],
      value: 'Fills seats without promising cars that are not there',
    },
    {
      role: 'Launch and coverage manager',
      responsibility: 'Decide when a district, an hour or a weather condition may open',
      skills: ['Operational design domains', 'Safety metrics', 'City relations'],
      value: 'Keeps the map honest about what the fleet can serve',
    },
  ],
  shifts: [
    {
      from: 'SaaS growth product manager',
      to: 'Rider marketplace manager',
      why: 'Experiments and funnels still help, but supply is now a fixed number of vehicles with batteries and dirt.',
    },
    {
      from: 'Airline, logistics or ride-hail operations planner',
      to: 'Fleet economics manager',
      why: 'Utilization, turnaround and maintenance windows are their native language, and robotaxis have all three.',
    },
  ],
  strategicValue:
    'Managers who can talk to a perception lead at ten and a depot manager at eleven are uncommon, since software careers seldom include tires. The experience suits any business that puts learned software into costly equipment: drones, warehouse robots, grid batteries, farm machinery. Its weakness is timing. Much of the post exists only once rides are sold, so hiring follows launches, and a service still run with supervisors aboard cannot yet show whether its economics work.',
  counterEvidence:
    'Services that grow under general managers and ride-hail partners, with no dedicated product staff for autonomy, would suggest that this is a duty within other jobs and not a career of its own.',
  signals: [
    'tesla-texas-wait-30-2026-06',
    'tesla-austin-metro-2026-06-03',
    'tesla-texas-fleet-skilldential-2026-06',
  ],
}
