import { article } from '../careers-types'
import type { PathContent } from './types'

export const dataInfrastructure: PathContent = {
  slug: 'data-infrastructure',
  reviewed: '2026-11-23',
  sources: [article],
  summary: 'Move, store and find what a fleet records, and keep the machines that learn from it busy.',
  strengths: ['Distributed systems', 'Performance', 'Running what you build'],
  tools: 'Data pipelines, streaming, Kubernetes',
  value: 'Data and compute in order: without them a fleet produces heat and disk space.',
  work: 'You own a flow. Recordings arrive at depots and must be complete, once only, searchable by morning and gone when the law says so. Weeks alternate between building (an index, a cache, a retention job) and chasing the one stage that holds up all the others. Much of the skill is in saying which data should never have been moved.',
  notFor: 'People who want to see the car. You will see its manifests.',
  impacts: ['fleet-data-operations', 'ai-infrastructure-mlops', 'fleet-reliability-sre'],
  skills: [
    'distributed-systems',
    'event-streams',
    'columnar-data',
    'scenario-search',
    'bulk-storage',
    'observability',
  ],
  bridges: {
    'web-cloud': {
      carries: 'Services, queues, monitoring and being on call.',
      missing: 'Large binary data. Requests are small; recordings are not, and the network is the limit.',
      dwell: 'di-ingest',
    },
    ml: {
      carries: 'Knowing what training code wants from storage, which few storage people do.',
      missing: 'Operations: capacity, failure, retention and the bill.',
      dwell: 'di-failure',
    },
    data: {
      carries: 'Nearly everything. Skilldential calls this the natural move for data engineers, and it is.',
      missing: 'Sensors: clocks, calibration and files that make sense only together.',
      dwell: 'di-sensors',
    },
    embedded: {
      carries: 'The vehicle end: what can be logged, at what cost, and why frames go missing.',
      missing: 'Distributed thinking: idempotence, ordering and back-pressure.',
      dwell: 'di-distributed',
    },
    operations: {
      carries: 'Depots, shifts and procedures: where recordings are really lost.',
      missing: 'SQL and Python, then pipelines. Data quality is the best first post.',
      dwell: 'di-columns',
    },
  },
  roadmap: [
    {
      id: 'foundations',
      title: 'Foundations',
      aim: 'Ask fast questions of large files, and survive a lost machine.',
      months: { low: 3, high: 4 },
      steps: [
        {
          id: 'di-columns',
          title: 'SQL, Parquet and Arrow',
          detail:
            'Convert an open driving dataset to columnar files; partition it three ways; measure which questions each makes quick.',
          after: [],
          hours: { low: 30, high: 45 },
          artifact: 'A benchmark of ten questions over three layouts',
        },
        {
          id: 'di-distributed',
          title: 'Distributed systems on paper and in code',
          detail:
            'Retries, idempotence, ordering, back-pressure, consensus. Build a queue that loses nothing when a consumer dies.',
          after: [],
          hours: { low: 40, high: 60 },
          artifact: 'A fault test in which nothing is lost or counted twice',
        },
        {
          id: 'di-sensors',
          title: 'What a recording is',
          detail:
            'Read camera, GPS and inertial streams from an open log; align their clocks; find the gaps.',
          after: ['di-columns'],
          hours: { low: 20, high: 30 },
          artifact: 'A manifest checker that finds planted gaps',
        },
      ],
    },
    {
      id: 'project',
      title: 'An archive that can be searched',
      aim: 'From upload to answer, end to end.',
      months: { low: 4, high: 6 },
      steps: [
        {
          id: 'di-ingest',
          title: 'Ingest with proof',
          detail:
            'Simulate twenty vehicles uploading over bad links. Resume, verify, deduplicate, and show that nothing is missing.',
          after: ['di-distributed', 'di-sensors'],
          hours: { low: 40, high: 60 },
          artifact: 'An ingest service with a daily completeness report',
        },
        {
          id: 'di-search',
          title: 'Search by meaning',
          detail:
            'Embed clips with an open model, index them beside tags, and answer questions such as an unprotected turn in the wet.',
          after: ['di-columns'],
          hours: { low: 35, high: 55 },
          artifact: 'A search page with precision measured on fifty questions',
        },
        {
          id: 'di-quality',
          title: 'Contracts for data',
          detail:
            'Schema, ranges, clocks and calibration checked on arrival; bad records set aside with a reason.',
          after: ['di-ingest'],
          hours: { low: 20, high: 30 },
          artifact: 'A quarantine with reasons, and one upstream bug it found',
        },
      ],
    },
    {
      id: 'production',
      title: 'Production',
      aim: 'Keep it fast, cheap and lawful.',
      months: { low: 3, high: 5 },
      steps: [
        {
          id: 'di-feed',
          title: 'Feed the accelerators',
          detail:
            'Stream training data from object storage through a cache; find the stall with a profiler; remove it.',
          after: ['di-search'],
          hours: { low: 30, high: 45 },
          artifact: 'Accelerator utilization before and after, with the cause',
        },
        {
          id: 'di-failure',
          title: 'A bad day, rehearsed',
          detail:
            'Take away a region, a disk and a credential, one at a time, with someone watching the clock.',
          after: ['di-ingest'],
          hours: { low: 20, high: 30 },
          artifact: 'A review with recovery times and what changed',
        },
        {
          id: 'di-retention',
          title: 'Deletion that works',
          detail:
            'Retention by purpose, faces and plates blurred, and proof that a deleted clip is gone from every copy and index.',
          after: ['di-quality', 'di-search'],
          hours: { low: 20, high: 30 },
          artifact: 'A deletion receipt that can be audited',
        },
      ],
    },
    {
      id: 'show',
      title: 'Show it',
      aim: 'Give numbers that a finance director and an engineer both accept.',
      months: { low: 2, high: 3 },
      steps: [
        {
          id: 'di-cost',
          title: 'Cost per useful hour',
          detail:
            'Storage, transfer and compute for each hour of driving that was ever used in training; one saving, made.',
          after: ['di-feed', 'di-retention'],
          hours: { low: 15, high: 25 },
          artifact: 'A cost model with the saving in it',
        },
        {
          id: 'di-write',
          title: 'Write up one bottleneck',
          detail: 'From symptom to cause to cure, with the graphs that misled you left in.',
          after: ['di-feed'],
          hours: { low: 10, high: 18 },
          artifact: 'A public engineering note',
        },
        {
          id: 'di-upstream',
          title: 'A contribution upstream',
          detail: 'A fix or a test in an open data project, through review.',
          after: ['di-distributed'],
          hours: { low: 15, high: 30 },
          artifact: 'A merged change',
        },
      ],
    },
  ],
}
