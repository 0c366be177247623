import { type Token, type TokenHandler, Tokenizer, TokenizerMode } from "parse5";
import { attribute, inwardAttributes, keepsLink, keepsScript } from "./html-rules";
import { MarkupCheck, type MarkupRefusal } from "./markup-check";
import { type FoundMarks, isPageMark } from "./page-marks";
import type { PageTemplate } from "./slots/page-template";
import type { Hole } from "./slots/slot";
import { SlotFinder } from "./slots/slot-finder";
import { SourceCuts } from "./source-cuts";
import { utf8Text } from "./utf8-text";

export type HtmlRefusal = MarkupRefusal | "cut-off";

export type ReaderHtml =
  | ({ ok: true; marks: FoundMarks; endsAt: number | null } & PageTemplate)
  | { ok: false; refusal: HtmlRefusal };

/**
 * A rendered page without what only the framework's client runtime needs: its scripts, flight data, preloads, comment
 * markers and empty hidden parts; and without the page marks, which are returned. What stays is cut from the source and
 * not written anew, so that nothing that a reader sees can change on the way. `holes` are the slots' places in `body`.
 *
 * Refused: a page whose parts React meant to put in place by script ("late-segment"), markup that React does not write
 * and that browsers could read in another way than this tokenizer does ("unsafe-markup"), half a page ("cut-off").
 */
export function readerHtml(bytes: Buffer): ReaderHtml {
  const reading = new Reading(bytes);
  for (let from = 0; from >= 0; from = reading.skippedTo) reading.readFrom(from);
  return reading.result();
}

class Reading implements TokenHandler {
  /** Where to go on after a script whose content was skipped; -1 when the tokenizer came to the end. */
  skippedTo = -1;
  private tokenizer: Tokenizer | null = null;
  /** Where in the source the tokenizer began: its places count from there. */
  private base = 0;
  private readonly cuts: SourceCuts;
  private readonly check: MarkupCheck;
  private readonly marks = new Map<string, string>();
  private readonly slots = new SlotFinder();
  private refusal: HtmlRefusal | null = null;
  private isComplete = false;
  /** Start of a script that is left out up to its end tag. */
  private scriptStart = -1;
  /** Start of a `<div hidden>` of which nothing but comments has been seen so far. */
  private emptyDivStart = -1;
  /** End of the last start tag after which a browser swallows a line break: none may move up to it. */
  private preEnd = -1;

  /**
   * The page with a letter for each byte: markup is ASCII, in which UTF-8 has the same bytes, and so all places are those of
   * bytes, and the text takes half the memory. Values of attributes are read so as well: see `utf8Text`.
   */
  private readonly source: string;

  constructor(bytes: Buffer) {
    this.source = bytes.toString("latin1");
    this.cuts = new SourceCuts(bytes);
    this.check = new MarkupCheck(this.source);
    // Browsers leave it out of text, and put a sign for it elsewhere.
    if (this.source.includes("\0")) this.refuse("unsafe-markup");
  }

  readFrom(base: number): void {
    this.base = base;
    this.skippedTo = -1;
    this.tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, this);
    this.tokenizer.write(base === 0 ? this.source : this.source.slice(base), true);
  }

  result(): ReaderHtml {
    const body = this.cuts.remaining();
    // A byte order mark would have browsers read all of it in another encoding; React writes ASCII first.
    if ((body[0] ?? 0) >= 0x80) this.refuse("unsafe-markup");
    if (this.refusal !== null) return { ok: false, refusal: this.refusal };
    if (!this.isComplete || this.scriptStart >= 0 || this.check.isOpen) return { ok: false, refusal: "cut-off" };
    return {
      ok: true,
      body,
      marks: this.marks,
      holes: this.remainingHoles(),
      endsAt: this.slots.endsAt,
    };
  }

  onStartTag(tag: Token.TagToken): void {
    const { tagName } = tag;
    const { startOffset, endOffset } = this.placeOf(tag.location);
    this.emptyDivStart = -1;
    this.refuse(this.check.start(tag, startOffset));
    if (tagName === "meta") this.meta(tag, startOffset, endOffset);
    else if (tagName === "link" && !keepsLink(tag)) this.leaveOut(startOffset, endOffset);
    else if (tagName === "script" && !keepsScript(tag)) this.startCut(startOffset, endOffset);
    else this.trimAttributes(tag);
    this.slots.start(tag, this.base);
    if (tagName === "div" && tag.attrs.length === 1 && tag.attrs[0]?.name === "hidden")
      this.emptyDivStart = startOffset;
    if (tagName === "pre" || tagName === "textarea") this.preEnd = endOffset;
    if (!this.check.isInDrawing) this.switchState(tagName);
    this.passText();
  }

  onEndTag(tag: Token.TagToken): void {
    const { tagName } = tag;
    const { startOffset, endOffset } = this.placeOf(tag.location);
    if (this.scriptStart >= 0) {
      this.leaveOut(this.scriptStart, endOffset);
      this.scriptStart = -1;
      this.passText();
      return;
    }
    if (this.emptyDivStart >= 0 && tagName === "div") this.leaveOut(this.emptyDivStart, endOffset);
    this.emptyDivStart = -1;
    if (tagName === "html") this.isComplete = true;
    this.slots.end(tagName, startOffset);
    this.refuse(this.check.end(tagName, startOffset));
    this.passText();
  }

  onComment(comment: Token.CommentToken): void {
    const { startOffset, endOffset } = this.placeOf(comment.location);
    // Anything else that a tokenizer calls a comment ("<!x", "<?x", "</3", CDATA) is read otherwise inside drawings.
    if (!this.source.startsWith("<!--", startOffset)) this.refuse("unsafe-markup");
    if (lateMarkers.has(comment.data)) this.refuse("late-segment");
    if (startOffset === this.preEnd) this.preEnd = endOffset;
    else this.leaveOut(startOffset, endOffset);
    this.passText();
  }

  onCharacter(): void {
    this.emptyDivStart = -1;
  }

  onWhitespaceCharacter(): void {
    this.emptyDivStart = -1;
  }

  onNullCharacter(): void {}

  onDoctype(): void {}

  onEof(): void {}

  private remainingHoles(): Hole[] {
    const holes = this.slots.holes.flatMap((hole) => {
      const start = this.cuts.placeInRemaining(hole.start);
      const end = this.cuts.placeInRemaining(hole.end);
      return start === null || end === null ? [] : [{ ...hole, start, end }];
    });
    // They are kept for long, and a list that has grown has room for as many again.
    return holes.slice();
  }

  private refuse(refusal: HtmlRefusal | null): void {
    this.refusal ??= refusal;
  }

  private leaveOut(start: number, end: number): void {
    if (start === this.preEnd || !this.cuts.leaveOut(start, end)) this.refuse("unsafe-markup");
  }

  /**
   * Most of a rendered page is flight data. Unless it holds "<!--", after which an end tag may count as text, a script
   * ends at the first end tag in it, and need not be read letter by letter.
   */
  private startCut(start: number, end: number): void {
    this.scriptStart = start;
    const endTag = this.source.indexOf("</script>", end);
    const comment = this.source.indexOf("<!--", end);
    if (endTag < 0 || (comment >= 0 && comment < endTag)) return;
    this.skippedTo = endTag;
    this.tokenizer?.pause();
  }

  /**
   * Of a text between tags nothing counts but that it is there: it need not be read letter by letter, of which the tokenizer
   * would make several objects for each word. It goes on at the next "<", where `pos` is public but not promised: parse5 is
   * pinned to a version. Lines and columns are wrong from there on, and nobody asks for them.
   */
  private passText(): void {
    if (this.tokenizer?.state !== TokenizerMode.DATA) return;
    const { preprocessor } = this.tokenizer;
    const next = preprocessor.html.indexOf("<", preprocessor.pos + 1);
    if (next <= preprocessor.pos + 1) return;
    preprocessor.pos = next - 1;
    // As `onCharacter` does, which is now called for other text alone: in titles and scripts, after a "<" that is no tag.
    this.emptyDivStart = -1;
  }

  private placeOf(location: Token.Location | null): { startOffset: number; endOffset: number } {
    if (location === null) throw new Error("The tokenizer was asked for places and gave none.");
    return { startOffset: this.base + location.startOffset, endOffset: this.base + location.endOffset };
  }

  private meta(tag: Token.TagToken, start: number, end: number): void {
    const name = attribute(tag, "name");
    // Next tells a browser of a late redirect this way; none is expected of a page.
    if (attribute(tag, "http-equiv") !== null) this.refuse("unsafe-markup");
    if (isPageMark(name)) {
      if (this.marks.has(name)) this.refuse("unsafe-markup");
      const content = utf8Text(attribute(tag, "content") ?? "");
      if (content === null) this.refuse("unsafe-markup");
      this.marks.set(name, content ?? "");
      this.leaveOut(start, end);
    } else if (name === "next-size-adjust") {
      this.leaveOut(start, end);
    }
  }

  private trimAttributes(tag: Token.TagToken): void {
    for (const { name } of tag.attrs) {
      if (!inwardAttributes.has(name)) continue;
      const place = this.placeOf(tag.location?.attrs?.[name] ?? null);
      // The space stays behind: without it, what stood on both sides could become one attribute.
      if (this.source[place.startOffset - 1] !== " ") this.refuse("unsafe-markup");
      this.leaveOut(place.startOffset, place.endOffset);
    }
  }

  /** What a tree builder does for its tokenizer: some elements hold text in which "<" is no tag. */
  private switchState(tagName: string): void {
    if (this.tokenizer === null) return;
    if (tagName === "script") this.tokenizer.state = TokenizerMode.SCRIPT_DATA;
    else if (tagName === "style" || tagName === "iframe") this.tokenizer.state = TokenizerMode.RAWTEXT;
    else if (tagName === "title" || tagName === "textarea") this.tokenizer.state = TokenizerMode.RCDATA;
  }
}

/** How React marks a boundary that is pending, failed or waiting in its stream. */
const lateMarkers: ReadonlySet<string> = new Set(["$?", "$!", "$~"]);
