"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { NewsroomRoom } from "@/lib/newsroom-rooms";

/** The rooms, with the one that is open marked. */
export function RoomsBar({ rooms }: { rooms: readonly NewsroomRoom[] }) {
  const pathname = usePathname();
  const open = rooms
    .filter(({ path }) => pathname === path || pathname.startsWith(`${path}/`))
    .sort((one, other) => other.path.length - one.path.length)[0];
  return (
    <nav className="rooms" aria-label="Newsroom">
      <ul>
        {rooms.map(({ name, path }) => (
          <li key={path}>
            <Link href={path} prefetch={false} aria-current={path === open?.path ? "page" : undefined}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
