import type { ReactNode } from "react";
import type { NewsroomRoom } from "@/lib/newsroom-rooms";
import { Palette } from "./palette/palette";
import { RoomsBar } from "./rooms-bar";

type Props = { siteName: string; rooms: readonly NewsroomRoom[]; staffName: string; children: ReactNode };

/** What stands around every screen of the newsroom: name plate, rooms, search, and who is signed in. */
export function NewsroomFrame({ siteName, rooms, staffName, children }: Props) {
  return (
    <div className="desk">
      <a className="skip" href="#main">
        Skip to the work
      </a>
      <header className="desk-top">
        <a className="desk-name" href="/admin">
          {siteName}
        </a>
        <RoomsBar rooms={rooms} />
        <div className="desk-end">
          <search>
            <form className="find" action="/admin/articles">
              <input type="search" name="q" placeholder="Find an article" aria-label="Find an article" />
            </form>
          </search>
          <Palette rooms={rooms} />
          <a className="button go" href="/admin/articles/new">
            New article
          </a>
          <a className="me" href="/admin/account" title={`Signed in as ${staffName}`}>
            {staffName}
          </a>
        </div>
      </header>
      <main id="main">{children}</main>
    </div>
  );
}
