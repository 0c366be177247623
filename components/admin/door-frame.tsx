import type { ReactNode } from "react";

/** A quiet sheet in the middle: what is shown to somebody who is not signed in. */
export function DoorFrame({ siteName, children }: { siteName: string; children: ReactNode }) {
  return (
    <div className="desk door">
      <header className="door-top">
        <a className="desk-name" href="/">
          {siteName}
        </a>
      </header>
      <main id="main" className="door-sheet">
        {children}
      </main>
    </div>
  );
}
