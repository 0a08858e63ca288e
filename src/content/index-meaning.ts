/** What the deployment evidence score is and is not, for a reader who meets it in a ranking. */
export const indexMeaning = {
  is: [
    'A sum over dated, sourced events, each counted once and weighted by confidence and age.',
    'Explained to the last point: every contribution is listed, and together they are the score exactly.',
    'Comparable between the 15 roles on one day, and for one role between days.',
    'Open to argument: the rules, weights and half-lives are published, and you can change them to see what depends on them.',
  ],
  isNot: [
    'A labor statistic. It counts no vacancies, no salaries and no people.',
    'A forecast. A rise predicts no hire; whether hiring follows deployments has not been tested here.',
    'A measure of news alone. Without new evidence it fades with age; only new evidence is marked as movement.',
    'A measure with a unit. Twice the score is twice the evidence, not twice the work.',
    'Free of bias. Operators that announce and file more make more signals, and the record is thinner outside the United States.',
  ],
} as const
