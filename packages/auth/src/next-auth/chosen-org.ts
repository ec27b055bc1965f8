/** The organisation that somebody chose by how they signed in: by clicking its demo account, by its invitation, or by a trial. */
export function chosenOrgIdOf(user: object): string | undefined {
  return "chosenOrgId" in user && typeof user.chosenOrgId === "string" ? user.chosenOrgId : undefined;
}
