-- CreateTable
CREATE TABLE "working_text" (
    "article_id" UUID NOT NULL,
    "names" TEXT NOT NULL,
    "search" tsvector NOT NULL,

    CONSTRAINT "working_text_pkey" PRIMARY KEY ("article_id")
);

-- CreateIndex
CREATE INDEX "working_text_search_idx" ON "working_text" USING GIN ("search");

-- The lists of the newsroom leave out what is in the trash: counts then read nothing but an index.
DROP INDEX "article_state_updated_at_id_idx";
DROP INDEX "article_updated_at_id_idx";
DROP INDEX "article_section_id_updated_at_id_idx";
DROP INDEX "article_owner_id_updated_at_id_idx";

-- CreateIndex
CREATE INDEX "article_state_updated_at_id_trashed_at_idx" ON "article"("state", "updated_at" DESC, "id" DESC, "trashed_at");

-- CreateIndex
CREATE INDEX "article_updated_at_id_trashed_at_idx" ON "article"("updated_at" DESC, "id" DESC, "trashed_at");

-- CreateIndex
CREATE INDEX "article_section_id_updated_at_id_trashed_at_idx" ON "article"("section_id", "updated_at" DESC, "id" DESC, "trashed_at");

-- CreateIndex
CREATE INDEX "article_top_section_id_updated_at_id_trashed_at_idx" ON "article"("top_section_id", "updated_at" DESC, "id" DESC, "trashed_at");

-- CreateIndex
CREATE INDEX "article_owner_id_updated_at_id_trashed_at_idx" ON "article"("owner_id", "updated_at" DESC, "id" DESC, "trashed_at");

-- AddForeignKey
ALTER TABLE "working_text" ADD CONSTRAINT "working_text_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- Few articles wait for an editor or hold changes, and nothing but an index of those few finds them among all.
CREATE INDEX "article_changed_idx" ON "article"("updated_at" DESC, "id" DESC)
    WHERE "listed_at" IS NOT NULL AND "working_revision_id" IS DISTINCT FROM "live_revision_id" AND "trashed_at" IS NULL;
CREATE INDEX "article_in_review_idx" ON "article"("updated_at" DESC, "id" DESC)
    WHERE ("state" = 'inReview' OR "review_requested_at" IS NOT NULL) AND "trashed_at" IS NULL;
CREATE INDEX "article_on_schedule_idx" ON "article"("scheduled_for", "id")
    WHERE "scheduled_for" IS NOT NULL AND "trashed_at" IS NULL;

-- Parts of words are looked for in headlines and sluglines.
CREATE INDEX "article_names_idx" ON "article" USING GIN (lower("slugline" || ' ' || "headline") gin_trgm_ops);

-- Each word as a pattern that finds it anywhere.
CREATE FUNCTION desk_patterns(words text[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ARRAY(SELECT '%' || replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_') || '%' FROM unnest(words) AS word);

-- The words of a document: every string of it that is text, and not the names of its blocks and marks.
CREATE FUNCTION document_words(dictionary regconfig, body jsonb) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN jsonb_to_tsvector(dictionary,
    jsonb_path_query_array(body, 'strict $.**.text ? (@.type() == "string")', '{}', true)
    || jsonb_path_query_array(body, 'strict $.**.title ? (@.type() == "string")', '{}', true)
    || jsonb_path_query_array(body, 'strict $.**.heading ? (@.type() == "string")', '{}', true)
    || jsonb_path_query_array(body, 'strict $.**.attribution ? (@.type() == "string")', '{}', true)
    || jsonb_path_query_array(body, 'strict $.**.term ? (@.type() == "string")', '{}', true), '["string"]');

CREATE FUNCTION keep_working_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.live_revision_id IS NULL OR NEW.working_revision_id IS NOT DISTINCT FROM NEW.live_revision_id THEN
        DELETE FROM working_text WHERE article_id = NEW.id;
    ELSE
        INSERT INTO working_text (article_id, names, search)
        SELECT NEW.id, lower(r.slugline || ' ' || r.headline),
               to_tsvector(search_dictionary(NEW.language), r.headline || ' ' || r.standfirst)
               || document_words(search_dictionary(NEW.language), r.body)
          FROM revision r WHERE r.id = NEW.working_revision_id
        ON CONFLICT (article_id) DO UPDATE SET names = EXCLUDED.names, search = EXCLUDED.search;
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER "article_keeps_working_text" AFTER UPDATE OF "working_revision_id", "live_revision_id" ON "article"
    FOR EACH ROW WHEN (NEW."working_revision_id" IS DISTINCT FROM OLD."working_revision_id"
        OR NEW."live_revision_id" IS DISTINCT FROM OLD."live_revision_id")
    EXECUTE FUNCTION keep_working_text();

INSERT INTO "working_text" ("article_id", "names", "search")
SELECT a."id", lower(r."slugline" || ' ' || r."headline"),
       to_tsvector(search_dictionary(a."language"), r."headline" || ' ' || r."standfirst")
       || document_words(search_dictionary(a."language"), r."body")
  FROM "article" a JOIN "revision" r ON r."id" = a."working_revision_id"
 WHERE a."live_revision_id" IS NOT NULL AND a."working_revision_id" IS DISTINCT FROM a."live_revision_id";

-- The articles that hold all of the words, in the trash and out of it: in their text, in the changes that wait, or (also
-- parts of words) in slugline and headline; in no order. Null when there are more than `most`: whoever asks then looks
-- along the list instead, where every few hold them.
CREATE FUNCTION desk_matches(query tsquery, words text[], most integer) RETURNS uuid[] LANGUAGE plpgsql
-- The planner takes reading a vector for cheap and would read the table from end to end.
SET enable_seqscan = off SET jit = off SET max_parallel_workers_per_gather = 0 SET work_mem = '16MB'
AS $$
DECLARE
    candidates tsquery := search_candidates(query);
    patterns text[] := desk_patterns(words);
    estimate jsonb;
    found uuid[];
    named uuid[] := '{}';
BEGIN
    IF candidates IS NOT NULL THEN
        -- Looking up a common word costs more than all the rest, and the statistics know it.
        EXECUTE format('EXPLAIN (FORMAT JSON) SELECT FROM article WHERE search @@ %L::tsquery', candidates) INTO estimate;
        IF (estimate -> 0 -> 'Plan' ->> 'Plan Rows')::float > most THEN
            RETURN NULL;
        END IF;
    END IF;
    -- Each pattern by itself, because the index of trigrams answers none of "all of these".
    IF cardinality(patterns) > 0 THEN
        EXECUTE 'SELECT ARRAY((SELECT id FROM article WHERE '
            || (SELECT string_agg(format('lower(slugline || '' '' || headline) LIKE %L', pattern), ' AND ') FROM unnest(patterns) AS pattern)
            || ' LIMIT $1) UNION (SELECT article_id FROM working_text WHERE names LIKE ALL ($2) LIMIT $1))'
          INTO named USING most + 1, patterns;
        IF cardinality(named) > most THEN
            RETURN NULL;
        END IF;
    END IF;
    EXECUTE 'SELECT ARRAY(SELECT id FROM (
        (SELECT id FROM article WHERE search @@ $1 LIMIT $2)
        UNION (SELECT article_id FROM working_text WHERE search @@ $1 LIMIT $2)
        UNION (SELECT unnest($3))) AS hit LIMIT $2)'
      INTO found USING candidates, most + 1, named;
    RETURN CASE WHEN cardinality(found) <= most THEN found END;
END
$$;
