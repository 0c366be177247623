import { slugFrom } from "@/lib/addresses";
import type { Tint } from "@/lib/tint";
import { commonWords } from "./common-words";
import { inventWords } from "./invent-words";
import { proseOf } from "./prose-of";
import { randomFrom } from "./random-from";
import { subjectWords } from "./scale-vocabulary";
import { uuidAt } from "./uuid-at";

type ScaleSection = { id: string; topId: string; slug: string; name: string; tint: Tint; position: number };
type Named = { id: string; slug: string; name: string };

/** What synthetic articles belong to: the same for the same seed, whenever it is made. */
export type ScaleNewspaper = {
  sections: ScaleSection[];
  topics: (Named & { description: string; subject: readonly string[] })[];
  contributors: (Named & { biography: string })[];
};

const topicCount = 200;
const contributorCount = 60;

/** Rows are as old as nothing else is, so that a later run with the same seed gives them the same ids. */
const founded = new Date("2010-01-04T06:00:00Z");

const sectionPlan: readonly { name: string; tint: Tint; inner?: readonly string[] }[] = [
  { name: "World", tint: "slate" },
  { name: "Politics", tint: "ink" },
  { name: "City", tint: "brick", inner: ["Council", "Transport", "Courts"] },
  { name: "Harbour", tint: "sea" },
  { name: "Business", tint: "ochre", inner: ["Shipping", "Markets"] },
  { name: "Science", tint: "moss" },
  { name: "Culture", tint: "plum", inner: ["Music", "Books"] },
  { name: "Sport", tint: "moss", inner: ["Football", "Rowing"] },
  { name: "Opinion", tint: "ink" },
  { name: "Weather", tint: "sea" },
];

export function scaleNewspaper(seed: number): ScaleNewspaper {
  const random = randomFrom(seed, -1);
  const newId = () => uuidAt(founded, random);
  const sections = sectionPlan.flatMap(({ name, tint, inner = [] }, place) => {
    const topId = newId();
    const row = (name: string, id: string, position: number) => ({
      ...{ id, topId, name, tint, position },
      slug: `scale-${slugFrom(name)}`,
    });
    return [row(name, topId, place), ...inner.map((innerName, innerPlace) => row(innerName, newId(), innerPlace))];
  });
  const topics = Array.from({ length: topicCount }, (_, place) => {
    const prose = proseOf(random, subjectWords(place));
    const name = prose.phrase(2);
    const slug = `scale-${place + 1}-${slugFrom(name)}`;
    return { id: newId(), slug, name, description: prose.sentences(12), subject: subjectWords(place) };
  });
  const names = inventWords(contributorCount * 2, new Set(commonWords)).map(capitalised);
  const contributors = Array.from({ length: contributorCount }, (_, place) => {
    const name = `${names[place * 2]} ${names[place * 2 + 1]}`;
    const biography = proseOf(random, subjectWords(place)).sentences(40);
    return { id: newId(), slug: `scale-${slugFrom(name)}`, name, biography };
  });
  return { sections, topics, contributors };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
