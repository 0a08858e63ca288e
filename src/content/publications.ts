import type { Publication } from '@/domain/facts/publications'

/**
 * The publications that the tracker knows to exist. A regulator's links to the page on which its proceedings are kept
 * here, an open dataset's to its record among the sources.
 */
export const publications = {
  'tx-register': {
    title: 'Register of automated motor vehicle authorizations under Senate Bill 2807',
    publisher: 'Texas Department of Motor Vehicles',
    rhythm: 'kept up to date as vehicles are added',
    link: { to: 'source', id: 'txdmv-avprogram' },
    since: '2026-05-28',
  },
  'cpuc-quarterly': {
    title: 'Quarterly reports of the autonomous vehicle passenger service programs',
    publisher: 'California Public Utilities Commission',
    rhythm: 'every quarter, of the holders of its autonomous vehicle permits',
    link: { to: 'jurisdiction', place: 'us-ca' },
    since: null,
  },
  'cpuc-permits': {
    title: 'Autonomous vehicle program permits issued',
    publisher: 'California Public Utilities Commission',
    rhythm: 'as permits are issued',
    link: { to: 'jurisdiction', place: 'us-ca' },
    since: null,
  },
  'ca-dmv-permits': {
    title: 'List of autonomous vehicle testing and deployment permit holders',
    publisher: 'California Department of Motor Vehicles',
    rhythm: 'as permits change',
    link: { to: 'jurisdiction', place: 'us-ca' },
    since: null,
  },
  'ca-dmv-collisions': {
    title: 'Autonomous vehicle collision reports (form OL 316)',
    publisher: 'California Department of Motor Vehicles',
    rhythm: 'within weeks of each collision',
    link: { to: 'jurisdiction', place: 'us-ca' },
    since: null,
  },
  'ca-dmv-disengagements': {
    title: 'Disengagement reports, with miles and vehicles of each testing permit',
    publisher: 'California Department of Motor Vehicles',
    rhythm: 'once a year',
    link: { to: 'jurisdiction', place: 'us-ca' },
    since: null,
  },
  'az-certifications': {
    title: 'Self-certifications of autonomous vehicle operators and network company permits',
    publisher: 'Arizona Department of Transportation',
    rhythm: 'when an operator files',
    link: { to: 'jurisdiction', place: 'us-az' },
    since: null,
  },
  'nv-nta': {
    title: 'Dockets and permits of autonomous vehicle network companies',
    publisher: 'Nevada Transportation Authority',
    rhythm: 'as orders are issued',
    link: { to: 'jurisdiction', place: 'us-nv' },
    since: null,
  },
  'nv-dmv': {
    title: 'Autonomous vehicle testing certificates and self-certifications',
    publisher: 'Nevada Department of Motor Vehicles',
    rhythm: 'when an operator files',
    link: { to: 'jurisdiction', place: 'us-nv' },
    since: null,
  },
  'pa-penndot': {
    title: 'Certificates of compliance for highly automated vehicles',
    publisher: 'Pennsylvania Department of Transportation',
    rhythm: 'as certificates are issued',
    link: { to: 'jurisdiction', place: 'us-pa' },
    since: '2023-07-01',
  },
  'nhtsa-sgo': {
    title: 'Standing General Order 2021-01 incident reports',
    publisher: 'National Highway Traffic Safety Administration',
    rhythm: 'every month',
    link: { to: 'source', id: 'nhtsa-sgo-ads' },
    since: '2022-06-15',
  },
  'nhtsa-recalls': {
    title: 'Safety recall reports (49 CFR part 573), which number the vehicles of a whole fleet',
    publisher: 'National Highway Traffic Safety Administration',
    rhythm: 'with each recall',
    link: { to: 'jurisdiction', place: 'us' },
    since: null,
  },
  'tesla-quarterly': {
    title: 'Quarterly update to shareholders',
    publisher: 'Tesla',
    rhythm: 'every quarter',
    link: { to: 'web', url: 'https://ir.tesla.com' },
    since: null,
  },
  'waymo-safety-hub': {
    title: 'Safety Impact Hub: rider-only miles and crashes by city',
    publisher: 'Waymo',
    rhythm: 'about every quarter',
    link: { to: 'web', url: 'https://waymo.com/safety/impact/' },
    since: '2024-09-05',
  },
  'alphabet-quarterly': {
    title: 'Quarterly earnings release and call',
    publisher: 'Alphabet',
    rhythm: 'every quarter',
    link: { to: 'web', url: 'https://abc.xyz/investor/' },
    since: null,
  },
  'baidu-quarterly': {
    title: 'Quarterly results, with fully driverless rides of Apollo Go',
    publisher: 'Baidu',
    rhythm: 'every quarter',
    link: { to: 'web', url: 'https://ir.baidu.com' },
    since: null,
  },
  'pony-quarterly': {
    title: 'Quarterly results, with the size of the robotaxi fleet',
    publisher: 'Pony.ai',
    rhythm: 'every quarter',
    link: { to: 'web', url: 'https://ir.pony.ai' },
    since: '2024-11-27',
  },
  'weride-quarterly': {
    title: 'Quarterly results, with the size of the robotaxi fleet',
    publisher: 'WeRide',
    rhythm: 'every quarter',
    link: { to: 'web', url: 'https://ir.weride.ai' },
    since: '2024-10-25',
  },
  'mobileye-quarterly': {
    title: 'Quarterly results',
    publisher: 'Mobileye',
    rhythm: 'every quarter',
    link: { to: 'web', url: 'https://ir.mobileye.com' },
    since: '2022-10-26',
  },
  'robotaxi-tracker': {
    title: 'Tallies of cars seen, waits and availability',
    publisher: 'Robotaxi Tracker',
    rhythm: 'every day',
    link: { to: 'web', url: 'https://robotaxitracker.com' },
    since: '2025-06-22',
  },
  'robotaxi-tracker-areas': {
    title: 'Boundary files of Tesla’s service areas',
    publisher: 'Robotaxi Tracker',
    rhythm: 'as the area in the app changes',
    link: { to: 'source', id: 'robotaxi-tracker-areas' },
    since: '2026-04-20',
  },
  'crashla-miles': {
    title: 'Monthly and cumulative miles of Tesla’s service (data/vmt.csv)',
    publisher: 'Crashla (D. Reeves)',
    rhythm: 'as new figures appear',
    link: { to: 'source', id: 'crashla-vmt' },
    since: '2026-08-21',
  },
  'av-map-data': {
    title: 'av-map-data: boundary files of robotaxi services',
    publisher: 'AVMap',
    rhythm: 'as services change',
    link: { to: 'source', id: 'avmap-events' },
    since: '2026-04-27',
  },
  'abu-dhabi-itc': authority('Abu Dhabi Integrated Transport Center', 'ae-az', 'autonomous vehicle'),
  'dubai-rta': authority('Dubai Roads and Transport Authority', 'ae-du', 'autonomous taxi'),
  'be-mobility': authority('Flemish mobility authorities, Belgium', 'be', 'automated vehicle test'),
  'cn-miit': authority(
    'Ministry of Industry and Information Technology, China',
    'cn',
    'intelligent connected vehicle access and road pilot',
  ),
  'cn-bj': authority(
    'Beijing high-level autonomous driving demonstration zone',
    'cn-bj',
    'autonomous driving permit',
  ),
  'cn-sh': authority('Shanghai municipal authorities (Pudong)', 'cn-sh', 'autonomous driving permit'),
  'cn-sz': authority('Shenzhen Municipal Transport Bureau', 'cn-gd', 'intelligent connected vehicle'),
  'de-kba': authority('German Federal Motor Transport Authority (KBA)', 'de', 'autonomous vehicle approval'),
  'uk-dft': authority('UK Department for Transport', 'gb', 'automated passenger services'),
  'hk-td': authority('Hong Kong Transport Department', 'hk', 'autonomous vehicle pilot license'),
  'hr-transport': authority('Croatian transport authority', 'hr', 'automated vehicle'),
  'sa-tga': authority('Saudi Transport General Authority', 'sa', 'autonomous vehicle'),
  'sg-lta': authority('Land Transport Authority of Singapore', 'sg', 'autonomous vehicle'),
  'il-mot': authority('Israel Ministry of Transport and Road Safety', 'il', 'autonomous vehicle trial'),
  'jp-mlit': authority(
    'Ministry of Land, Infrastructure, Transport and Tourism, Japan',
    'jp',
    'automated driving approval',
  ),
  'no-npra': authority('Norwegian Public Roads Administration', 'no', 'self-driving vehicle trial'),
} satisfies Record<string, Publication>

export type PublicationId = keyof typeof publications

function authority(publisher: string, place: string, subject: string): Publication {
  return {
    title: `Notices and decisions: ${subject}`,
    publisher,
    rhythm: 'as they are issued',
    link: { to: 'jurisdiction', place },
    since: null,
  }
}
