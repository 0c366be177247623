/** In place of the editor, where it would lose something. */
export function LaterDocument() {
  return (
    <div className="room">
      <div className="said problem" role="alert">
        <p>
          A later release of Broadsheet has written something into this article that this release cannot keep. Start the
          later release again to write in it; readers see the article as before.
        </p>
      </div>
    </div>
  );
}
