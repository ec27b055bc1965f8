-- Whose a membership is, is not for an organisation to say: it would see the name and address of whomever it names.
REVOKE INSERT, UPDATE ON "Membership" FROM mockingbird_tenant;
GRANT UPDATE ("role", "isLimitedToCohorts", "removedAt") ON "Membership" TO mockingbird_tenant;

-- What is written once stays as it was written: emptying the whole table is rewriting it too.
CREATE TRIGGER "AuditEvent_emptying_refused" BEFORE TRUNCATE ON "AuditEvent" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "Consent_emptying_refused" BEFORE TRUNCATE ON "Consent" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "DeletionReceipt_emptying_refused" BEFORE TRUNCATE ON "DeletionReceipt" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "UsageLedger_emptying_refused" BEFORE TRUNCATE ON "UsageLedger" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
