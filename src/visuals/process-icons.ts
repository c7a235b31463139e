/** Small drawings for the steps of a request, as paths in a box of 24 by 24: outlines, without words or colours. */
export const processIcons = {
  /** A letter. */
  request: 'M3 6h18v13H3zM3 7l9 7 9-7',
  /** Two who speak. */
  dialogue: 'M3 4h11v8H8l-3 3v-3H3zM17 9h4v8h-2v3l-3-3h-6v-2',
  /** A sheet with lines. */
  fiche: 'M6 3h9l4 4v14H6zM15 3v4h4M9 11h7M9 14h7M9 17h4',
  /** A stamp of approval. */
  approval: 'M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18M8 12l3 3 5-6',
  /** Two people. */
  experts:
    'M9 4a3 3 0 1 1 0 6a3 3 0 0 1 0-6M3 20v-2a6 6 0 0 1 12 0v2M16 5a3 3 0 0 1 0 5M17 13a6 6 0 0 1 4 5v2',
  /** A board with a plan. */
  activities: 'M3 4h18v11H3zM12 15v3M8 21l4-3 4 3M7 11l3-3 3 2 4-4',
  /** A gauge. */
  evaluation: 'M4 17a8 8 0 1 1 16 0M12 17l4-6M4 17h16',
} as const;

/** A step of a request. */
export type ProcessStep = keyof typeof processIcons;
