// `npm test` and its parts: `node scripts/test.mjs` runs everything, `node scripts/test.mjs lint types` these alone.
// Plain JavaScript without packages up to the moment they are installed; then it goes on in testing/run-tests.ts.
import path from "node:path";
import { installDependencies } from "./launch/install-dependencies.mjs";
import { refusePlatform } from "./launch/refuse-platform.mjs";

const root = path.resolve(import.meta.dirname, "..");

async function test() {
  process.chdir(root);
  // The tests bring their own database, whatever the site uses.
  delete process.env.DATABASE_URL;
  const refused = refusePlatform();
  if (refused) throw new Error(refused);
  await installDependencies(root);
  const { register } = await import("tsx/esm/api");
  register();
  const { runTests } = await import("./testing/run-tests.ts");
  return runTests(process.argv.slice(2));
}

test().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error.message);
    console.log("0 passed, 1 failed");
    process.exit(1);
  },
);
