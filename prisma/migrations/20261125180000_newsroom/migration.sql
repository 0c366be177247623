-- CreateEnum
CREATE TYPE "staff_link_kind" AS ENUM ('first', 'invitation', 'reset');

-- AlterTable
ALTER TABLE "article" ADD COLUMN     "owner_id" UUID,
ADD COLUMN     "review_requested_at" TIMESTAMPTZ(3),
ADD COLUMN     "scheduled_by_id" UUID,
ADD COLUMN     "scheduled_note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "scheduled_revision_id" UUID,
ADD COLUMN     "scheduled_substantive" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "trashed_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "audit_entry" ADD COLUMN     "request_key" UUID;

-- AlterTable
ALTER TABLE "revision" ADD COLUMN     "automatic" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "save_key" UUID;

-- AlterTable
ALTER TABLE "section" ADD COLUMN     "checklist" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "is_complete" BOOLEAN NOT NULL DEFAULT true;
-- Ids are made by the client; the default was for rows that stood there.
ALTER TABLE "session" ALTER COLUMN "id" DROP DEFAULT;

-- AlterTable
ALTER TABLE "settings" ADD COLUMN     "authors_publish" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "checklist" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "staff" ADD COLUMN     "password_changed_at" TIMESTAMPTZ(3),
ADD COLUMN     "totp_confirmed_at" TIMESTAMPTZ(3),
ADD COLUMN     "totp_last_step" INTEGER,
ADD COLUMN     "totp_secret" TEXT;

-- CreateTable
CREATE TABLE "change_note" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "change_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_section" (
    "staff_id" UUID NOT NULL,
    "section_id" UUID NOT NULL,

    CONSTRAINT "staff_section_pkey" PRIMARY KEY ("staff_id","section_id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "code_hash" TEXT NOT NULL,
    "staff_id" UUID NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("code_hash")
);

-- CreateTable
CREATE TABLE "staff_link" (
    "token_hash" TEXT NOT NULL,
    "kind" "staff_link_kind" NOT NULL,
    "staff_id" UUID,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ends_at" TIMESTAMPTZ(3),
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_link_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "staff_request" (
    "key" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "result" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_request_pkey" PRIMARY KEY ("staff_id","key")
);

-- CreateTable
CREATE TABLE "preview_link" (
    "token_hash" TEXT NOT NULL,
    "article_id" UUID NOT NULL,
    "revision_id" UUID,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "preview_link_pkey" PRIMARY KEY ("token_hash")
);

-- CreateIndex
CREATE INDEX "change_note_article_id_published_at_idx" ON "change_note"("article_id", "published_at");

-- CreateIndex
CREATE INDEX "staff_section_section_id_idx" ON "staff_section"("section_id");

-- CreateIndex
CREATE INDEX "recovery_code_staff_id_idx" ON "recovery_code"("staff_id");

-- CreateIndex
CREATE INDEX "staff_link_staff_id_idx" ON "staff_link"("staff_id");

-- CreateIndex
CREATE INDEX "staff_link_created_by_id_idx" ON "staff_link"("created_by_id");

-- CreateIndex
CREATE INDEX "staff_request_created_at_idx" ON "staff_request"("created_at");

-- CreateIndex
CREATE INDEX "preview_link_article_id_created_at_idx" ON "preview_link"("article_id", "created_at");

-- CreateIndex
CREATE INDEX "preview_link_revision_id_idx" ON "preview_link"("revision_id");

-- CreateIndex
CREATE INDEX "preview_link_created_by_id_idx" ON "preview_link"("created_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "article_scheduled_revision_id_key" ON "article"("scheduled_revision_id");

-- CreateIndex
CREATE INDEX "article_updated_at_id_idx" ON "article"("updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "article_section_id_updated_at_id_idx" ON "article"("section_id", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "article_owner_id_updated_at_id_idx" ON "article"("owner_id", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "article_scheduled_by_id_idx" ON "article"("scheduled_by_id");

-- CreateIndex
CREATE INDEX "article_review_requested_at_idx" ON "article"("review_requested_at");

-- CreateIndex
CREATE INDEX "article_trashed_at_idx" ON "article"("trashed_at");

-- CreateIndex
CREATE INDEX "audit_entry_action_at_idx" ON "audit_entry"("action", "at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "audit_entry_request_key_action_subject_id_key" ON "audit_entry"("request_key", "action", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "revision_save_key_key" ON "revision"("save_key");

-- CreateIndex
CREATE UNIQUE INDEX "session_id_key" ON "session"("id");

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_scheduled_revision_id_fkey" FOREIGN KEY ("scheduled_revision_id") REFERENCES "revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_scheduled_by_id_fkey" FOREIGN KEY ("scheduled_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_note" ADD CONSTRAINT "change_note_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_section" ADD CONSTRAINT "staff_section_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_section" ADD CONSTRAINT "staff_section_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_link" ADD CONSTRAINT "staff_link_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_link" ADD CONSTRAINT "staff_link_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_request" ADD CONSTRAINT "staff_request_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- What is in the trash is never before readers.
ALTER TABLE "article" ADD CONSTRAINT "article_trashed_while_unlisted" CHECK ("trashed_at" IS NULL OR "listed_at" IS NULL);
