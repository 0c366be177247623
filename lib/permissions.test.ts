import { describe, expect, it } from "vitest";
import { type StaffActor, staffRoles } from "@/lib/actor";
import { may, permissions } from "@/lib/permissions";

const actor = (role: StaffActor["role"], sectionIds: string[] | null = null): StaffActor => ({
  kind: "staff",
  id: "me",
  name: "Me",
  role,
  sectionIds,
  authorsPublish: false,
  requestKey: null,
});

describe("what a role may do", () => {
  it("never loses anything on the way up", () => {
    for (const permission of permissions) {
      const allowed = staffRoles.map((role) => may(actor(role), permission));
      expect(allowed.toSorted((one, other) => Number(one) - Number(other))).toEqual(allowed);
    }
  });

  it("leaves sections, settings and staff to publishers", () => {
    for (const permission of ["keep-sections", "keep-settings", "keep-staff"] as const) {
      expect(may(actor("editor"), permission)).toBe(false);
      expect(may(actor("publisher"), permission)).toBe(true);
    }
  });

  it("closes what belongs to the whole site to rights that are narrowed to sections", () => {
    expect(may(actor("publisher", ["sport"]), "keep-settings")).toBe(false);
    expect(may(actor("publisher", ["sport"]), "keep-staff")).toBe(false);
    expect(may(actor("editor", ["sport"]), "keep-topics")).toBe(true);
  });
});
