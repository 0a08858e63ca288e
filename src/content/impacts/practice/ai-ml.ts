import type { ImpactPractice } from './types'

export const mlPractice: ImpactPractice = {
  slug: 'machine-learning-engineering',
  occupations: [
    {
      role: 'Training pipeline engineer',
      codes: ['15-1252', '15-2051'],
      fit: 'partial',
      note: 'Developers by the work, data scientists by many job titles.',
    },
    {
      role: 'Model release engineer',
      codes: ['15-1252', '15-1253'],
      fit: 'partial',
      note: 'Release and test, for weights in place of binaries.',
    },
    { role: 'Drift monitoring engineer', codes: ['15-2051'], fit: 'close', note: 'Statistics on live data.' },
    {
      role: 'Training data engineer',
      codes: ['15-2051', '15-1243'],
      fit: 'partial',
      note: 'Between data science and the design of data stores.',
    },
  ],
  build: [
    {
      title: 'A run that can be repeated',
      what: 'Train a detector twice from the same snapshot and get the same weights, or find out why not.',
      artifact: 'A repository with one command and its recorded result',
      hours: { low: 20, high: 35 },
    },
    {
      title: 'A gate that refuses',
      what: 'A regression suite by scenario that stops a candidate which is better on average and worse at night.',
      artifact: 'The refused candidate and the report that explains it',
      hours: { low: 25, high: 40 },
    },
    {
      title: 'Drift, alarm, rollback',
      what: 'Serve a model on data whose season changes; alarm, retrain and withdraw without a person.',
      artifact: 'A timeline of one simulated month',
      hours: { low: 40, high: 60 },
    },
  ],
  transfer: {
    outlook: 'wide',
    text: 'The loop from data to release exists wherever predictions are acted on. Other industries run it with gentler consequences and often with less care, so somebody trained on vehicles raises the standard. General machine learning posts also attract the most applicants; what stands out is operating experience, which few portfolios show.',
    elsewhere: [
      { field: 'Fraud and credit', why: 'Models that decay against an opponent, under audit' },
      { field: 'Industrial inspection and forecasting', why: 'Quiet drift with real costs' },
      { field: 'Medical software', why: 'Release gates with a regulator behind them' },
    ],
  },
  contrast: {
    caption: 'The same job, before and with a fleet',
    columns: ['', 'Data scientist of a project', 'Engineer of a fleet’s models'],
    rows: [
      ['Hands over', 'A model that scores well once', 'A way to make the next one, and the next'],
      ['Watches', 'Accuracy or F1', 'Interventions, regressions by scenario, cost of a run'],
      ['Looks for faults in', 'The algorithm', 'The data, the drift, the slow stage'],
      ['Works in', 'A notebook on one machine', 'A cluster, a scheduler, a release gate'],
    ],
  },
  against: {
    text: 'No signal in our data counts model releases or the people who make them. The link from more cities to more releases is an inference from how such systems work. A company could serve more cities with the same team, and from outside we would not see the difference.',
    signals: [],
  },
}

export const annotationPractice: ImpactPractice = {
  slug: 'data-annotation',
  occupations: [
    {
      role: 'Ontology designer',
      codes: ['15-1299'],
      fit: 'loose',
      note: 'Nothing in the classification describes the design of labels.',
    },
    {
      role: 'Label quality lead',
      codes: ['15-1299', '13-1111'],
      fit: 'loose',
      note: 'Quality work, counted under whatever the employer files it.',
    },
    {
      role: 'Synthetic scene specialist',
      codes: ['27-1014', '15-1299'],
      fit: 'partial',
      note: 'Animators where scenes are built by hand.',
    },
    {
      role: 'Regional annotation manager',
      codes: ['11-9199', '13-1082'],
      fit: 'partial',
      note: 'A manager or a project specialist, by size of team.',
    },
  ],
  build: [
    {
      title: 'A guideline, tested',
      what: 'Write the rule for one ambiguous class and have three people apply it to a hundred clips.',
      artifact: 'Agreement before and after one revision',
      hours: { low: 15, high: 25 },
    },
    {
      title: 'An audit of open labels',
      what: 'Sample a public driving dataset and estimate its error rate with an interval.',
      artifact: 'A report that the dataset’s authors could act on',
      hours: { low: 30, high: 45 },
    },
    {
      title: 'A mixed pipeline',
      what: 'Let a model label first and people decide the doubtful cases; measure what each costs.',
      artifact: 'Cost and error for three ways of labeling',
      hours: { low: 35, high: 50 },
    },
  ],
  transfer: {
    outlook: 'moderate',
    text: 'Judging labels is wanted wherever models are trained, and driving is a demanding school for it. The part that carries over is audit and ontology. Piecework does not: its rates are falling everywhere at once. Anyone in such a post should use it to reach the first two steps as soon as they can.',
    elsewhere: [
      { field: 'Medical and geospatial data', why: 'Expert labels whose errors have consequences' },
      { field: 'Language-model evaluation', why: 'Rubrics, agreement and sampling under other names' },
      { field: 'Archives and catalogs', why: 'Classification as a profession, now with automatic help' },
    ],
  },
  contrast: null,
  against: {
    text: 'Skilldential speaks of scaling up; the mechanics point both ways. Automatic labels remove hand work at the same time as fleets add footage, and nothing in our record shows which effect is larger. Read a rising index here as more to decide, not as more people hired.',
    signals: [],
  },
}

export const infrastructurePractice: ImpactPractice = {
  slug: 'ai-infrastructure-mlops',
  occupations: [
    {
      role: 'Cluster scheduling engineer',
      codes: ['15-1244', '15-1252'],
      fit: 'partial',
      note: 'Administrators by tradition, developers by the code they write.',
    },
    {
      role: 'Network and storage performance engineer',
      codes: ['15-1241'],
      fit: 'close',
      note: 'Network architects, with storage added.',
    },
    { role: 'ML platform engineer', codes: ['15-1252'], fit: 'close', note: 'A developer of platforms.' },
    {
      role: 'Training observability engineer',
      codes: ['15-1244', '15-1252'],
      fit: 'partial',
      note: 'Between operating systems and writing them.',
    },
  ],
  build: [
    {
      title: 'A job that outlives its machine',
      what: 'Train on a small cluster, stop a node, and let the run go on from its checkpoint.',
      artifact: 'A recording with the minutes lost',
      hours: { low: 20, high: 30 },
    },
    {
      title: 'Find the straggler',
      what: 'Slow one worker on purpose and detect it from metrics alone.',
      artifact: 'A dashboard and the rule that names the machine',
      hours: { low: 25, high: 40 },
    },
    {
      title: 'Feed the accelerators',
      what: 'Raise utilization of a data-bound training job by at least a third, with caches and formats only.',
      artifact: 'Before and after, with the bottleneck proved',
      hours: { low: 30, high: 45 },
    },
  ],
  transfer: {
    outlook: 'wide',
    text: 'Hardly any skill on this site depends less on cars. Every laboratory that trains large models needs it, and so do weather services and drug research. That is also why robotaxi news is a poor guide to it: budgets for compute follow the whole of AI. Experience with slow physical data (video, lidar, logs) is the part that operators would miss.',
    elsewhere: [
      { field: 'Model laboratories and clouds', why: 'The same clusters, larger and better funded' },
      { field: 'Science and weather', why: 'Batch schedulers and parallel storage, for decades' },
      { field: 'Pharmaceuticals', why: 'Growing clusters with strict records of what ran' },
    ],
  },
  contrast: null,
  against: {
    text: 'A cluster is bought for many reasons, and none of our signals is about one. If robotaxis stopped tomorrow, this market would hardly notice; by the same token a driverless launch cannot be shown to move it. Of the fifteen links this is the one we would give up first.',
    signals: [],
  },
}
