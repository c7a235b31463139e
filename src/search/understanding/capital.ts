/** Two letters and more, all capitals; scripts without capitals have none. */
export const isCapital = (text: string): boolean =>
  text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();
