/** Beyond this many characters a headline is set a size down, so that it still leads and does not fill a phone. */
const longHeadline = 85;

/** The headline; that of an opinion in italic, as everywhere in the paper: a voice and not a report. */
export function Headline({ text, opinion }: { text: string; opinion: boolean }) {
  const classes = ["headline", text.length > longHeadline && "headline-long", opinion && "headline-opinion"];
  return <h1 className={classes.filter(Boolean).join(" ")}>{text}</h1>;
}
