import { isLongHeadline } from "@/lib/is-long-headline";

/** The headline; that of an opinion in italic, as everywhere in the paper: a voice and not a report. */
export function Headline({ text, opinion }: { text: string; opinion: boolean }) {
  const classes = ["headline", isLongHeadline(text) && "headline-long", opinion && "headline-opinion"];
  return <h1 className={classes.filter(Boolean).join(" ")}>{text}</h1>;
}
