/** What an address is, which decides who answers it and how. */
export type RouteKind =
  | "health"
  | "build-file"
  | "media"
  | "public-file"
  | "beacon"
  | "preview"
  | "admin"
  | "framework"
  | "reader";

/** A form that readers send, when there is one, becomes a kind of its own with POST in this table. */
const methods: Record<RouteKind, ReadonlySet<string>> = {
  health: new Set(["GET", "HEAD"]),
  "build-file": new Set(["GET", "HEAD"]),
  media: new Set(["GET", "HEAD"]),
  "public-file": new Set(["GET", "HEAD"]),
  beacon: new Set(["POST"]),
  preview: new Set(["GET", "HEAD"]),
  admin: new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]),
  framework: new Set(["GET", "HEAD", "POST"]),
  reader: new Set(["GET", "HEAD"]),
};

/** The methods that addresses of this kind take. */
export function methodsOf(kind: RouteKind): ReadonlySet<string> {
  return methods[kind];
}

/** What the path, which is canonical, belongs to; `isPublicFile` knows the files of public/. */
export function routeOf(path: string, isPublicFile: (path: string) => boolean): RouteKind {
  if (path === "/healthz" || path === "/readyz") return "health";
  if (path === "/beacon/view") return "beacon";
  if (path.startsWith("/_next/static/")) return "build-file";
  if (path.startsWith("/_next/") || path === "/_next" || path.startsWith("/__nextjs")) return "framework";
  if (path.startsWith("/media/")) return "media";
  if (path.startsWith("/admin/preview/")) return "preview";
  if (path === "/admin" || path.startsWith("/admin/")) return "admin";
  return isPublicFile(path) ? "public-file" : "reader";
}
