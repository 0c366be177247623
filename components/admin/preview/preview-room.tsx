"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { RowClock } from "@/components/admin/articles/article-row";
import { RoomHead } from "@/components/admin/ui/room-head";
import { deskTime } from "@/lib/desk-time";
import { previewAddresses } from "@/lib/preview-link";
import type { RevisionLine } from "@/lib/views/revision-view";
import type { WorkflowView } from "@/lib/views/workflow-view";

const widths = [
  { name: "Phone", width: 390, height: 780 },
  { name: "Tablet", width: 820, height: 1100 },
  { name: "Desktop", width: 1440, height: 1000 },
] as const;

type Props = {
  workflow: WorkflowView;
  lines: readonly RevisionLine[];
  /** Null for whatever is being worked on. */
  revision: number | null;
  clock: RowClock;
};

/** The reader's page of a revision in the widths in which it is read. */
export function PreviewRoom({ workflow, lines, revision, clock }: Props) {
  const { articleId } = workflow;
  const router = useRouter();
  const [name, setName] = useState<(typeof widths)[number]["name"]>("Phone");
  const frame = widths.find((one) => one.name === name) ?? widths[0];
  const address = previewAddresses.article(articleId, revision ?? "working");
  return (
    <div className="room preview-room">
      <RoomHead title="Preview" about={lines[0]?.headline || "No headline yet"}>
        <Link className="button" href={`/admin/articles/${articleId}`} prefetch={false}>
          Back to the text
        </Link>
      </RoomHead>
      <div className="preview-bar">
        <fieldset className="preview-widths">
          <legend className="skip">Width</legend>
          {widths.map((one) => (
            <label key={one.name}>
              <input type="radio" name="width" checked={one.name === name} onChange={() => setName(one.name)} />
              {one.name} <span className="number">{one.width}</span>
            </label>
          ))}
        </fieldset>
        <label>
          Revision{" "}
          <select
            value={revision ?? ""}
            onChange={({ target: { value } }) =>
              router.replace(`/admin/articles/${articleId}/preview${value === "" ? "" : `?revision=${value}`}`)
            }
          >
            <option value="">The one being worked on</option>
            {lines.map(({ number, savedAt, savedBy, marks }) => (
              <option key={number} value={number}>
                {number}, {deskTime(savedAt, clock)}
                {savedBy !== "" && `, ${savedBy}`}
                {marks.includes("live") && ", live"}
              </option>
            ))}
          </select>
        </label>
        <a className="button" href={address} target="_blank" rel="noreferrer">
          Open it alone
        </a>
      </div>
      {/* The frame keeps its width and is scrolled where the screen is narrower: what is shown is what is read. */}
      <div className="preview-frame">
        <iframe
          key={address}
          src={address}
          title={`The article, ${name.toLowerCase()}`}
          width={frame.width}
          height={frame.height}
        />
      </div>
    </div>
  );
}
