/** The operators whose vehicles the overview sets side by side: the tracker's first subject and its peer. */
export const featuredOperators = ['tesla', 'waymo'] as const
