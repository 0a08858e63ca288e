/** States whose law asks for no permit to run driverless cars, so that none can be missing there. */
export const permitFree: Record<string, string> = {
  'us-fl': 'section 316.85 of the Florida Statutes',
  'us-ga': 'section 40-8-11 of the Code of Georgia',
  'us-tn': 'title 55, chapter 30 of the Tennessee Code',
}
