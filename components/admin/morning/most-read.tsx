"use client";

import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import type { MorningView } from "@/lib/views/morning-view";
import { ReadLine } from "./read-line";

const spans = [
  ["hour", "Last hour"],
  ["day", "Day"],
  ["week", "Week"],
] as const;

/** What is read most, over three spans. */
export function MostRead({ mostRead }: Pick<MorningView, "mostRead">) {
  return (
    <section className="morning-part" aria-label="Most read">
      <h2>Most read</h2>
      <Tabs defaultSelectedKey="day">
        <TabList aria-label="Over which time" className="morning-tabs">
          {spans.map(([span, name]) => (
            <Tab key={span} id={span} className="morning-tab">
              {name}
            </Tab>
          ))}
        </TabList>
        {spans.map(([span]) => (
          <TabPanel key={span} id={span}>
            {mostRead[span].length === 0 ? (
              <p className="morning-nothing">Nobody has read anything in this time.</p>
            ) : (
              <ol className="morning-lines">
                {mostRead[span].map((article) => (
                  <ReadLine key={article.id} article={article}>
                    {article.section}
                  </ReadLine>
                ))}
              </ol>
            )}
          </TabPanel>
        ))}
      </Tabs>
    </section>
  );
}
