"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { NewsroomRoom } from "@/lib/newsroom-rooms";

/** The rooms, with the one that is open marked: those of every day in the bar, the others behind "More". */
export function RoomsBar({ rooms }: { rooms: readonly NewsroomRoom[] }) {
  const pathname = usePathname();
  const open = rooms
    .filter(({ path }) => pathname === path || pathname.startsWith(`${path}/`))
    .sort((one, other) => other.path.length - one.path.length)[0];
  const others = rooms.filter((room) => !room.isDaily);

  return (
    <nav className="rooms" aria-label="Newsroom">
      <ul>
        {rooms
          .filter((room) => room.isDaily)
          .map((room) => (
            <Room key={room.path} room={room} isOpen={room === open} />
          ))}
      </ul>
      {others.length > 0 && (
        // Another room is another element, which is closed.
        <details
          key={pathname}
          className="rooms-more"
          onKeyDown={({ key, currentTarget }) => key === "Escape" && currentTarget.removeAttribute("open")}
        >
          <summary data-holds-open={open?.isDaily === false || undefined}>
            {open?.isDaily === false ? open.name : "More"}
          </summary>
          <ul>
            {others.map((room) => (
              <Room key={room.path} room={room} isOpen={room === open} />
            ))}
          </ul>
        </details>
      )}
    </nav>
  );
}

function Room({ room, isOpen }: { room: NewsroomRoom; isOpen: boolean }) {
  return (
    <li>
      <Link href={room.path} prefetch={false} aria-current={isOpen ? "page" : undefined}>
        {room.name}
      </Link>
    </li>
  );
}
