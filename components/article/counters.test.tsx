import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Counters } from "./counters";
import { article } from "./fixtures/article";

it("views stand in a slot, marked up as the gateway will write them", () => {
  const html = renderToStaticMarkup(<Counters article={{ ...article, id: "a-1", views: 4_310 }} language="en" />);
  expect(html).toContain('<data value="4310" data-slot="views a-1 en"><span class="figure">4,310</span> views</data>');
});
