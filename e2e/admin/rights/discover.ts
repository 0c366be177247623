import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { sourceHash } from "../../../scripts/launch/source-hash";

const root = path.resolve(import.meta.dirname, "../../..");

/**
 * Every file of a name that answers at an address of the newsroom, wherever it lies in app: groups in parentheses are
 * none of the address.
 */
function addressesOf(fileName: string): { address: string; file: string }[] {
  const folder = path.join(root, "app");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === fileName)
    .map((file) => ({
      file: path.join(folder, file),
      address: ["", ...path.dirname(file).split(path.sep)].filter((part) => !/^(\.|\(.*\))$/.test(part)).join("/"),
    }))
    .filter(({ address }) => address === "/admin" || address.startsWith("/admin/"));
}

export function discoverPages(): string[] {
  return addressesOf("page.tsx").map(({ address }) => address);
}

const methods = /^export (?:async )?(?:function|const) (GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b/gm;

export function discoverHandlers(): string[] {
  return addressesOf("route.ts").flatMap(({ address, file }) =>
    [...readFileSync(file, "utf8").matchAll(methods)].map(([, method]) => `${method} ${address}`),
  );
}

/** Every action that is written down in an actions.ts, by file and name. */
export function discoverDeclaredActions(): string[] {
  return addressesOf("actions.ts").flatMap(({ file }) =>
    [...readFileSync(file, "utf8").matchAll(/^export (?:async function|const) (\w+)/gm)].map(
      ([, name]) => `${path.relative(root, file).split(path.sep).join("/")}#${name}`,
    ),
  );
}

type Manifest = { node: Record<string, { filename: string; exportedName: string }> };

/**
 * The actions of the build that is served, by file and name, with the ids by which they are asked for: also those that
 * are written down elsewhere than in an actions.ts. One that no page uses is none of them, and cannot be asked for.
 */
export function discoverActions(): Record<string, string> {
  const manifest = path.join(root, ".next/builds", sourceHash(), "server/server-reference-manifest.json");
  const { node } = JSON.parse(readFileSync(manifest, "utf8")) as Manifest;
  return Object.fromEntries(
    Object.entries(node).map(([id, { filename, exportedName }]) => [`${filename}#${exportedName}`, id]),
  );
}
