import type { Token } from "parse5";
import { attribute, drawingElements, hasRunningAttribute, refusedElements, selectElements } from "./html-rules";

export type MarkupRefusal = "late-segment" | "unsafe-markup";

/**
 * Watches the elements of a page for what a tokenizer alone reads otherwise than a browser, which also knows where it
 * is in the tree: drawings, choices, noscript. Each method answers with a refusal or null.
 */
export class MarkupCheck {
  private drawingDepth = 0;
  private isInDrawingText = false;
  private isInSelect = false;
  private noscriptStart = -1;

  constructor(private readonly source: string) {}

  /** Inside a drawing there is no raw text: `<title>` and `<style>` hold markup there. */
  get isInDrawing(): boolean {
    return this.drawingDepth > 0;
  }

  start(tag: Token.TagToken, offset: number): MarkupRefusal | null {
    const { tagName } = tag;
    if (tagName === "template" || isLateSegment(tag)) return "late-segment";
    if (refusedElements.has(tagName) || hasRunningAttribute(tag)) return "unsafe-markup";
    if (this.isInSelect && !selectElements.has(tagName)) return "unsafe-markup";
    if (this.drawingDepth > 0 && (!drawingElements.has(tagName) || this.isInDrawingText)) return "unsafe-markup";
    if (tagName === "svg" && !tag.selfClosing) this.drawingDepth += 1;
    if (tagName === "select") this.isInSelect = true;
    if (this.drawingDepth > 0 && isDrawingText(tagName) && !tag.selfClosing) this.isInDrawingText = true;
    if (tagName === "noscript") {
      if (this.noscriptStart >= 0) return "unsafe-markup";
      this.noscriptStart = offset;
    }
    return null;
  }

  end(tagName: string, offset: number): MarkupRefusal | null {
    if (this.drawingDepth > 0) {
      if (!drawingElements.has(tagName)) return "unsafe-markup";
      if (this.isInDrawingText && !isDrawingText(tagName)) return "unsafe-markup";
      if (isDrawingText(tagName)) this.isInDrawingText = false;
      if (tagName === "svg") this.drawingDepth -= 1;
    }
    if (tagName === "select") this.isInSelect = false;
    return tagName === "noscript" ? this.endNoscript(offset) : null;
  }

  /** Whether something is still open whose end decides how the rest is read. */
  get isOpen(): boolean {
    return this.drawingDepth > 0 || this.noscriptStart >= 0;
  }

  /** With scripts on, browsers read noscript as text up to the first end tag: that must be the one found here. */
  private endNoscript(end: number): MarkupRefusal | null {
    if (this.noscriptStart < 0) return null;
    const inner = this.source.slice(this.noscriptStart, end).toLowerCase();
    this.noscriptStart = -1;
    return inner.includes("</noscript") ? "unsafe-markup" : null;
  }
}

/** Where React puts what it streams after the rest, for a script to move to its place. */
function isLateSegment(tag: Token.TagToken): boolean {
  return attribute(tag, "hidden") !== null && (attribute(tag, "id") ?? "").startsWith("S:");
}

function isDrawingText(tagName: string): boolean {
  return tagName === "title" || tagName === "desc";
}
