"use client";

import { useRef, useState } from "react";

/** A link that is shown this once, to be handed on. */
export function ShownLink({ link, about }: { link: string; about: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    field.current?.select();
    await navigator.clipboard?.writeText(link);
    setCopied(true);
  };
  return (
    <div className="shown-once">
      <label className="field">
        <span>{about}</span>
        <input ref={field} readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <div className="deeds">
        <button className="button" type="button" onClick={copy}>
          {isCopied ? "Copied" : "Copy the link"}
        </button>
        <p className="field-help">It is not shown again, and can be used once.</p>
      </div>
    </div>
  );
}

/** Recovery codes, shown this once. */
export function ShownCodes({ codes }: { codes: readonly string[] }) {
  return (
    <div className="shown-once">
      <h3>Recovery codes</h3>
      <p>
        Keep them where you keep your passwords, or print them. Each signs you in once when the authenticator is not at
        hand. They are not shown again.
      </p>
      <ol className="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
    </div>
  );
}
