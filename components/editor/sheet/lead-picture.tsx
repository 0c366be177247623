"use client";

import { useSyncExternalStore } from "react";
import type { Shelf } from "@/lib/editor/shelf";
import type { TextDraft } from "@/lib/editor/text-draft";
import type { PictureView } from "@/lib/views/picture-view";
import { leastWidth } from "../views/picture-view";
import { GrownArea } from "./grown-area";
import { useFields } from "./use-fields";

type Props = {
  draft: TextDraft;
  pictures: Shelf<PictureView>;
  language: string;
  onChoose: () => void;
  onLeave: () => void;
};

/** The picture below the standfirst, with its caption; where there is none, the place for it. */
export function LeadPicture({ draft, pictures, language, onChoose, onLeave }: Props) {
  const { leadMediaId } = useFields(draft);
  const shown = () => (leadMediaId === null ? undefined : pictures.get(leadMediaId));
  const picture = useSyncExternalStore(pictures.subscribe, shown, shown);
  if (leadMediaId === null) {
    return (
      <button type="button" className="no-lead-picture" onClick={onChoose}>
        Lead picture
      </button>
    );
  }
  const file = picture?.files.whole.find(({ width }) => width >= 960) ?? picture?.files.whole.at(-1);
  return (
    <figure className="lead-picture">
      {picture === undefined || file === undefined ? (
        <p className="picture-missing">This picture is not in the library any more.</p>
      ) : (
        <img src={file.url} width={file.width} height={file.height} alt={picture.altText} />
      )}
      <figcaption>
        <GrownArea
          draft={draft}
          field="leadCaption"
          className="caption"
          placeholder={picture?.caption || "Caption"}
          language={language}
          onEnter={onLeave}
        />
        {picture?.credit && <span className="credit">{picture.credit}</span>}
      </figcaption>
      <div className="picture-deeds">
        {picture !== undefined && picture.altText === "" && <span>No alt text: read as decoration.</span>}
        {picture !== undefined && picture.width < leastWidth && <span>Only {picture.width} pixels wide.</span>}
        <button type="button" className="button quiet" onClick={onChoose}>
          Change the lead picture
        </button>
        <button type="button" className="button quiet" onClick={() => draft.setField("leadMediaId", null)}>
          Take it out
        </button>
      </div>
    </figure>
  );
}
