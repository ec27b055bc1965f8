import { handleExport } from "@mockingbird/api/admin";

export async function GET(request: Request, { params }: { params: Promise<{ table: string }> }) {
  return handleExport(request, (await params).table);
}
