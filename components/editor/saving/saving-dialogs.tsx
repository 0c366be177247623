"use client";

import { useEffect } from "react";
import type { ArticleText } from "@/lib/article-text";
import type { TextDraft } from "@/lib/editor/text-draft";
import type { SavingRoom } from "../room/use-saving";
import { ConflictDialog } from "./conflict-dialog";
import { conflictWords } from "./conflict-words";
import type { SideContext } from "./side-context";
import { SignInDialog } from "./sign-in-dialog";

type Props = {
  saver: SavingRoom;
  draft: TextDraft;
  context: SideContext;
  signIn: { address: string; email: string };
  onShow: (text: ArticleText) => void;
};

/** What stands in the way of saving and needs a person. Both dialogs open by themselves the first time. */
export function SavingDialogs({ saver: { saver, state, dialog, setDialog }, draft, context, signIn, onShow }: Props) {
  const { trouble, base } = state.saving;
  const kind = trouble?.kind;
  useEffect(() => {
    setDialog(kind === "conflict" ? "conflict" : kind === "signed-out" ? "sign-in" : null);
  }, [kind, setDialog]);
  if (dialog === "sign-in" && kind === "signed-out") {
    return <SignInDialog {...signIn} onRetry={saver.hurry} onClose={() => setDialog(null)} />;
  }
  if (dialog !== "conflict" || trouble?.kind !== "conflict") return null;
  const { theirs } = trouble;
  return (
    <ConflictDialog
      three={{ base, mine: draft.text(), theirs: theirs.text }}
      words={conflictWords(theirs)}
      context={context}
      onChosen={(text, isTheirs) => {
        onShow(text);
        saver.settle(isTheirs);
        setDialog(null);
      }}
      onClose={() => setDialog(null)}
    />
  );
}
