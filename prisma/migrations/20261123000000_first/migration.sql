-- What Prisma's schema language cannot say stands here by hand: the extensions and the dictionaries of the search,
-- the generated search vector, the rules (CHECK) at the end, and two triggers.

CREATE EXTENSION IF NOT EXISTS "pg_trgm";
CREATE EXTENSION IF NOT EXISTS "unaccent";

-- One dictionary a language, each blind to accents: a reader who types "cafe" finds "café".
DO $$
DECLARE
    dictionary text;
BEGIN
    FOREACH dictionary IN ARRAY ARRAY['simple', 'danish', 'dutch', 'english', 'finnish', 'french', 'german', 'hungarian',
        'italian', 'norwegian', 'portuguese', 'romanian', 'russian', 'spanish', 'swedish', 'turkish']
    LOOP
        EXECUTE format('CREATE TEXT SEARCH CONFIGURATION news_%s (COPY = pg_catalog.%I)', dictionary, dictionary);
        EXECUTE format('ALTER TEXT SEARCH CONFIGURATION news_%s ALTER MAPPING FOR hword, hword_part, word WITH unaccent, %s',
            dictionary, CASE dictionary WHEN 'simple' THEN 'simple' ELSE dictionary || '_stem' END);
    END LOOP;
END
$$;

-- The dictionary for a language tag (BCP 47). Immutable because the generated column below must be; a newsroom that
-- changes a dictionary rewrites the column.
CREATE FUNCTION search_dictionary(language text) RETURNS regconfig LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
    RETURN CASE lower(split_part(language, '-', 1))
        WHEN 'da' THEN 'news_danish' WHEN 'nl' THEN 'news_dutch' WHEN 'en' THEN 'news_english'
        WHEN 'fi' THEN 'news_finnish' WHEN 'fr' THEN 'news_french' WHEN 'de' THEN 'news_german'
        WHEN 'hu' THEN 'news_hungarian' WHEN 'it' THEN 'news_italian' WHEN 'nb' THEN 'news_norwegian'
        WHEN 'nn' THEN 'news_norwegian' WHEN 'no' THEN 'news_norwegian' WHEN 'pt' THEN 'news_portuguese'
        WHEN 'ro' THEN 'news_romanian' WHEN 'ru' THEN 'news_russian' WHEN 'es' THEN 'news_spanish'
        WHEN 'sv' THEN 'news_swedish' WHEN 'tr' THEN 'news_turkish' ELSE 'news_simple'
    END::regconfig;
END
$$;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "article_state" AS ENUM ('draft', 'inReview', 'scheduled', 'published', 'unpublished', 'retracted');

-- CreateEnum
CREATE TYPE "article_kind" AS ENUM ('news', 'analysis', 'opinion', 'background', 'report', 'review');

-- CreateEnum
CREATE TYPE "comment_policy" AS ENUM ('off', 'closed');

-- CreateEnum
CREATE TYPE "comment_state" AS ENUM ('held', 'approved', 'rejected');

-- CreateEnum
CREATE TYPE "correction_kind" AS ENUM ('clarification', 'correction', 'retraction');

-- CreateEnum
CREATE TYPE "staff_role" AS ENUM ('contributor', 'author', 'editor', 'publisher');

-- CreateTable
CREATE TABLE "article" (
    "id" UUID NOT NULL,
    "state" "article_state" NOT NULL DEFAULT 'draft',
    "kind" "article_kind" NOT NULL DEFAULT 'news',
    "language" TEXT NOT NULL DEFAULT 'en',
    "section_id" UUID NOT NULL,
    "top_section_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "slugline" TEXT NOT NULL DEFAULT '',
    "headline" TEXT NOT NULL,
    "standfirst" TEXT NOT NULL DEFAULT '',
    "trail_text" TEXT NOT NULL DEFAULT '',
    "kicker" TEXT NOT NULL DEFAULT '',
    "dateline" TEXT NOT NULL DEFAULT '',
    "lead_media_id" UUID,
    "lead_caption" TEXT NOT NULL DEFAULT '',
    "comment_policy" "comment_policy",
    "words" INTEGER NOT NULL DEFAULT 0,
    "body_text" TEXT NOT NULL DEFAULT '',
    "byline_text" TEXT NOT NULL DEFAULT '',
    "search" tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector(search_dictionary("language"), "headline"), 'A')
        || setweight(to_tsvector(search_dictionary("language"), "standfirst" || ' ' || "byline_text"), 'B')
        || setweight(to_tsvector(search_dictionary("language"), "body_text"), 'D')
    ) STORED,
    "live_revision_id" UUID,
    "working_revision_id" UUID,
    "first_published_at" TIMESTAMPTZ(3),
    "substantively_updated_at" TIMESTAMPTZ(3),
    "listed_at" TIMESTAMPTZ(3),
    "embargoed_until" TIMESTAMPTZ(3),
    "scheduled_for" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "import_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "headline" TEXT NOT NULL,
    "standfirst" TEXT NOT NULL DEFAULT '',
    "trail_text" TEXT NOT NULL DEFAULT '',
    "kicker" TEXT NOT NULL DEFAULT '',
    "slugline" TEXT NOT NULL DEFAULT '',
    "dateline" TEXT NOT NULL DEFAULT '',
    "lead_media_id" UUID,
    "lead_caption" TEXT NOT NULL DEFAULT '',
    "body" JSONB NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "staff_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "section" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "tint" TEXT NOT NULL DEFAULT 'ink',
    "position" INTEGER NOT NULL DEFAULT 0,
    "parent_id" UUID,
    "comment_policy" "comment_policy",
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_topic" (
    "article_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "listed_at" TIMESTAMPTZ(3),

    CONSTRAINT "article_topic_pkey" PRIMARY KEY ("article_id","topic_id")
);

-- CreateTable
CREATE TABLE "contributor" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT '',
    "biography" TEXT NOT NULL DEFAULT '',
    "portrait_id" UUID,
    "links" JSONB NOT NULL DEFAULT '[]',
    "position" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contributor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "byline" (
    "article_id" UUID NOT NULL,
    "contributor_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "listed_at" TIMESTAMPTZ(3),

    CONSTRAINT "byline_pkey" PRIMARY KEY ("article_id","contributor_id")
);

-- CreateTable
CREATE TABLE "media" (
    "id" UUID NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "checksum" TEXT NOT NULL,
    "alt_text" TEXT NOT NULL DEFAULT '',
    "caption" TEXT NOT NULL DEFAULT '',
    "credit" TEXT NOT NULL DEFAULT '',
    "rights" TEXT NOT NULL DEFAULT '',
    "focal_x" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "focal_y" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "media_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "correction" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "kind" "correction_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "listed_at" TIMESTAMPTZ(3),

    CONSTRAINT "correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "redirect" (
    "from_path" TEXT NOT NULL,
    "article_id" UUID,
    "to_path" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "redirect_pkey" PRIMARY KEY ("from_path")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" "comment_state" NOT NULL DEFAULT 'held',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "view_count" (
    "article_id" UUID NOT NULL,
    "total" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "view_count_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "view_hour" (
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "article_id" UUID NOT NULL,
    "views" INTEGER NOT NULL,

    CONSTRAINT "view_hour_pkey" PRIMARY KEY ("hour","article_id")
);

-- CreateTable
CREATE TABLE "staff" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "staff_role" NOT NULL DEFAULT 'contributor',
    "password_hash" TEXT,
    "contributor_id" UUID,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "token_hash" TEXT NOT NULL,
    "staff_id" UUID NOT NULL,
    "user_agent" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "staff_id" UUID,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "settings" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT,
    "strapline" TEXT NOT NULL DEFAULT '',
    "time_zone" TEXT,
    "language" TEXT,
    "comment_policy" "comment_policy" NOT NULL DEFAULT 'closed',
    "letters_email" TEXT NOT NULL DEFAULT '',
    "breaking_text" TEXT NOT NULL DEFAULT '',
    "breaking_path" TEXT NOT NULL DEFAULT '',
    "breaking_since" TIMESTAMPTZ(3),
    "breaking_until" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "page" (
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "body" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "page_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "front_placement" (
    "id" UUID NOT NULL,
    "front" TEXT NOT NULL DEFAULT 'home',
    "slot" TEXT NOT NULL,
    "article_id" UUID NOT NULL,
    "headline" TEXT NOT NULL DEFAULT '',
    "kicker" TEXT NOT NULL DEFAULT '',
    "ends_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "front_placement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "expiry" (
    "id" BIGSERIAL NOT NULL,
    "tags" TEXT[],
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "transaction" xid8 NOT NULL DEFAULT pg_current_xact_id(),

    CONSTRAINT "expiry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_word" (
    "word" TEXT NOT NULL,
    "uses" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE UNIQUE INDEX "article_live_revision_id_key" ON "article"("live_revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "article_working_revision_id_key" ON "article"("working_revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "article_import_key_key" ON "article"("import_key");

-- CreateIndex
CREATE INDEX "article_listed_at_id_idx" ON "article"("listed_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "article_section_id_listed_at_id_idx" ON "article"("section_id", "listed_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "article_top_section_id_listed_at_id_idx" ON "article"("top_section_id", "listed_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "article_state_updated_at_id_idx" ON "article"("state", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "article_scheduled_for_idx" ON "article"("scheduled_for");

-- CreateIndex
CREATE INDEX "article_lead_media_id_idx" ON "article"("lead_media_id");

-- CreateIndex
CREATE INDEX "article_search_idx" ON "article" USING GIN ("search");

-- CreateIndex
CREATE UNIQUE INDEX "article_section_id_slug_key" ON "article"("section_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "revision_article_id_number_key" ON "revision"("article_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "section_slug_key" ON "section"("slug");

-- CreateIndex
CREATE INDEX "section_parent_id_position_idx" ON "section"("parent_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "topic_slug_key" ON "topic"("slug");

-- CreateIndex
CREATE INDEX "article_topic_topic_id_listed_at_article_id_idx" ON "article_topic"("topic_id", "listed_at" DESC, "article_id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "contributor_slug_key" ON "contributor"("slug");

-- CreateIndex
CREATE INDEX "contributor_portrait_id_idx" ON "contributor"("portrait_id");

-- CreateIndex
CREATE INDEX "contributor_position_idx" ON "contributor"("position");

-- CreateIndex
CREATE INDEX "byline_contributor_id_listed_at_article_id_idx" ON "byline"("contributor_id", "listed_at" DESC, "article_id" DESC);

-- CreateIndex
CREATE INDEX "media_created_at_id_idx" ON "media"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "correction_article_id_published_at_idx" ON "correction"("article_id", "published_at");

-- CreateIndex
CREATE INDEX "correction_published_at_id_idx" ON "correction"("published_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "redirect_article_id_idx" ON "redirect"("article_id");

-- CreateIndex
CREATE INDEX "comment_article_id_state_created_at_idx" ON "comment"("article_id", "state", "created_at");

-- CreateIndex
CREATE INDEX "view_hour_article_id_idx" ON "view_hour"("article_id");

-- CreateIndex
CREATE UNIQUE INDEX "staff_email_key" ON "staff"("email");

-- CreateIndex
CREATE UNIQUE INDEX "staff_contributor_id_key" ON "staff"("contributor_id");

-- CreateIndex
CREATE INDEX "session_staff_id_idx" ON "session"("staff_id");

-- CreateIndex
CREATE INDEX "session_ends_at_idx" ON "session"("ends_at");

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_subject_id_at_idx" ON "audit_entry"("subject_id", "at" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_staff_id_idx" ON "audit_entry"("staff_id");

-- CreateIndex
CREATE INDEX "front_placement_article_id_idx" ON "front_placement"("article_id");

-- CreateIndex
CREATE UNIQUE INDEX "front_placement_front_slot_key" ON "front_placement"("front", "slot");

-- CreateIndex
CREATE INDEX "expiry_transaction_idx" ON "expiry"("transaction");

-- CreateIndex
CREATE INDEX "expiry_at_idx" ON "expiry"("at");

-- CreateIndex
CREATE INDEX "search_word_trigram" ON "search_word" USING GIN ("word" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_top_section_id_fkey" FOREIGN KEY ("top_section_id") REFERENCES "section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_lead_media_id_fkey" FOREIGN KEY ("lead_media_id") REFERENCES "media"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_live_revision_id_fkey" FOREIGN KEY ("live_revision_id") REFERENCES "revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_working_revision_id_fkey" FOREIGN KEY ("working_revision_id") REFERENCES "revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section" ADD CONSTRAINT "section_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_topic" ADD CONSTRAINT "article_topic_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_topic" ADD CONSTRAINT "article_topic_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contributor" ADD CONSTRAINT "contributor_portrait_id_fkey" FOREIGN KEY ("portrait_id") REFERENCES "media"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "byline" ADD CONSTRAINT "byline_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "byline" ADD CONSTRAINT "byline_contributor_id_fkey" FOREIGN KEY ("contributor_id") REFERENCES "contributor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "redirect" ADD CONSTRAINT "redirect_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "view_count" ADD CONSTRAINT "view_count_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "view_hour" ADD CONSTRAINT "view_hour_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff" ADD CONSTRAINT "staff_contributor_id_fkey" FOREIGN KEY ("contributor_id") REFERENCES "contributor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "front_placement" ADD CONSTRAINT "front_placement_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- Rules that no code path may break.
ALTER TABLE "article"
    ADD CONSTRAINT "article_listed_while_published" CHECK (("state" = 'published') = ("listed_at" IS NOT NULL)),
    ADD CONSTRAINT "article_listed_by_first_publication" CHECK ("listed_at" IS NULL OR "listed_at" = "first_published_at"),
    ADD CONSTRAINT "article_updated_after_publication" CHECK ("substantively_updated_at" IS NULL OR "substantively_updated_at" >= "first_published_at");
ALTER TABLE "redirect"
    ADD CONSTRAINT "redirect_has_one_target" CHECK (("article_id" IS NULL) <> ("to_path" IS NULL));
ALTER TABLE "settings" ADD CONSTRAINT "settings_one_row" CHECK ("id" = 1);
INSERT INTO "settings" DEFAULT VALUES;

-- The audit trail grows and never changes.
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The audit trail can be added to, and never changed.';
END
$$;
CREATE TRIGGER "audit_entry_is_for_ever" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entry"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();

-- Wakes whoever waits for expiries. It carries nothing: the rows are the truth.
CREATE FUNCTION wake_expiry_readers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('broadsheet_expiry', '');
    RETURN NULL;
END
$$;
CREATE TRIGGER "expiry_wakes_readers" AFTER INSERT ON "expiry"
    FOR EACH STATEMENT EXECUTE FUNCTION wake_expiry_readers();
