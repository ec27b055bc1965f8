import { handleVoiceSample } from "@mockingbird/api/admin";

export async function GET(request: Request, { params }: { params: Promise<{ voice: string }> }) {
  return handleVoiceSample(request, (await params).voice);
}
