/** What the header is told of the day that a page shows when a reader moves it there: by the slider of the map. */
export const shownDayEvent = 'tracker-shown-day'

/** That day in words, as it follows “As of”. */
export type ShownDay = { label: string }

declare global {
  interface WindowEventMap {
    [shownDayEvent]: CustomEvent<ShownDay>
  }
}

/** Tells the header which day the page shows. */
export function tellShownDay(label: string): void {
  window.dispatchEvent(new CustomEvent<ShownDay>(shownDayEvent, { detail: { label } }))
}
