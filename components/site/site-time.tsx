import { type Clockface, withOffset } from "@/lib/dates";

/** A moment for people and, with the offset of the site's time zone, for machines. */
export function SiteTime(props: { instant: string; clockface: Clockface; text: string; className?: string }) {
  return (
    <time
      dateTime={withOffset(props.instant, props.clockface.timeZone)}
      {...(props.className !== undefined && { className: props.className })}
    >
      {props.text}
    </time>
  );
}
