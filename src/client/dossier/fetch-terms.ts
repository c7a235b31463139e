/** Fetches the terms of the glossary, of which a briefing lists those that its entries use. */
import type { TermRow } from '#dossier/briefing.ts';

/** The terms; none without a network, and the briefing is whole but for their list. */
export async function fetchTerms(address: string): Promise<readonly TermRow[]> {
  try {
    const response = await fetch(address);
    return response.ok ? ((await response.json()) as TermRow[]) : [];
  } catch {
    return [];
  }
}
