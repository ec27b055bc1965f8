-- What an interviewer has to know of its candidate: how the name is said, and in which language they would like to talk.
GRANT SELECT ("pronunciation", "languageCode") ON "User" TO mockingbird_tenant;
