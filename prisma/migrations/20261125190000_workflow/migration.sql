-- AlterTable
ALTER TABLE "article" ADD COLUMN     "retraction_notice" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "returned_at" TIMESTAMPTZ(3),
ADD COLUMN     "returned_by_id" UUID,
ADD COLUMN     "returned_note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "schedule_refusal" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "schedule_refused_at" TIMESTAMPTZ(3),
ADD COLUMN     "scheduled_overrides" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "section_chosen" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "slug_by_hand" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "change_note" ADD COLUMN     "approved_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "preview_link" ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE "preview_link" ALTER COLUMN "id" DROP DEFAULT;

-- CreateIndex
CREATE INDEX "article_returned_by_id_idx" ON "article"("returned_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "preview_link_id_key" ON "preview_link"("id");

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_returned_by_id_fkey" FOREIGN KEY ("returned_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- Wakes whoever waits for the next schedule. It carries nothing: the rows are the truth.
CREATE FUNCTION wake_schedulers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('broadsheet_schedule', '');
    RETURN NULL;
END
$$;
CREATE TRIGGER "article_schedule_wakes" AFTER UPDATE OF "scheduled_for", "schedule_refused_at" ON "article"
    FOR EACH ROW WHEN (NEW."scheduled_for" IS NOT NULL AND (NEW."scheduled_for" IS DISTINCT FROM OLD."scheduled_for"
        OR (NEW."schedule_refused_at" IS NULL AND OLD."schedule_refused_at" IS NOT NULL)))
    EXECUTE FUNCTION wake_schedulers();
