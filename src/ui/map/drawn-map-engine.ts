/** What the browser needs to read and draw any day by itself; fetched when a reader reaches for the slider. */
export { readMapModel } from './map-day'
export { renderMapPart } from './map-parts'
