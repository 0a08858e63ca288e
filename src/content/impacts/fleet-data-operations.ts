import type { ImpactContent } from '../types'

export const fleetDataOperations: ImpactContent = {
  slug: 'fleet-data-operations',
  summary:
    'Most miles teach a model nothing; the work is to find, move and keep the few that do, at petabyte scale.',
  change: [
    'Most robotaxi miles are dull. A car follows another down a clear road and the recording holds nothing that a model has not seen ten thousand times. Somewhere in the same week a cyclist carries a ladder across a junction in the rain. Telling the two apart, cheaply and early, is the purpose of fleet data operations.',
    'Volume makes it a discipline. Cameras produce more than a mobile link can carry, so the first choice is made on board: what to keep, what to summarize, what to send when the car is back at its depot. Behind that come manifests that prove nothing was lost, deduplication, and a move from cheap cold storage to fast storage when a team asks. Retention rules belong here too, because footage of streets is also footage of people.',
    'Finding things is the other half. An engineer wants every unprotected turn with an obstructed view, in the wet, and wants it in seconds. That calls for semantic tags and embeddings over columnar files such as Parquet and Arrow, and for a score of how new or risky a clip is. Where nothing real exists, synthetic clips must follow the same schema. As areas and vehicles multiply, archives that were searchable by habit stop being so.',
  ],
  roles: [
    {
      role: 'Ingest and storage engineer',
      responsibility: 'Bring logs from cars and depots into tiered storage, complete and once only',
      skills: ['Kafka', 'Spark', 'Object storage (S3) or HDFS'],
      value: 'Prevents silent gaps in the record of what the fleet saw',
    },
    {
      role: 'Scenario search engineer',
      responsibility: 'Let colleagues query petabytes of driving by meaning',
      skills: ['Parquet and Arrow', 'Embedding indexes', 'Metadata design'],
      value: 'Cuts a search from days of scripting to one query',
    },
    {
      role: 'Fleet data quality engineer',
      responsibility: 'Validate manifests, clocks, calibration and schema before data is used',
      skills: ['Data contracts', 'Automated ETL tests', 'Python'],
      value: 'Keeps broken sensors from teaching broken habits',
    },
    {
      role: 'Curation engineer',
      responsibility: 'Score clips for novelty and risk, and queue the best for labeling',
      skills: ['Anomaly detection', 'Active learning', 'Scenario statistics'],
      value: 'Spends the labeling budget where the model is ignorant',
    },
  ],
  shifts: [
    {
      from: 'Analytics data engineer',
      to: 'Ingest and storage engineer',
      why: 'Spark and object storage stay; the change is from tidy business events to binary logs from moving machines.',
    },
    {
      from: 'Search or information-retrieval engineer',
      to: 'Scenario search engineer',
      why: 'Ranking clips by relevance is a retrieval problem whose documents happen to be video and trajectories.',
    },
  ],
  strategicValue:
    'Data engineering is often treated as a support function; in a robotaxi company it sits on the critical path, because model quality is limited by what can be found. Gains also reach many teams at once, from perception to claims handling. Satellite imagery, shipping, energy and industrial inspection all gather more sensor data than they can look at, and value the same habits. Start with open driving datasets: index one properly, publish the query times, and explain what you chose to delete.',
  counterEvidence:
    'If operators found that a small, fixed sample of drives trains models as well as selective mining does, or let archives lapse as fleets grew, this function would not scale with deployment.',
  signals: [],
}
