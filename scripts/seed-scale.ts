import { parseArgs } from "node:util";
import { withDatabase } from "@/server/database/with-database";
import { seedScale } from "@/server/demonstration/scale/seed-scale";

/** `npm run seed:scale -- 100000`: fills the database with synthetic articles, for measuring. */
const usage = "Say how many articles there should be: npm run seed:scale -- 100000 [--seed 1] [--into-content]";

const refusals = {
  "holds-content":
    "This database holds content that was not made for measuring. Nothing was changed. " +
    "Take another database (DATABASE_URL), or add --into-content to put the synthetic articles among it.",
  "already-there": "This database holds so many synthetic articles already. Nothing was changed.",
  "other-seed": "This database holds synthetic articles of another --seed. Nothing was changed.",
  running: "Another run is filling this database just now. Nothing was changed.",
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: "string", default: "1" }, "into-content": { type: "boolean", default: false } },
});
const articles = Number(positionals[0]);
const seed = Number(values.seed);

if (
  positionals.length !== 1 ||
  !Number.isSafeInteger(articles) ||
  articles < 1 ||
  !Number.isSafeInteger(seed) ||
  seed < 0
) {
  throw new Error(usage);
}
const result = await withDatabase(({ directUrl }) =>
  seedScale(directUrl, {
    articles,
    now: new Date(),
    seed,
    intoContent: values["into-content"],
    report: (line) => console.log(line),
  }),
);
if (!result.ok) throw new Error(refusals[result.refusal]);
const rate = Math.round(result.added / result.seconds);
console.log(`Added ${result.added.toLocaleString("en")} articles in ${result.seconds.toFixed(0)} s, ${rate} a second.`);
