/** Index points for reading, with one decimal and a true minus sign; what rounds to nothing is said to be small. */
export const shortPoints = (value: number) =>
  value > 0 && value < 0.05 ? '<0.1' : value.toFixed(1).replace('-', '−')
