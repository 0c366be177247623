import type { ArticleStage } from "@/lib/workflow";

const levels: Record<ArticleStage, number> = {
  draft: 0,
  "in-review": 2,
  scheduled: 3,
  published: 4,
  changed: 4,
  "changes-in-review": 4,
  "changes-scheduled": 4,
  unpublished: 1,
  retracted: 1,
  trashed: 0,
};

const words: Record<ArticleStage, string> = {
  draft: "Draft",
  "in-review": "In review",
  scheduled: "Scheduled",
  published: "Published",
  changed: "Published",
  "changes-in-review": "Published",
  "changes-scheduled": "Published",
  unpublished: "Unpublished",
  retracted: "Retracted",
  trashed: "In the trash",
};

/** What waits behind a live article; "" where nothing does. */
const waitingWords: Record<ArticleStage, string> = {
  draft: "",
  "in-review": "",
  scheduled: "",
  published: "",
  changed: "changes not published",
  "changes-in-review": "changes in review",
  "changes-scheduled": "changes scheduled",
  unpublished: "",
  retracted: "",
  trashed: "",
};

/** Where an article stands on its way: a disc that fills as it rises, always with its word. */
export function StageTide({ stage }: { stage: ArticleStage }) {
  const waiting = waitingWords[stage];
  return (
    <span className="stage">
      <span className={`tide tide-${levels[stage]}`}>{words[stage]}</span>
      {waiting !== "" && <span className="stage-waiting">{waiting}</span>}
    </span>
  );
}
