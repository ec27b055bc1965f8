import { z } from "zod";

const emailAddressLengthMax = 254;

/**
 * One canonical form for every address that is stored or looked up. Canonicalised before it is validated, because the
 * other order let a look-alike address pass the check and then turn into somebody else's (CVE-2026-73420).
 */
export const emailAddressSchema = z
  .string()
  .transform((raw) => raw.normalize("NFKC").trim().toLowerCase())
  .pipe(
    z
      .string()
      .max(emailAddressLengthMax, "An e-mail address has at most 254 characters.")
      .regex(
        /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/,
        "Enter one e-mail address, such as ada@example.edu.",
      ),
  );
