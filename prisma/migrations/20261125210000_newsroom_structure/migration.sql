-- AlterTable
ALTER TABLE "media" ADD COLUMN     "cut" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "front_arrangement" (
    "front" TEXT NOT NULL DEFAULT 'home',
    "number" INTEGER NOT NULL,
    "placements" JSONB NOT NULL,
    "rolled_back_to" INTEGER,
    "staff_id" UUID,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "front_arrangement_pkey" PRIMARY KEY ("front","number")
);

-- CreateTable
CREATE TABLE "front_draft" (
    "front" TEXT NOT NULL,
    "placements" JSONB NOT NULL,
    "based_on" INTEGER NOT NULL,
    "staff_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "front_draft_pkey" PRIMARY KEY ("front")
);

-- CreateIndex
CREATE INDEX "front_arrangement_staff_id_idx" ON "front_arrangement"("staff_id");

-- CreateIndex
CREATE INDEX "front_draft_staff_id_idx" ON "front_draft"("staff_id");

-- CreateIndex
CREATE INDEX "contributor_name_id_idx" ON "contributor"("name", "id");

-- CreateIndex
CREATE INDEX "redirect_created_at_from_path_idx" ON "redirect"("created_at" DESC, "from_path");

-- CreateIndex
CREATE INDEX "topic_name_id_idx" ON "topic"("name", "id");

-- AddForeignKey
ALTER TABLE "front_arrangement" ADD CONSTRAINT "front_arrangement_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "front_draft" ADD CONSTRAINT "front_draft_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- Which revisions and pages show a picture, without reading every body. Prisma's schema has no words for an index over
-- an expression.
CREATE INDEX "revision_body_media" ON "revision" USING GIN (jsonb_path_query_array("body", '$.blocks.**.mediaId') jsonb_path_ops);
