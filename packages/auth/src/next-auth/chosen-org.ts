/** The organisation that somebody chose by how they signed in: by clicking its demo account, or by its invitation. */
export function chosenOrgIdOf(user: object): string | undefined {
  return "chosenOrgId" in user && typeof user.chosenOrgId === "string" ? user.chosenOrgId : undefined;
}
