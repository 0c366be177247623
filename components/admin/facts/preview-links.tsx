"use client";

import Link from "next/link";
import { useState } from "react";
import type { ArticleActions } from "@/components/admin/publish/article-actions";
import type { Deeds } from "@/components/admin/publish/use-deeds";
import { deskTime } from "@/lib/desk-time";
import { previewAddresses } from "@/lib/preview-link";
import type { PreviewLinkView } from "@/lib/views/preview-link-view";
import type { WorkflowView } from "@/lib/views/workflow-view";

type Props = {
  workflow: WorkflowView;
  links: readonly PreviewLinkView[];
  actions: ArticleActions;
  deeds: Deeds;
  now: string;
};

/** Links for people outside, each good for a time; a new one is shown once. */
export function PreviewLinks({ workflow, links, actions, deeds, now }: Props) {
  const { articleId, timeZone, may } = workflow;
  const [made, setMade] = useState<string | null>(null);
  const [isCopied, setCopied] = useState(false);
  const open = links.filter(({ standing }) => standing === "open");
  const make = async (days: string) => {
    const fields = { revision: "", days };
    const answer = await deeds.run({ deed: actions.makeLink, fields, done: "The link is made. It is shown only now." });
    setCopied(false);
    if (answer?.ok && answer.shownOnce) setMade(location.origin + previewAddresses.link(answer.shownOnce.token));
  };
  return (
    <details className="facts-fold" open={made !== null || undefined}>
      <summary>Preview{open.length > 0 && `, ${open.length} ${open.length === 1 ? "link" : "links"} out`}</summary>
      <p>
        <Link href={`/admin/articles/${articleId}/preview`} prefetch={false}>
          See it on phone, tablet and desktop
        </Link>
      </p>
      {may.sharePreview && (
        <>
          {made !== null && (
            <div className="field">
              <label htmlFor="preview-made">Link for people outside</label>
              <input id="preview-made" readOnly value={made} onFocus={(event) => event.target.select()} />
              <button
                type="button"
                className="button"
                onClick={() =>
                  // Where the browser keeps the clipboard to itself the field can be copied by hand.
                  navigator.clipboard?.writeText(made).then(
                    () => setCopied(true),
                    () => undefined,
                  )
                }
              >
                {isCopied ? "Copied" : "Copy"}
              </button>
            </div>
          )}
          <form
            className="deeds"
            aria-label="Make a link"
            onSubmit={(event) => {
              event.preventDefault();
              void make(String(new FormData(event.currentTarget).get("days")));
            }}
          >
            <label>
              Good for{" "}
              <select name="days" defaultValue="3">
                <option value="1">a day</option>
                <option value="3">3 days</option>
                <option value="7">a week</option>
                <option value="30">30 days</option>
              </select>
            </label>
            <button type="submit" className="button" disabled={deeds.isPending}>
              Make a link
            </button>
          </form>
          <ul className="preview-links" aria-label="Links that are out">
            {open.map(({ id, madeBy, endsAt }) => (
              <li key={id}>
                {madeBy !== "" && `${madeBy}, `}until {deskTime(endsAt, { timeZone, now })}
                <button
                  type="button"
                  className="button quiet"
                  onClick={() =>
                    void deeds.run({
                      deed: actions.revokeLink,
                      fields: { linkId: id },
                      done: "The link opens nothing now.",
                    })
                  }
                >
                  Revoke
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
