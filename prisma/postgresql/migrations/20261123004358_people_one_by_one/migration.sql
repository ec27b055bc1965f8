-- Whether a person belongs to the organisation is looked up for each who is read, by an index. Without the OFFSET, which
-- changes nothing else, PostgreSQL may read all of the organisation's memberships first, for a page of fifty people.
ALTER POLICY own_people ON "User"
USING (EXISTS (SELECT FROM "Membership" WHERE "Membership"."orgId" = (SELECT app_org()) AND "Membership"."userId" = "User"."id" OFFSET 0));
