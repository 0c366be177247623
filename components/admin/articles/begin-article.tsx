"use client";

import Link from "next/link";
import { type ActionAnswer, ActionForm } from "@/components/admin/ui/action-form";
import { RoomHead } from "@/components/admin/ui/room-head";

type Props = {
  /** Those in which whoever asks may begin. */
  sections: readonly { id: string; name: string }[];
  /** Whether whoever asks keeps the sections, and can add the first one. */
  mayAddSection: boolean;
  action: (previous: unknown, form: FormData) => Promise<NonNullable<ActionAnswer>>;
};

/** Where a new article begins: one press on its section, and one writes. */
export function BeginArticle({ sections, mayAddSection, action }: Props) {
  if (sections.length === 0) {
    return (
      <div className="room">
        <RoomHead title="New article" />
        {mayAddSection ? (
          <p className="nothing">
            The paper has no section yet, and every article stands in one.{" "}
            <Link href="/admin/sections/new">Add the first section</Link>
          </p>
        ) : (
          <p className="nothing">No section is open to you yet. Ask a publisher for one.</p>
        )}
      </div>
    );
  }
  return (
    <div className="room">
      <RoomHead title="New article" about="In which section? It can be moved later." />
      <ActionForm action={action} label="Begin an article" className="begin-article">
        {({ isPending }) => (
          <>
            <ul className="begin-sections">
              {sections.map(({ id, name }) => (
                <li key={id} className={name.startsWith("– ") ? "begin-inner" : undefined}>
                  <button type="submit" className="button" name="sectionId" value={id} disabled={isPending}>
                    {name.replace(/^– /, "")}
                  </button>
                </li>
              ))}
            </ul>
            <button type="submit" className="button quiet" name="sectionId" value="" disabled={isPending}>
              I do not know yet
            </button>
          </>
        )}
      </ActionForm>
    </div>
  );
}
