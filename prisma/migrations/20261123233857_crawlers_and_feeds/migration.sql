-- CreateEnum
CREATE TYPE "feed_text" AS ENUM ('full', 'summary');

-- CreateEnum
CREATE TYPE "ping_kind" AS ENUM ('indexNow', 'webSub');

-- AlterTable
ALTER TABLE "settings" ADD COLUMN     "crawlers" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "feed_text" "feed_text" NOT NULL DEFAULT 'summary';

-- CreateTable
CREATE TABLE "ping" (
    "id" BIGSERIAL NOT NULL,
    "kind" "ping_kind" NOT NULL,
    "paths" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "due_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT NOT NULL DEFAULT '',
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "ping_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ping_due_at_idx" ON "ping"("due_at");

-- CreateIndex
CREATE INDEX "ping_created_at_id_idx" ON "ping"("created_at" DESC, "id" DESC);

