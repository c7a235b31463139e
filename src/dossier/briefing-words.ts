/** The words that a briefing adds to what its entries say, in the reader's language. */
export interface BriefingWords {
  site: string;
  /** How many entries it holds. */
  holds: string;
  /** When and from what it was made. */
  made: string;
  rights: string;
  contents: string;
  facts: string;
  note: string;
  terms: string;
  references: string;
}
