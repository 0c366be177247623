// The build that the browser tests are served from: the same folder that `npm start` would make of these sources.
import path from "node:path";
import { buildSite } from "../launch/build-site";
import { sourceHash } from "../launch/source-hash";

const directory = await buildSite();
// A start goes on with the build of before when the sources cannot be built; a test must not.
if (path.basename(directory) !== sourceHash()) process.exitCode = 1;
