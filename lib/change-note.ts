/** A line in a list, and no article of its own. */
export const longestChangeNote = 500;

export type ChangeNoteRefusal = "note-too-long" | "nothing-to-note";

/** Why readers cannot be told this of a change: it is too long, or they have seen nothing that could have changed. */
export function changeNoteRefusal(note: string, article: { firstPublishedAt: Date | null }): ChangeNoteRefusal | null {
  if (note.length > longestChangeNote) return "note-too-long";
  return note !== "" && article.firstPublishedAt === null ? "nothing-to-note" : null;
}
