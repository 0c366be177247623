import { RoomHead } from "@/components/admin/ui/room-head";
import { requireStaff } from "../current-staff";

export default async function Newsroom() {
  const actor = await requireStaff();
  return (
    <div className="room">
      <RoomHead title={`Good day, ${actor.name}`} />
    </div>
  );
}
