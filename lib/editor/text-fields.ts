/** The fields of a text beside its body that hold words, in the order in which they are read; lengths in characters. */
export const textFields = [
  { key: "kicker", label: "Kicker", longest: 100, isAboveText: true },
  { key: "headline", label: "Headline", longest: 500, isAboveText: true },
  { key: "standfirst", label: "Standfirst", longest: 2_000, isAboveText: true },
  { key: "leadCaption", label: "Caption of the lead picture", longest: 2_000, isAboveText: true },
  { key: "trailText", label: "Trail text", longest: 2_000, isAboveText: false },
  { key: "slugline", label: "Slugline", longest: 200, isAboveText: false },
  { key: "dateline", label: "Dateline", longest: 200, isAboveText: false },
] as const;

export type TextFieldKey = (typeof textFields)[number]["key"];

type TextField = { label: string; longest: number; isAboveText: boolean };

export const textFieldOf = Object.fromEntries(textFields.map(({ key, ...field }) => [key, field])) as Record<
  TextFieldKey,
  TextField
>;
