import type { ImpactPractice } from './types'

export const safetyPractice: ImpactPractice = {
  slug: 'ai-safety-engineering',
  occupations: [
    {
      role: 'Safety case engineer',
      codes: ['17-2111', '17-2199'],
      fit: 'loose',
      note: 'Safety engineers in the statistics deal mostly with workplaces and products.',
    },
    {
      role: 'Formal methods engineer',
      codes: ['15-1221'],
      fit: 'close',
      note: 'Computer scientists who apply logic.',
    },
    {
      role: 'Statistical safety analyst',
      codes: ['15-2041'],
      fit: 'close',
      note: 'Statisticians without qualification.',
    },
    {
      role: 'Incident investigator',
      codes: ['17-2111', '13-1041'],
      fit: 'partial',
      note: 'Engineering and compliance in one post.',
    },
  ],
  build: [
    {
      title: 'A hazard list of one maneuver',
      what: 'Analyze a curbside stop by STPA and compare with what public incident reports contain.',
      artifact: 'The list, with each hazard traced to evidence or marked as imagined',
      hours: { low: 20, high: 30 },
    },
    {
      title: 'A rate with its interval',
      what: 'Take published crashes and miles of one operator and state what can be concluded, and what cannot.',
      artifact: 'A two-page note that a statistician accepts',
      hours: { low: 20, high: 35 },
    },
    {
      title: 'A small safety case',
      what: 'Argue one function in a stated design domain and have someone attack it.',
      artifact: 'The case, the attack and your changes',
      hours: { low: 35, high: 55 },
    },
  ],
  transfer: {
    outlook: 'wide',
    text: 'Industries that can kill people have needed this trade for a century and are now adding learned components to it. Standards differ in name more than in spirit. The rarest profile, fluent in statistics of networks and in the language of certification, is asked for in aviation, medicine and machinery regulation alike.',
    elsewhere: [
      { field: 'Aviation and rail', why: 'Certification of learned functions is being worked out now' },
      { field: 'Medical devices', why: 'Risk files and clinical evidence for algorithms' },
      { field: 'AI governance', why: 'Laws on high-risk systems ask for similar arguments' },
    ],
  },
  contrast: null,
  against: {
    text: 'Much permission on record needed no safety case that the public can read. Nevada and Arizona let an operator certify itself; the federal inquiry into Zoox’s self-certification was closed in August 2025; the crash-reporting order was lightened that June. Deployment can grow while demands shrink.',
    signals: ['fil-nv-selfcert-2025', 'fil-az-contact-2025', 'zoox-selfcert-closed', 'fil-sgo-amended'],
  },
}

export const regulatoryPractice: ImpactPractice = {
  slug: 'regulatory-policy-analytics',
  occupations: [
    {
      role: 'Compliance data engineer',
      codes: ['15-1243', '13-1041'],
      fit: 'loose',
      note: 'A data architect who answers to compliance; no code joins the two.',
    },
    {
      role: 'Safety evidence analyst',
      codes: ['13-1041', '15-2051'],
      fit: 'partial',
      note: 'Compliance officers by purpose.',
    },
    {
      role: 'Safety metrics statistician',
      codes: ['15-2041'],
      fit: 'close',
      note: 'Applied statistics of exposure and harm.',
    },
    {
      role: 'Jurisdiction analyst',
      codes: ['19-3094', '23-1011'],
      fit: 'partial',
      note: 'Political scientists or lawyers, by training.',
    },
  ],
  build: [
    {
      title: 'A docket, read',
      what: 'Follow one permit from application to decision and separate asked, allowed and done.',
      artifact: 'A timeline with a source for each step',
      hours: { low: 12, high: 20 },
    },
    {
      title: 'From log to clause',
      what: 'Map the fields of an open driving log to the reporting duties of one state and mark the gaps.',
      artifact: 'A table of clauses, fields and gaps',
      hours: { low: 25, high: 40 },
    },
    {
      title: 'A metric that survives',
      what: 'Define one incident rate so that two operators could not both win by wording.',
      artifact: 'A definition, with the ways in which you tried to cheat it',
      hours: { low: 20, high: 35 },
    },
  ],
  transfer: {
    outlook: 'wide',
    text: 'Evidence for a decision is asked for wherever automation meets the law. People who can read both a log and a statute are few, and employers sit on both sides of the counter: companies, agencies, insurers, newsrooms. Public posts pay less and teach more about how rules come to be.',
    elsewhere: [
      { field: 'Drones and air taxis', why: 'Permission place by place, again' },
      { field: 'Medical and financial software', why: 'Audit trails with clauses behind them' },
      { field: 'Insurance', why: 'Exposure and severity, priced' },
    ],
  },
  contrast: null,
  against: {
    text: 'Rules can also get lighter. Federal crash reporting was reduced in June 2025, and in June 2026 NHTSA proposed to drop a brake-pedal requirement for cars without drivers. Fewer duties mean fewer analysts for each place, whatever the number of places.',
    signals: ['fil-sgo-amended', 'fil-fmvss135-nprm'],
  },
}
