"use client";

import { useState } from "react";

/**
 * Where react-aria looks for the nonce of the rules that it adds. The document's policy is the one it came with: a page
 * that is shown anew without being loaded is told of another nonce, which this document does not take.
 */
export function StyleNonce({ nonce }: { nonce: string }) {
  const [first] = useState(nonce);
  return <meta property="csp-nonce" content={first} />;
}
