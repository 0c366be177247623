// Runs a command line of scripts/ on a checkout in any state: `node scripts/run.mjs backup FILE`. Plain JavaScript
// without packages up to the moment they are installed.
import { existsSync } from "node:fs";
import path from "node:path";
import { installDependencies } from "./launch/install-dependencies.mjs";
import { refusePlatform } from "./launch/refuse-platform.mjs";

const root = path.resolve(import.meta.dirname, "..");

async function run(name) {
  process.chdir(root);
  const refused = refusePlatform();
  if (refused) throw new Error(refused);
  // A site that is serving must keep its packages: only npm start and npm test bring them up to date.
  if (!existsSync("node_modules/.package-lock.json")) await installDependencies(root);
  const { register } = await import("tsx/esm/api");
  register();
  const { generateClient } = await import("./launch/generate-client.ts");
  await generateClient();
  process.argv.splice(1, 2, path.join(root, "scripts", `${name}.ts`));
  await import(`./${name}.ts`);
}

run(process.argv[2]).catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
