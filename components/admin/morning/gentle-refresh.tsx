"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Milliseconds between two looks. */
const pause = 60_000;

/** Shows the screen anew while somebody looks at it; what has the focus keeps it. */
export function GentleRefresh() {
  const router = useRouter();
  useEffect(() => {
    let last = Date.now();
    const look = () => {
      if (document.hidden || Date.now() - last < pause - 1_000) return;
      last = Date.now();
      router.refresh();
    };
    const clock = setInterval(look, pause);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(clock);
      document.removeEventListener("visibilitychange", look);
    };
  }, [router]);
  return null;
}
