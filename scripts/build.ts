import { buildSite } from "./launch/build-site";

console.log(`The build of these sources is in ${await buildSite()}.`);
