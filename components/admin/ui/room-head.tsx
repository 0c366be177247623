import type { ReactNode } from "react";

/** The head of a screen: its name, a line about it, and what can be done here. */
export function RoomHead({ title, about, children }: { title: ReactNode; about?: ReactNode; children?: ReactNode }) {
  return (
    <div className="room-head">
      <h1>{title}</h1>
      {about !== undefined && <p>{about}</p>}
      {children !== undefined && <div className="room-deeds">{children}</div>}
    </div>
  );
}
