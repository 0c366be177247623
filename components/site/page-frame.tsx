import type { ReactNode } from "react";
import type { SiteView } from "@/lib/views/site-view";
import { Footer } from "./footer";
import { Masthead } from "./masthead";
import { SlimMasthead } from "./slim-masthead";

/**
 * Everything around a page: the way past the bar, the masthead, the page itself, the foot. `current` is the slug of the
 * section that the page belongs to; the front alone carries the name plate at full size.
 */
export function PageFrame(props: {
  site: SiteView;
  now: Date;
  current?: string;
  front?: boolean;
  children: ReactNode;
}) {
  const { site, now, current = "", front = false, children } = props;
  return (
    <>
      <a className="skip" href="#main">
        Skip to the text
      </a>
      {front ? <Masthead site={site} now={now} /> : <SlimMasthead site={site} now={now} current={current} />}
      <main id="main">{children}</main>
      <Footer site={site} now={now} />
    </>
  );
}
