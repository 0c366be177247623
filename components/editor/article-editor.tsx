"use client";

import { type ReactNode, useRef, useState } from "react";
import type { ArticleText } from "@/lib/article-text";
import type { ArticleForEditing } from "@/lib/editor/article-for-editing";
import type { CardOption } from "@/lib/editor/card-option";
import { createShelf } from "@/lib/editor/shelf";
import { createTextDraft } from "@/lib/editor/text-draft";
import type { PictureView } from "@/lib/views/picture-view";
import { FindBar } from "./bars/find-bar";
import { FloatingMarks } from "./bars/floating-marks";
import { KeyLine } from "./bars/key-line";
import { Outline } from "./bars/outline";
import { SlashList } from "./bars/slash-list";
import { ToolBar } from "./bars/tool-bar";
import { useTextFacts } from "./bars/use-text-facts";
import type { Asked } from "./body/editor-host";
import { createSlashStore } from "./body/slash-menu";
import { replaceBody, useBodyEditor } from "./body/use-body-editor";
import type { Doors } from "./doors";
import { EditorProvider } from "./editor-context";
import { AskedDialog } from "./room/asked-dialog";
import { Counts } from "./room/counts";
import { EditorTop } from "./room/editor-top";
import { PhoneBar } from "./room/phone-bar";
import { Sheet } from "./room/sheet";
import { useEditorHost } from "./room/use-editor-host";
import { useOpening } from "./room/use-opening";
import { useRoomKeys } from "./room/use-room-keys";
import { useSaving } from "./room/use-saving";
import { SavingDialogs } from "./saving/saving-dialogs";
import { SavingState } from "./saving/saving-state";
import { TextFacts } from "./sheet/text-facts";

export type ArticleEditorProps = {
  article: ArticleForEditing;
  staff: { id: string; email: string };
  timeZone: string;
  pictures: Record<string, PictureView>;
  cards: Record<string, CardOption>;
  doors: Doors;
  /** Whether this member of staff may bring pictures in. */
  mayAddPictures: boolean;
  /** What belongs to the article and not to its text; stands at the side. */
  side?: ReactNode;
  /** The panel from which it is published. */
  publish?: ReactNode;
  /** State of the article, and whatever else stands in the bar above the sheet. */
  top?: ReactNode;
  /** Why it can be read and not written, above the sheet; null where it can be written. */
  closed: ReactNode;
};

/** One article being written: the sheet in the middle, its outline before it, its facts behind it. */
export function ArticleEditor(props: ArticleEditorProps) {
  const { article, staff, timeZone, doors, mayAddPictures, side, publish, top, closed } = props;
  const mayWrite = closed === null;
  const { language } = article;
  const [draft] = useState(() => createTextDraft(article.text));
  const [pictures] = useState(() => createShelf(props.pictures));
  const [cards] = useState(() => createShelf(props.cards));
  const [slash] = useState(createSlashStore);
  const [asked, setAsked] = useState<Asked | "lead-picture" | null>(null);
  const [isFinding, setFinding] = useState(false);
  const [isSideOpen, setSideOpen] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const tools = useRef<HTMLDivElement>(null);
  const room = useRef<HTMLDivElement>(null);

  const openFind = () => {
    setFinding(true);
    room.current?.querySelector<HTMLInputElement>(".find-bar input")?.focus();
  };
  useRoomKeys(room, { find: openFind });
  const saver = useSaving({ article, staffId: staff.id, draft, doors });
  const host = useEditorHost({
    pictures,
    articles: cards,
    doors,
    language,
    ask: setAsked,
    notify: setSaid,
    save: saver.saver.hurry,
    publish: () => {
      setSideOpen(true);
      focusPublish(room.current);
    },
    openFind,
    tools,
  });
  const editor = useBodyEditor({
    body: article.text.body,
    language,
    isEditable: mayWrite,
    host,
    slash,
    onChange: draft.bodyChanged,
  });
  // What was typed into the page before its script had come would be lost when it comes.
  const isAlive = editor !== null;
  const facts = useTextFacts(editor);
  const show = (text: ArticleText) => {
    const { body, ...fields } = text;
    draft.setFields(fields);
    if (editor !== null) replaceBody(editor, body);
  };
  useOpening({ room: saver, draft, editor: mayWrite ? editor : null, show });
  const context = () => ({
    pictures: pictures.all(),
    cards: cards.all(),
    articles: {},
    clockface: { timeZone, language },
    initialId: null,
    minorHeading: "h3" as const,
  });

  return (
    <div className={isSideOpen ? "editor-room side-open" : "editor-room"} ref={room}>
      <h1 className="unseen">Writing: {article.text.headline || "an article without a headline"}</h1>
      <EditorTop top={top}>
        {mayWrite && (
          <SavingState
            isOpening={!isAlive}
            state={saver.state}
            openedAt={article.savedAt}
            timeZone={timeZone}
            onSignIn={() => saver.setDialog("sign-in")}
            onConflict={() => saver.setDialog("conflict")}
            onRetry={saver.saver.hurry}
          />
        )}
      </EditorTop>
      <div className="editor-outline">{editor !== null && <Outline editor={editor} parts={facts.parts} />}</div>
      <div className="editor-middle">
        {editor !== null && mayWrite && <ToolBar editor={editor} host={host} bar={tools} />}
        {editor !== null && isFinding && (
          <FindBar editor={editor} draft={draft} mayWrite={mayWrite} onClose={() => setFinding(false)} />
        )}
        {closed}
        <Counts draft={draft} words={isAlive ? facts.words : null} />
        {[saver.notice, said].map(
          (sentence) =>
            sentence !== null && (
              <div className="said" role="status" key={sentence}>
                <p>{sentence}</p>
                <button
                  type="button"
                  className="button quiet"
                  onClick={() => (sentence === said ? setSaid(null) : saver.setNotice(null))}
                >
                  Put it away
                </button>
              </div>
            ),
        )}
        <Sheet
          isEditable={isAlive && mayWrite}
          draft={draft}
          pictures={pictures}
          language={language}
          editor={editor}
          onLeadPicture={() => setAsked("lead-picture")}
        />
      </div>
      <aside className="editor-side panel" aria-label="Facts and publishing">
        <EditorProvider saver={saver.saver}>
          {publish}
          {side}
        </EditorProvider>
        <TextFacts draft={draft} language={language} isEditable={isAlive && mayWrite} />
      </aside>
      <KeyLine onAll={() => setAsked({ kind: "keys" })} />
      {editor !== null && mayWrite && (
        <>
          <PhoneBar editor={editor} host={host} isSideOpen={isSideOpen} onSide={() => setSideOpen(!isSideOpen)} />
          <SlashList store={slash} />
          <FloatingMarks editor={editor} host={host} />
          <AskedDialog
            asked={asked}
            editor={editor}
            host={host}
            doors={doors}
            mayAddPictures={mayAddPictures}
            draft={draft}
            onClose={() => setAsked(null)}
          />
        </>
      )}
      <SavingDialogs
        saver={saver}
        draft={draft}
        context={context()}
        signIn={{ address: doors.signIn, email: staff.email }}
        onShow={show}
      />
    </div>
  );
}

/** The first thing that can be done in the panel from which the article is published. */
function focusPublish(room: HTMLElement | null): void {
  room?.querySelector<HTMLElement>(".publish button, .publish select, .publish input")?.focus();
}
