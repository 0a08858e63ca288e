-- What a submission said, so that its key sent again with other content, or by another person, is not taken for it.
ALTER TABLE "Changeset" ADD COLUMN "digest" TEXT;
