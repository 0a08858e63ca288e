/**
 * Occupations of the Standard Occupational Classification of the United States, edition of 2018, as far as the roles
 * on this site are set against them. Titles are those of the classification.
 */
export const socTitles = {
  '11-2021': 'Marketing Managers',
  '11-3021': 'Computer and Information Systems Managers',
  '11-3071': 'Transportation, Storage, and Distribution Managers',
  '11-9199': 'Managers, All Other',
  '13-1041': 'Compliance Officers',
  '13-1082': 'Project Management Specialists',
  '13-1111': 'Management Analysts',
  '15-1212': 'Information Security Analysts',
  '15-1221': 'Computer and Information Research Scientists',
  '15-1241': 'Computer Network Architects',
  '15-1242': 'Database Administrators',
  '15-1243': 'Database Architects',
  '15-1244': 'Network and Computer Systems Administrators',
  '15-1252': 'Software Developers',
  '15-1253': 'Software Quality Assurance Analysts and Testers',
  '15-1255': 'Web and Digital Interface Designers',
  '15-1299': 'Computer Occupations, All Other',
  '15-2031': 'Operations Research Analysts',
  '15-2041': 'Statisticians',
  '15-2051': 'Data Scientists',
  '17-2061': 'Computer Hardware Engineers',
  '17-2071': 'Electrical Engineers',
  '17-2072': 'Electronics Engineers, Except Computer',
  '17-2111': 'Health and Safety Engineers, Except Mining Safety Engineers and Inspectors',
  '17-2141': 'Mechanical Engineers',
  '17-2199': 'Engineers, All Other',
  '17-3024': 'Electro-Mechanical and Mechatronics Technologists and Technicians',
  '19-3032': 'Industrial-Organizational Psychologists',
  '19-3039': 'Psychologists, All Other',
  '19-3094': 'Political Scientists',
  '23-1011': 'Lawyers',
  '27-1014': 'Special Effects Artists and Animators',
} as const
export type SocCode = keyof typeof socTitles

/** How well an occupation describes a role: what most of it does, a part of it, or a neighbor for want of a better. */
export const socFits = ['close', 'partial', 'loose'] as const
export type SocFit = (typeof socFits)[number]
