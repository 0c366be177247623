import { openingInitialId } from "@/blocks/opening-initial";
import { articleSections } from "@/blocks/sections";
import { usesMargin } from "@/blocks/uses-margin";
import { textDirection } from "@/lib/text-direction";
import type { ArticleView } from "@/lib/views/article-view";
import type { SiteView } from "@/lib/views/site-view";
import { ArticleKicker } from "./article-kicker";
import { Byline } from "./byline";
import { ChangeNotes } from "./change-notes";
import { CommentsFooter } from "./comments-footer";
import { Contents, hasContents } from "./contents";
import { Corrections } from "./corrections";
import { Counters } from "./counters";
import { Dateline } from "./dateline";
import { Headline } from "./headline";
import { LeadPicture } from "./lead-picture";
import { Neighbours } from "./neighbours";
import { RelatedArticles } from "./related-articles";
import { SectionedBody } from "./sectioned-body";
import { ShareLinks } from "./share-links";
import { Standfirst } from "./standfirst";
import { Topics } from "./topics";

/** A published article, whole. */
export function ArticlePage({ article, site }: { article: ArticleView; site: SiteView }) {
  const sections = articleSections(article.body);
  const retractions = article.corrections.filter(({ kind }) => kind === "retraction");
  const otherCorrections = article.corrections.filter(({ kind }) => kind !== "retraction");
  const address = site.origin + article.url;
  const layout = [
    "article",
    usesMargin(article.body) ? "with-margin" : "without-margin",
    hasContents(sections) ? "with-contents" : "without-contents",
  ];
  return (
    <div className={`page tint-${article.section.tint}`}>
      <article
        className={layout.join(" ")}
        lang={article.language}
        dir={textDirection(article.language)}
        data-article={article.id}
      >
        <ArticleHead article={article} site={site} />
        <Contents sections={sections} />
        <div className="article-body">
          {/* A withdrawn claim must be met before it is read, not after. */}
          <Corrections corrections={retractions} clockface={site} />
          <SectionedBody
            sections={sections}
            context={{
              pictures: article.pictures,
              articles: article.articles,
              clockface: site,
              initialId: openingInitialId(article.body),
            }}
          />
          <Corrections corrections={otherCorrections} clockface={site} />
          <ChangeNotes changes={article.changes} clockface={site} />
          <p className="printed-from">
            {site.name}, {address}
          </p>
          <Topics topics={article.topics} />
          <ShareLinks headline={article.headline} address={address} />
        </div>
        <Neighbours section={article.section} previous={article.previous} next={article.next} />
        <CommentsFooter comments={article.comments} lettersEmail={site.lettersEmail} clockface={site} />
      </article>
      <RelatedArticles cards={article.related} />
    </div>
  );
}

function ArticleHead({ article, site }: { article: ArticleView; site: SiteView }) {
  return (
    <header className="article-head">
      <ArticleKicker article={article} />
      <Headline text={article.headline} opinion={article.kind === "opinion"} />
      <Standfirst text={article.standfirst} />
      <div className="article-line">
        <Byline contributors={article.contributors} />
        <Dateline article={article} clockface={site} />
        <Counters article={article} language={site.language} />
      </div>
      <LeadPicture picture={article.picture} />
    </header>
  );
}
