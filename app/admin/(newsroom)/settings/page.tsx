import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SettingsForms } from "@/components/admin/settings/settings-forms";
import { RoomHead } from "@/components/admin/ui/room-head";
import { db } from "@/server/db";
import { getSettings } from "@/server/settings/get-settings";
import { siteClock } from "@/server/settings/site-clock";
import { requireStaff } from "../../current-staff";
import { saveBreaking, saveCrawlers, savePaper, saveRules } from "./actions";

export const metadata: Metadata = { title: "Settings" };

export default async function Settings() {
  const actor = await requireStaff();
  const [kept, clock] = await Promise.all([getSettings(db, { actor }), siteClock(db)]);
  if (kept === null) notFound();
  return (
    <div className="room">
      <RoomHead title="Settings" about="What holds for the whole site. Readers see a change at once." />
      <SettingsForms
        kept={kept}
        clock={clock}
        now={new Date()}
        actions={{ savePaper, saveBreaking, saveRules, saveCrawlers }}
      />
    </div>
  );
}
