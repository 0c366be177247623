"use client";

import { useSyncExternalStore } from "react";
import type { TextDraft, TextFields } from "@/lib/editor/text-draft";

/** The fields of the text beside its body; redrawn when one of them changes and not while the body is written. */
export function useFields(draft: TextDraft): TextFields {
  return useSyncExternalStore(draft.onFields, draft.fields, draft.fields);
}
