import { handleReport } from "@mockingbird/api/admin";

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return handleReport(request, (await params).id);
}
