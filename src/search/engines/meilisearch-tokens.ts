/** The word that stands for a concept. All are of one length, so that none is the beginning of another. */
export const conceptToken = (concept: number): string => `zc${String(concept).padStart(5, '0')}`;
