/** Text as a search reads it: widths and case do not count, ＥＣ is ec. */
export const toSearchText = (text: string): string => text.normalize('NFKC').toLowerCase().trim()

/** Whether a text contains every word of the query. An empty query is contained in everything. */
export const matchesSearch = (text: string, query: string): boolean => {
  const searched = toSearchText(text)
  return toSearchText(query)
    .split(/\s+/u)
    .every((word) => searched.includes(word))
}
