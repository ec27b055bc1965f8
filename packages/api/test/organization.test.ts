import { withSystem } from "@mockingbird/db/system";
import { describeOnBothDatabases } from "@mockingbird/db/testing";
import { beforeAll, expect, test } from "vitest";
import { handleLogo } from "../src/http/logo-handler.ts";
import { codeOf } from "./error-code.ts";
import { addMember, addOrganizations, candidateCaller, staffCaller } from "./people.ts";
import { pictures } from "./pictures.ts";

const base = "http://localhost:3000";

describeOnBothDatabases("an organisation's own page", () => {
  let owner: Awaited<ReturnType<typeof addMember>>;
  let candidate: Awaited<ReturnType<typeof addMember>>;
  let foreign: Awaited<ReturnType<typeof addMember>>;
  beforeAll(async () => {
    await addOrganizations();
    owner = await addMember("northfield", "owner");
    candidate = await addMember("northfield", "candidate");
    foreign = await addMember("brightwork", "owner");
  });
  const eventsOf = (action: string) =>
    withSystem((tx) => tx.auditEvent.findMany({ where: { orgId: "northfield", action }, orderBy: { seq: "asc" } }));

  test("changes its profile, says which parts in the audit and no words, and writes nothing when nothing changed", async () => {
    const staff = await staffCaller(owner);
    const profile = {
      name: " Northfield University ",
      timeZone: "America/New_York",
      contactEmail: "Careers@Northfield.example",
      welcomeText: " ",
    };
    const kept = {
      ...profile,
      name: "Northfield University",
      contactEmail: "careers@northfield.example",
      welcomeText: null,
    };
    expect(await staff.organization.setProfile(profile)).toEqual(kept);
    expect((await staff.organization.get()).profile).toEqual(kept);
    await staff.organization.setProfile(profile);
    expect(await eventsOf("organization:set-profile")).toMatchObject([
      { actor: owner.id, details: { changed: "timeZone, contactEmail" } },
    ]);
    expect((await (await staffCaller(foreign)).organization.get()).profile.name).toBe("Brightwork Talent");
  });

  test("refuses what is no zone, no name and no address, with a sentence", async () => {
    const staff = await staffCaller(owner);
    const profile = { name: "N", timeZone: "Europe/Berlin", contactEmail: null, welcomeText: null };
    for (const wrong of [
      { timeZone: "Mars/Olympus" },
      { timeZone: "" },
      { name: "  " },
      { name: "x".repeat(81) },
      { contactEmail: "nobody" },
      { welcomeText: "x".repeat(601) },
    ]) {
      expect(await codeOf(staff.organization.setProfile({ ...profile, ...wrong }))).toBe("INVALID_INPUT");
    }
  });

  test("shows its logo under an address that changes with the picture, and as nothing else than a picture", async () => {
    const staff = await staffCaller(owner);
    const { logoPath } = await staff.organization.setLogo({ content: pictures.jpeg });
    const shown = await (await candidateCaller(candidate)).organization.getAppearance();
    expect(shown).toMatchObject({ name: "Northfield University", logoPath });
    const response = await handleLogo(new Request(base + logoPath));
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "image/jpeg",
      "x-content-type-options": "nosniff",
      "cache-control": "public, max-age=31536000, immutable",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    });
    expect(Buffer.from(await response.arrayBuffer()).toString("latin1")).not.toContain("hidden-words");
    const next = await staff.organization.setLogo({ content: pictures.png });
    expect(next.logoPath).not.toBe(logoPath);
    for (const path of [
      logoPath,
      next.logoPath.replace("northfield", "brightwork"),
      next.logoPath.replace("northfield", "nowhere"),
      "/api/logo/northfield/x",
      "/api/logo/northfield/..%2F..",
    ]) {
      expect((await handleLogo(new Request(base + path))).status, path).toBe(404);
    }
    expect(await staff.organization.removeLogo()).toEqual({ wasRemoved: true });
    expect(await staff.organization.removeLogo()).toEqual({ wasRemoved: false });
    expect((await handleLogo(new Request(base + next.logoPath))).status).toBe(404);
    expect((await (await candidateCaller(candidate)).organization.getAppearance()).logoPath).toBeNull();
  });

  test("takes no page for a picture", async () => {
    const staff = await staffCaller(owner);
    const svg = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>").toString("base64");
    for (const content of [svg, "", "not base64!", pictures.png.slice(0, 40)]) {
      expect(await codeOf(staff.organization.setLogo({ content }))).toBe("INVALID_INPUT");
    }
  });

  test("has a colour of its own, or ours again", async () => {
    const staff = await staffCaller(owner);
    expect(await staff.organization.setAccent({ accentColor: "#7A1F3D" })).toEqual({ accentColor: "#7a1f3d" });
    expect(await (await candidateCaller(candidate)).organization.getAppearance()).toMatchObject({
      accentColor: "#7a1f3d",
    });
    expect(await staff.organization.setAccent({ accentColor: null })).toEqual({ accentColor: null });
    expect(await codeOf(staff.organization.setAccent({ accentColor: "red;background:url(//x)" }))).toBe(
      "INVALID_INPUT",
    );
  });
});
