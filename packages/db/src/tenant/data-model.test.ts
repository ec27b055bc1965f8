import { expect, it } from "vitest";
import { describeModels, modelOf, readDataModel } from "./data-model.ts";
import { isPublicField, publicFields } from "./public-fields.ts";

const models = { Template: { fields: [{ name: "orgId", kind: "scalar", type: "String" }] } };

it("reads a client's models once", () => {
  const client = { _runtimeDataModel: { models } };
  const first = readDataModel(client);
  expect([...first.keys()]).toEqual(["Template"]);
  expect(readDataModel(client)).toBe(first);
});

it("fails on a client that describes its models otherwise", () => {
  expect(() => readDataModel({})).toThrow();
});

it("knows which models there are, and what their fields lead to", () => {
  const fields = [...models.Template.fields, { name: "organization", kind: "object", type: "Organization" }];
  const dataModel = describeModels({ models: { Template: { fields } } });
  expect(modelOf(dataModel, "Template")).toEqual({
    name: "Template",
    isTenant: true,
    relations: new Map([["organization", "Organization"]]),
  });
  expect(() => modelOf(dataModel, "User")).toThrow("User is not a model.");
});

it("shows of global tables what is named, and of others nothing", () => {
  expect(isPublicField("User", "name")).toBe(true);
  expect(isPublicField("User", "createdAt")).toBe(false);
  expect(isPublicField("AuthSession", "id")).toBe(false);
  expect(publicFields.User).toEqual(["id", "name", "email", "pronunciation", "languageCode"]);
});
