import { randomUUID } from "node:crypto";
import { chosenChecks } from "../../../lib/checklist";
import type { Permission } from "../../../lib/permissions";
import type { Fields } from "./ask";
import { type ActionRights, keeps } from "./rights";
import { aColleague, addRow, type Kept } from "./rows";
import type { World } from "./world";

const fileOf = (room: string) => `app/admin/(newsroom)/${room}/actions.ts`;

const named = () => ({ id: "", updatedAt: "", name: "Something new", slug: `new-${randomUUID()}`, description: "" });

const keptRow = (permission: Permission, page: string, kind: Kept, more: Fields = {}) =>
  keeps(permission, page, async (world) => {
    const { id, updatedAt } = await addRow(world, kind);
    return { id, updatedAt, ...more };
  });

/** The order of sections as it stands, which the form sends back with what it has read. */
async function sectionOrder({ pool }: World): Promise<{ id: string; inner: string[] }[]> {
  const { rows } = await pool.query<{ id: string }>(
    "SELECT id FROM section WHERE parent_id IS NULL ORDER BY position, slug",
  );
  return rows.map(({ id }) => ({ id, inner: [] }));
}

/** Sections, topics, contributors and redirects. */
export const structureActions: ActionRights = {
  [`${fileOf("sections")}#orderSectionsAction`]: {
    ...keeps("keep-sections", "/admin/sections", async (world) => {
      const order = await sectionOrder(world);
      return { expected: JSON.stringify(order), order: JSON.stringify(order.toReversed()) };
    }),
  },
  [`${fileOf("sections")}#saveSectionAction`]: keeps("keep-sections", "/admin/sections/new", () => ({
    ...named(),
    ...{ tint: "ink", commentPolicy: "", position: "0", parentId: "" },
    ...Object.fromEntries(chosenChecks.map((name) => [`check-${name}`, ""])),
  })),
  [`${fileOf("sections")}#removeSectionAction`]: keptRow("keep-sections", "/admin/sections/[id]", "section", {
    moveTo: "",
  }),
  [`${fileOf("topics")}#saveTopicAction`]: keeps("keep-topics", "/admin/topics/new", named),
  [`${fileOf("topics")}#mergeTopicsAction`]: keeps("keep-topics", "/admin/topics/[id]", async (world) => {
    const [{ id, updatedAt }, { slug: intoSlug }] = [await addRow(world, "topic"), await addRow(world, "topic")];
    return { id, updatedAt, intoSlug };
  }),
  [`${fileOf("topics")}#removeTopicAction`]: keptRow("keep-topics", "/admin/topics/[id]", "topic"),
  [`${fileOf("contributors")}#saveContributorAction`]: keeps("keep-contributors", "/admin/contributors/new", () => {
    const { description: _, ...fields } = named();
    return { ...fields, role: "", biography: "", linkLabel: "", linkUrl: "", position: "", portraitId: "" };
  }),
  [`${fileOf("contributors")}#joinContributorAction`]: keeps(
    "keep-contributors",
    "/admin/contributors/[id]",
    async (world) => {
      const { id } = await addRow(world, "contributor");
      return { contributorId: id, expectedStaffId: "", ...(await aColleague(world)) };
    },
  ),
  [`${fileOf("contributors")}#removeContributorAction`]: keptRow(
    "keep-contributors",
    "/admin/contributors/[id]",
    "contributor",
  ),
  [`${fileOf("redirects")}#addRedirect`]: keeps("keep-redirects", "/admin/redirects", () => ({
    from: `/old/${randomUUID()}`,
    to: "/about",
  })),
  [`${fileOf("redirects")}#takeRedirects`]: keeps("keep-redirects", "/admin/redirects", () => ({
    list: `/old/${randomUUID()},/about`,
  })),
  [`${fileOf("redirects")}#takeRedirectAway`]: keeps("keep-redirects", "/admin/redirects", async ({ pool }) => {
    const fromPath = `/old/${randomUUID()}`;
    await pool.query("INSERT INTO redirect (from_path, to_path) VALUES ($1, '/about')", [fromPath]);
    return { fromPath, articleId: "", toPath: "/about" };
  }),
};
