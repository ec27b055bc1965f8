import type { SystemTx } from "../tenant/tenant-tx.ts";

export type TemplateInput = { orgId: string; id?: string; title?: string; questions?: string[] };

/** What is asked: one question, unless told otherwise. */
export function createTemplate(tx: SystemTx, given: TemplateInput) {
  return tx.template.create({
    data: { title: "First interview", questions: ["What brings you here?"], ...given },
  });
}
