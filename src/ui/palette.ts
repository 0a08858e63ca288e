/**
 * The light colors of app/theme.css by its names, for what cannot ask a style sheet: charts and share cards that are
 * files, and the color of the browser's own bar. A contract test compares them with the sheet.
 */
export const palette = {
  '--paper': '#fbfaf6',
  '--sunken': '#f3f0e7',
  '--ink': '#1b1e23',
  '--ink-soft': '#3a3f47',
  '--muted': '#5b616b',
  '--rule': '#ddd8ca',
  '--rule-strong': '#9a958a',
  '--alert': '#a83218',
  '--status-announced': '#7c8593',
  '--status-testing': '#097ddb',
  '--status-permitted': '#2e1c95',
  '--status-supervised': '#a87320',
  '--status-driverless': '#065e4b',
  '--status-paused': '#5d0802',
  '--status-ended': '#7c8593',
  '--series-observed': '#1f5fa8',
  '--series-registered': '#8a5a00',
  '--series-claimed': '#1b1e23',
  '--series-reported': '#5f666f',
  '--series-authorised': '#5b3a9e',
  '--series-requested': '#2a7a68',
} as const

/** The paper of the dark theme. */
export const darkPaper = '#14171c'

/** The bar of the browser in the color of the page, for the metadata of a layout. */
export const themeColor = [
  { media: '(prefers-color-scheme: light)', color: palette['--paper'] },
  { media: '(prefers-color-scheme: dark)', color: darkPaper },
]
