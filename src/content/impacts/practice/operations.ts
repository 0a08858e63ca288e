import type { ImpactPractice } from './types'

export const fleetDataPractice: ImpactPractice = {
  slug: 'fleet-data-operations',
  occupations: [
    {
      role: 'Ingest and storage engineer',
      codes: ['15-1243', '15-1252'],
      fit: 'partial',
      note: 'Data engineers have no code; architects and developers share them.',
    },
    { role: 'Scenario search engineer', codes: ['15-1252'], fit: 'close', note: 'Search, for video.' },
    {
      role: 'Fleet data quality engineer',
      codes: ['15-1242', '15-2051'],
      fit: 'partial',
      note: 'Between keeping a database and judging what is in it.',
    },
    {
      role: 'Curation engineer',
      codes: ['15-2051'],
      fit: 'close',
      note: 'Data science applied to the choice of data.',
    },
  ],
  build: [
    {
      title: 'Nothing lost, nothing twice',
      what: 'Upload recordings over a bad link with resume, checks and deduplication.',
      artifact: 'A completeness report over a thousand interrupted uploads',
      hours: { low: 25, high: 40 },
    },
    {
      title: 'Ask by meaning',
      what: 'Index an open dataset so that “cyclist, wet road, turning” returns clips in seconds.',
      artifact: 'Precision on fifty questions, with the failures shown',
      hours: { low: 35, high: 55 },
    },
    {
      title: 'What to keep',
      what: 'Score clips for novelty, keep five percent, and test what a model loses by it.',
      artifact: 'A curve of data kept against accuracy lost',
      hours: { low: 30, high: 50 },
    },
  ],
  transfer: {
    outlook: 'wide',
    text: 'Machines that record more than anyone can watch are common: satellites, turbines, ships, production lines. Each rediscovers ingest, search and retention. The habit of asking what may be thrown away is rarer than the tools and more valuable. Privacy practice with footage of public streets is an extra that few data engineers have.',
    elsewhere: [
      { field: 'Earth observation', why: 'Petabytes of images, a few of which matter' },
      { field: 'Energy and shipping', why: 'Sensor archives with costly gaps' },
      { field: 'Media archives', why: 'Search of video by content' },
    ],
  },
  contrast: null,
  against: {
    text: 'Counts on record suggest fleets of dozens to a few thousand cars. That is within reach of one well-run data team. The non-linear growth that Skilldential expects would begin far above it, and no signal so far shows an operator there.',
    signals: ['waymo-fleet-2026-06-3871', 'tesla-texas-registry-2026-09-02'],
  },
}

export const reliabilityPractice: ImpactPractice = {
  slug: 'fleet-reliability-sre',
  occupations: [
    {
      role: 'Fleet observability engineer',
      codes: ['15-1252', '15-1244'],
      fit: 'partial',
      note: 'Reliability engineers are counted as developers or administrators.',
    },
    {
      role: 'Remote assistance platform engineer',
      codes: ['15-1252', '15-1241'],
      fit: 'partial',
      note: 'Software and networks in one post.',
    },
    {
      role: 'Release and rollback engineer',
      codes: ['15-1252'],
      fit: 'close',
      note: 'Release engineering, for vehicles.',
    },
    {
      role: 'Safe-state engineer',
      codes: ['17-2199', '15-1252'],
      fit: 'loose',
      note: 'Half control, half verification, and no code for the pair.',
    },
  ],
  build: [
    {
      title: 'A fleet on one screen',
      what: 'Simulate two hundred vehicles that report, fail and drop out; find the one in trouble.',
      artifact: 'A dashboard and its false alarms in a week',
      hours: { low: 20, high: 35 },
    },
    {
      title: 'Advice over a bad link',
      what: 'Stream video from a phone in a car over mobile data and show its true delay to the helper.',
      artifact: 'Delay and loss along a mapped route',
      hours: { low: 30, high: 45 },
    },
    {
      title: 'A rollback, rehearsed',
      what: 'Ship a bad version to a simulated fleet and let it withdraw itself.',
      artifact: 'A timeline, and how many vehicles it reached',
      hours: { low: 25, high: 40 },
    },
  ],
  transfer: {
    outlook: 'wide',
    text: 'Any business with equipment in the field and a control room has this work under another name. Cloud companies will take the same people tomorrow. What robotaxis add is consequence: incident command where a wrong call blocks a street, which is experience that utilities and airlines respect.',
    elsewhere: [
      { field: 'Power, water and telecoms', why: 'Control rooms, fault trees and restoration' },
      { field: 'Airlines and rail', why: 'Dispatch and disruption, around the clock' },
      { field: 'Cloud services', why: 'The trade’s home, and still its largest employer' },
    ],
  },
  contrast: null,
  against: {
    text: 'Bad days are short so far. After the San Francisco blackout of December 2025 Waymo was back in service the next day. If small teams can go on recovering that fast as fleets grow, the work will not grow with them.',
    signals: ['waymo-sf-2025-12-blackout', 'waymo-sf-2025-12-resume'],
  },
}

export const productPractice: ImpactPractice = {
  slug: 'ai-product-management',
  occupations: [
    {
      role: 'Autonomy product manager',
      codes: ['11-3021', '13-1082'],
      fit: 'loose',
      note: 'Product managers have no code of their own in this edition.',
    },
    {
      role: 'Fleet economics manager',
      codes: ['15-2031', '13-1111'],
      fit: 'partial',
      note: 'Operations research by method.',
    },
    {
      role: 'Rider marketplace manager',
      codes: ['15-2031', '11-2021'],
      fit: 'partial',
      note: 'Pricing sits with marketing in some firms and with research in others.',
    },
    {
      role: 'Launch and coverage manager',
      codes: ['11-3071', '11-9199'],
      fit: 'partial',
      note: 'Transport managers, with software in the depot.',
    },
  ],
  build: [
    {
      title: 'Cost per mile with ranges',
      what: 'Model one robotaxi mile from public figures; give each input a range and its source.',
      artifact: 'A spreadsheet that shows which input matters most',
      hours: { low: 15, high: 25 },
    },
    {
      title: 'Waiting time from first principles',
      what: 'Simulate a small fleet in a large area and find when waits become unbearable.',
      artifact: 'A chart of cars per square mile against minutes, with assumptions',
      hours: { low: 20, high: 35 },
    },
    {
      title: 'What to fix next',
      what: 'Rank ten driving abilities by riders served, cost and evidence needed, from public incident reports.',
      artifact: 'A roadmap of two pages that an engineer has argued with',
      hours: { low: 20, high: 30 },
    },
  ],
  transfer: {
    outlook: 'moderate',
    text: 'Managers of costly equipment with software in it are needed in energy, logistics and machinery. Titles differ and so does respect. What carries over is the habit of putting a price and a probability on each ability; what does not is a network of contacts in one city’s taxi market.',
    elsewhere: [
      { field: 'Delivery and drones', why: 'Utilization, turnaround and permission' },
      { field: 'Grid storage and charging', why: 'Assets that earn by being available' },
      { field: 'Farm and construction machinery', why: 'Autonomy sold by the hour' },
    ],
  },
  contrast: {
    caption: 'Two kinds of product manager',
    columns: ['', 'Software as a service', 'Autonomous vehicles'],
    rows: [
      ['Next on the list', 'What users ask for', 'What stops cars from serving'],
      ['Aim', 'More users who stay', 'A cheaper mile and less waiting'],
      ['A good quarter', 'A feature that is used', 'Fewer calls for help, more paid hours, no harm'],
      ['Learns from', 'Clicks and interviews', 'Incident logs, rider demand and rare scenes'],
    ],
  },
  against: {
    text: 'Several services reach riders through another company’s app. Austin and Atlanta opened for Waymo through Uber, so matching and price sit with the partner. Where that holds, the operator needs fewer product people than this page describes.',
    signals: ['waymo-aus-2025-03-public', 'waymo-atl-2025-06-public'],
  },
}

export const spilloverPractice: ImpactPractice = {
  slug: 'ecosystem-spillover',
  occupations: [
    {
      role: 'Power electronics engineer',
      codes: ['17-2071', '17-2072'],
      fit: 'close',
      note: 'Electrical or electronics engineers, as in any converter firm.',
    },
    {
      role: 'Charging and depot robotics engineer',
      codes: ['17-2141', '17-2199', '17-3024'],
      fit: 'partial',
      note: 'Mechanical, robotics and mechatronics in varying parts.',
    },
    { role: 'Fleet software engineer', codes: ['15-1252'], fit: 'close', note: 'A developer at a supplier.' },
    {
      role: 'Independent safety auditor',
      codes: ['13-1041', '17-2111'],
      fit: 'partial',
      note: 'Compliance by mandate, engineering by content.',
    },
    {
      role: 'Vehicle security and forensics analyst',
      codes: ['15-1212'],
      fit: 'close',
      note: 'Information security, with a diagnostic port.',
    },
  ],
  build: [
    {
      title: 'A depot on paper',
      what: 'Plan charging, cleaning and parking for fifty cars, hour by hour, with ranges.',
      artifact: 'A schedule and the bottleneck that it reveals',
      hours: { low: 15, high: 25 },
    },
    {
      title: 'Misaligned coils',
      what: 'Build or simulate a small inductive link and measure efficiency against offset.',
      artifact: 'A measured curve with its method',
      hours: { low: 30, high: 50 },
    },
    {
      title: 'A stranger’s safety case',
      what: 'Audit a published voluntary safety report against a checklist of your own.',
      artifact: 'Findings, ranked, with what would close each',
      hours: { low: 20, high: 35 },
    },
  ],
  transfer: {
    outlook: 'wide',
    text: 'Suppliers live longer when they serve several trades, and so do the people who work for them. Buses, vans and port vehicles need chargers and depots whether or not anybody drives them. The exposed part is software that only robotaxi operators would buy.',
    elsewhere: [
      { field: 'Electric buses, vans and ports', why: 'Automatic charging with a driver present, today' },
      { field: 'Warehouse and airport robotics', why: 'Docking, cleaning and inspection by machine' },
      { field: 'Insurance and certification', why: 'Independent judgment on any automated product' },
    ],
  },
  contrast: null,
  against: {
    text: 'A contract is not yet work. Dallas was announced in July 2025 with Avis to run the depots; the service there has been paused since May 21, 2026. The Cybercab ramp, on which wireless charging waits, lost its volume promise for the year in July.',
    signals: ['waymo-dal-2025-07', 'waymo-dal-2026-05-21', 'prod-cc-volume-dropped'],
  },
}
