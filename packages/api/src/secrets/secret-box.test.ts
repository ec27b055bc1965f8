import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { type EncryptionKeys, encryptionKeysSchema } from "./encryption-key.ts";
import { openSecret, sealSecret } from "./secret-box.ts";

const keyOf = (id: string) => ({ id, key: new Uint8Array(randomBytes(32)) });
const keys: EncryptionKeys = [keyOf("new"), keyOf("old")];
const place = { orgId: "northfield", id: "gemini" };
const secret = "a key with ümlauts and 鍵";

test("what was sealed opens again, and never looks the same twice", () => {
  const one = sealSecret(keys, place, secret);
  const two = sealSecret(keys, place, secret);
  expect(openSecret(keys, place, one)).toBe(secret);
  expect(one.ciphertext).not.toBe(two.ciphertext);
});

test("a new key in front seals, and the one behind it still opens what it sealed", () => {
  const before = sealSecret([keys[1] ?? keys[0]], place, secret);
  expect(before.keyId).toBe("old");
  expect(openSecret(keys, place, before)).toBe(secret);
  expect(sealSecret(keys, place, secret).keyId).toBe("new");
});

describe("does not open", () => {
  const sealed = sealSecret(keys, place, secret);
  test("at another organisation, or as another secret", () => {
    expect(() => openSecret(keys, { ...place, orgId: "brightwork" }, sealed)).toThrow();
    expect(() => openSecret(keys, { ...place, id: "stripe" }, sealed)).toThrow();
  });

  test("under another key's name, or without its key", () => {
    expect(() => openSecret(keys, place, { ...sealed, keyId: "old" })).toThrow();
    expect(() => openSecret([keyOf("other")], place, sealed)).toThrow(/new, which is not configured/);
  });

  test("with any bit changed, or cut short", () => {
    const bytes = Buffer.from(sealed.ciphertext, "base64url");
    for (let bit = 0; bit < bytes.byteLength * 8; bit += 1) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => openSecret(keys, place, { ...sealed, ciphertext: changed.toString("base64url") })).toThrow();
    }
    for (let length = 0; length < bytes.byteLength; length += 1) {
      const cut = bytes.subarray(0, length).toString("base64url");
      expect(() => openSecret(keys, place, { ...sealed, ciphertext: cut })).toThrow();
    }
  });
});

describe("the setting", () => {
  const schema = encryptionKeysSchema("SECRETS_ENCRYPTION_KEYS");
  const json = (value: unknown) => schema.safeParse(JSON.stringify(value));
  const key = randomBytes(32).toString("base64url");

  test("takes several keys in order", () => {
    expect(
      json([
        { id: "b", key },
        { id: "a", key },
      ]).data?.map(({ id }) => id),
    ).toEqual(["b", "a"]);
  });

  test("refuses what is not JSON", () => {
    expect(schema.safeParse("[{").error?.issues[0]?.message).toContain("SECRETS_ENCRYPTION_KEYS must be JSON");
  });

  test.each([
    ["no key", []],
    ["a short key", [{ id: "a", key: randomBytes(31).toString("base64url") }]],
    [
      "a name twice",
      [
        { id: "a", key },
        { id: "a", key },
      ],
    ],
    ["no list", { id: "a", key }],
  ])("refuses %s without showing it", (_, value) => {
    const message = json(value).error?.issues[0]?.message;
    expect(message).toContain("SECRETS_ENCRYPTION_KEYS must be");
    expect(message).not.toContain(key);
  });
});
