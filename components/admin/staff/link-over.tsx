import type { ReactNode } from "react";

/** What stands behind a link that is not good any more. */
export function LinkOver({ children }: { children: ReactNode }) {
  return (
    <>
      <h1>This link is not good any more</h1>
      <p>{children}</p>
      <p>
        <a href="/admin/sign-in">Sign in</a>
      </p>
    </>
  );
}
