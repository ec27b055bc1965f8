import { Readable } from "node:stream";
import { renderToStream } from "@react-pdf/renderer";
import { reportDocument } from "./report-document.ts";
import { registerReportFonts } from "./report-fonts.ts";
import type { ReportInput } from "./report-input.ts";

/** The report as a PDF, sent while it is made. */
export async function renderReport(input: ReportInput): Promise<ReadableStream<Uint8Array>> {
  registerReportFonts();
  const stream = await renderToStream(reportDocument(input));
  const parts = Readable.from(stream)[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(new Uint8Array(value));
    },
    async cancel() {
      await parts.return?.();
    },
  });
}
