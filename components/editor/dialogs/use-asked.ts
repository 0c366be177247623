"use client";

import { useEffect, useEffectEvent, useState } from "react";

/** Milliseconds of rest before the server is asked for what is being typed. */
const rest = 200;

export type Found<T> = { found: T | null; problem: string | null; isAsking: boolean };

/** What the server answers to a question that is still being typed; an answer to an older one is never shown. */
export function useAsked<T>(question: string, ask: (question: string, signal: AbortSignal) => Promise<T>): Found<T> {
  const [state, setState] = useState<Found<T>>({ found: null, problem: null, isAsking: true });
  const put = useEffectEvent(ask);
  useEffect(() => {
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      setState((last) => ({ ...last, isAsking: true }));
      try {
        const found = await put(question, abort.signal);
        if (!abort.signal.aborted) setState({ found, problem: null, isAsking: false });
      } catch (error) {
        const problem = error instanceof Error ? error.message : "The server gave no answer. Try again.";
        if (!abort.signal.aborted) setState({ found: null, problem, isAsking: false });
      }
    }, rest);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [question]);
  return state;
}
