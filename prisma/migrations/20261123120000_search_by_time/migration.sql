-- The search vector learns when its article was published, so that the newest matches of any query are found without
-- looking at all of them. docs/decisions/search.md says why, with figures.

-- Spans of thirty days, counted from 1970.
CREATE FUNCTION search_span(at timestamptz) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN floor(extract(epoch FROM at - timestamptz '1970-01-01 00:00:00+00') / 2592000)::integer;

-- The span as a word that no text can hold: "~" divides words. Nothing while the article is not published.
CREATE FUNCTION search_span_word(listed_at timestamptz) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN listed_at IS NULL THEN ''::tsvector ELSE array_to_tsvector(ARRAY['~' || search_span(listed_at)]) END;

DROP INDEX "article_search_idx";
ALTER TABLE "article" DROP COLUMN "search";
ALTER TABLE "article" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (
    setweight(to_tsvector(search_dictionary("language"), "headline"), 'A')
    || setweight(to_tsvector(search_dictionary("language"), "standfirst" || ' ' || "byline_text"), 'B')
    || setweight(to_tsvector(search_dictionary("language"), "body_text"), 'D')
    || search_span_word("listed_at")
) STORED;

-- Ranking reads two thousand vectors: unpacking them would take longer than ranking.
ALTER TABLE "article" ALTER COLUMN "search" SET STORAGE EXTERNAL;

-- A search must not wait for what others have written lately and nobody has sorted in yet.
CREATE INDEX "article_search_idx" ON "article" USING GIN ("search") WITH (fastupdate = off);

-- What can be looked up of a query: all of it, or, where it asks for words beside each other, the words without their
-- order, which the index does not know. Null when it asks for nothing that the index can find ("-war").
CREATE FUNCTION search_candidates(query tsquery) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN querytree(query) IN ('', 'T') THEN NULL
    WHEN query::text ~ '<(-|\d+)>' THEN regexp_replace(querytree(query), '<(-|\d+)>', '&', 'g')::tsquery
    ELSE query
END;

-- The published articles that match, at most `wanted`, from the edge of a list on: newest first, or with `newer` those
-- beyond the edge, the nearest first. Walks from span to span, each time twice as many, so that a common word is looked
-- up in the last months alone and a rare one in few steps. The query must be one that the index answers by itself.
CREATE FUNCTION newest_matches(
    query tsquery, wanted integer, in_section uuid, since timestamptz, until timestamptz,
    edge_at timestamptz, edge_id uuid, newer boolean
) RETURNS uuid[] LANGUAGE plpgsql STABLE PARALLEL SAFE
-- The planner takes reading a vector for cheap and would read the table from end to end.
SET enable_seqscan = off SET enable_bitmapscan = on SET jit = off SET max_parallel_workers_per_gather = 0
SET work_mem = '16MB'
AS $$
DECLARE
    found uuid[] := '{}';
    more uuid[];
    first integer := search_span(greatest(since, (SELECT min(listed_at) FROM article), CASE WHEN newer THEN edge_at END));
    last integer := search_span(least(until, (SELECT max(listed_at) FROM article), CASE WHEN NOT newer THEN edge_at END));
    size integer := 1;
    spans tsquery;
    -- One pass decides what matches, by the index and nothing else; another where it belongs.
    statement text := format(
        'WITH hit AS MATERIALIZED (SELECT id, listed_at, section_id, top_section_id FROM article WHERE search @@ $1)
         SELECT ARRAY(SELECT id FROM hit
          WHERE ($2 IS NULL OR $2 IN (section_id, top_section_id))
            AND ($3 IS NULL OR listed_at >= $3) AND ($4 IS NULL OR listed_at < $4)
            AND ($5 IS NULL OR (listed_at, id) %1$s ($5, $6))
          ORDER BY listed_at %2$s, id %2$s LIMIT $7)',
        CASE WHEN newer THEN '>' ELSE '<' END, CASE WHEN newer THEN 'ASC' ELSE 'DESC' END);
BEGIN
    WHILE first <= last AND cardinality(found) < wanted LOOP
        IF newer THEN
            spans := search_spans(first, least(first + size - 1, last));
            first := first + size;
        ELSE
            spans := search_spans(greatest(last - size + 1, first), last);
            last := last - size;
        END IF;
        EXECUTE statement INTO more
          USING query && spans, in_section, since, until, edge_at, edge_id, wanted - cardinality(found);
        found := found || more;
        size := size * 2;
    END LOOP;
    RETURN found;
END
$$;

-- Any of the spans from one to another.
CREATE FUNCTION search_spans(first integer, last integer) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (SELECT string_agg(quote_literal('~' || span), ' | ')::tsquery FROM generate_series(first, last) AS span);
