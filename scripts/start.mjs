// `npm start` and `npm run dev`: everything from a clean clone to a serving site. Plain JavaScript without packages up
// to the moment they are installed; then it goes on in launch/launch.ts.
import path from "node:path";
import { installDependencies } from "./launch/install-dependencies.mjs";
import { refusePort } from "./launch/port-holder.mjs";
import { refusePlatform } from "./launch/refuse-platform.mjs";

const root = path.resolve(import.meta.dirname, "..");

function leave(sentence) {
  console.error(sentence);
  process.exit(1);
}

function readEnvFile() {
  try {
    process.loadEnvFile(path.join(root, ".env"));
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}

async function start() {
  process.chdir(root);
  readEnvFile();
  const platform = refusePlatform();
  if (platform) leave(platform);
  const port = Number(process.env.PORT || 3000);
  // A port that is none is told with all other mistakes of the environment, once the packages are there.
  const taken =
    Number.isInteger(port) && port > 0 && port < 65_536 && (await refusePort(port, process.env.HOST || "127.0.0.1"));
  if (taken) leave(taken);
  await installDependencies(root);
  const { register } = await import("tsx/esm/api");
  register();
  const { launch } = await import("./launch/launch.ts");
  await launch({ development: process.argv.includes("--dev") });
}

start().catch((error) => leave(error.message));
