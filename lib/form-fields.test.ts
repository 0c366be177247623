import { describe, expect, it } from "vitest";
import { z } from "zod";
import { checkboxField, formFields, listField, optionalField } from "@/lib/form-fields";
import { newRequestKey } from "@/lib/request-key";

function formOf(...entries: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

const schema = z.strictObject({
  name: z.string(),
  topicIds: listField(z.string()),
  isOpen: checkboxField,
  endsAt: optionalField(z.string()),
});

describe("the fields of a form", () => {
  it("are read by name, once or several times, without what the framework adds", () => {
    const form = formOf(
      ["name", "Rents"],
      ["topicIds", "a"],
      ["topicIds", "b"],
      ["$ACTION_REF_1", ""],
      ["isOpen", "on"],
    );
    expect(schema.parse(formFields(form))).toEqual({ name: "Rents", topicIds: ["a", "b"], isOpen: true, endsAt: null });
  });

  it("give one choice as a list of one, and none as an empty one", () => {
    expect(schema.parse(formFields(formOf(["name", ""], ["topicIds", "a"], ["endsAt", "2026"])))).toEqual({
      name: "",
      topicIds: ["a"],
      isOpen: false,
      endsAt: "2026",
    });
    expect(schema.parse(formFields(formOf(["name", ""], ["endsAt", ""])))).toMatchObject({
      topicIds: [],
      endsAt: null,
    });
  });

  it("are refused when nobody asked for them", () => {
    expect(schema.safeParse(formFields(formOf(["name", "Rents"], ["role", "publisher"]))).success).toBe(false);
  });
});

describe("the key of a form", () => {
  it("is a UUID, and each another one", () => {
    const keys = Array.from({ length: 100 }, newRequestKey);
    for (const key of keys) expect(z.uuidv4().safeParse(key).success).toBe(true);
    expect(new Set(keys).size).toBe(100);
  });
});
