import { createTemplate } from "@mockingbird/db/testing";
import type { TemplateVersion } from "@mockingbird/domain";
import { templateRevision } from "../../src/rules/template-revision.ts";
import type { Fixture, Fixtures } from "./fixture.ts";
import { inBoth } from "./furnish.ts";

const content: TemplateVersion = {
  role: "Trainee",
  questions: [{ id: "q1", text: "What brings you here?", isAlways: true }],
  drawCount: 0,
  followUpDepth: 1,
  rubric: { criteria: [] },
  durationSeconds: 900,
  isGraded: true,
};
const { questions: _, ...settings } = content;

/** A template of the tenant's own that nobody was given. */
const template: Fixture = {
  prepare: (id) => inBoth((tx, orgId) => createTemplate(tx, { orgId, id, title: `Template of ${orgId}`, ...settings })),
  input: (templateId) => ({ templateId }),
  idField: "templateId",
};
const archived: Fixture = {
  ...template,
  prepare: (id) =>
    inBoth(async (tx, orgId) => {
      await createTemplate(tx, { orgId, id });
      await tx.template.update({ where: { orgId_id: { orgId, id } }, data: { archivedAt: new Date() } });
    }),
};

export const templateFixtures: Fixtures = {
  "template.list": [{ showsMarks: true }],
  "template.get": [
    { ...template, showsMarks: true },
    { ...template, input: (templateId) => ({ templateId, version: 1 }), showsMarks: true },
  ],
  "template.compare": [{ ...template, input: (templateId) => ({ templateId, from: 1, to: 1 }) }],
  "template.create": [{ input: (id) => ({ title: `New ${id}`, content }) }],
  "template.save": [
    {
      ...template,
      input: (templateId, { tenant }) => ({
        templateId,
        revision: templateRevision({ title: `Template of ${tenant}`, version: 1, content }),
        title: `Changed ${templateId}`,
        content: { ...content, followUpDepth: 2 },
      }),
    },
  ],
  "template.duplicate": [{ ...template, showsMarks: true }],
  "template.archive": [template],
  "template.restore": [archived],
};
