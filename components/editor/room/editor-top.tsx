import type { ReactNode } from "react";

/** The bar above the sheet: the way back, the article's state, and always where the saving stands. */
export function EditorTop({ top, children }: { top: ReactNode; children: ReactNode }) {
  return (
    <div className="editor-top">
      <a href="/admin/articles">← Articles</a>
      {top}
      <div className="editor-top-end">{children}</div>
    </div>
  );
}
