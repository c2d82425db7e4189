/** What stands beside an answer: notes, marks, and what is said before and while rating. */
export const zhTWNotes = {}
