import { MorningRoom } from "@/components/admin/morning/morning-room";
import { fullDate } from "@/lib/dates";
import { db } from "@/server/db";
import { getMorning } from "@/server/desk/get-morning";
import { getSite } from "@/server/site/get-site";
import { requireStaff } from "../current-staff";

export default async function Newsroom() {
  const [actor, site] = await Promise.all([requireStaff(), getSite(db)]);
  const now = new Date();
  const morning = await getMorning(db, { actor, timeZone: site.timeZone, now });
  return (
    <MorningRoom
      morning={morning}
      clock={{ timeZone: site.timeZone, now: now.toISOString() }}
      greeting={`Good day, ${actor.name}`}
      day={fullDate(now, { timeZone: site.timeZone, language: "en-GB" })}
    />
  );
}
