import { cache } from "react";
import { db } from "@/server/db";
import { getSite } from "@/server/site/get-site";

/** What stands around the page that is being made, read once for it. */
export const currentSite = cache(() => getSite(db));
