-- A request is claimed before it is carried out, so that the same form sent twice at one moment is carried out once.
ALTER TABLE "staff_request" ALTER COLUMN "result" DROP NOT NULL;
