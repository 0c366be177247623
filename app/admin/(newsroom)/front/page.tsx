import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChooseArticle } from "@/components/admin/front/choose-article";
import { FrontSlots } from "@/components/admin/front/front-slots";
import { PastFronts } from "@/components/admin/front/past-fronts";
import { PublishFront } from "@/components/admin/front/publish-front";
import { RoomHead } from "@/components/admin/ui/room-head";
import { isFrontSlot } from "@/lib/front-slots";
import { db } from "@/server/db";
import { getFrontDesk } from "@/server/fronts/get-front-desk";
import { listCandidates } from "@/server/fronts/list-candidates";
import { siteClock } from "@/server/settings/site-clock";
import { firstOf, type SearchParams } from "../../../(reader)/list-place";
import { requireStaff } from "../../current-staff";
import * as actions from "./actions";

export const metadata: Metadata = { title: "Front" };

export default async function Front({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff();
  const asked = await searchParams;
  const [slot, q] = [firstOf(asked.slot) ?? "", firstOf(asked.q) ?? ""];
  const [desk, clock] = await Promise.all([getFrontDesk(db, { actor, now: new Date() }), siteClock(db)]);
  if (desk === null) notFound();
  const isChoosing = isFrontSlot(slot);
  const candidates = isChoosing ? await listCandidates(db, { actor, q, clockface: clock }) : [];
  return (
    <div className="room with-panel">
      <div className="room-main">
        <RoomHead title="Front" about="What leads, and what follows. What you leave open is filled from the latest." />
        {isChoosing && (
          <ChooseArticle slot={slot} q={q} cards={candidates} desk={desk} clock={clock} place={actions.placeOnFront} />
        )}
        <FrontSlots desk={desk} clock={clock} place={actions.placeOnFront} step={actions.stepOnFront} />
      </div>
      <aside className="panel" aria-label="Publish and roll back">
        <PublishFront
          desk={desk}
          clock={clock}
          publish={actions.publishFrontAction}
          discard={actions.discardDraftAction}
        />
        <PastFronts desk={desk} clock={clock} rollBack={actions.rollBackAction} />
      </aside>
    </div>
  );
}
