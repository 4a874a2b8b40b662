-- The evaluators' workspace: assessments, notes, who looks into which doubt, counts of data quality, saved views and reports.

-- CreateEnum
CREATE TYPE "note_visibility" AS ENUM ('PRIVATE', 'EVALUATORS', 'PUBLISHED');

-- CreateEnum
CREATE TYPE "doubt" AS ENUM ('SILENT', 'WOKEN', 'NEVER_CONFIRMED', 'DISPUTED');

-- CreateEnum
CREATE TYPE "follow_up_step" AS ENUM ('ASK_AUTHORITY', 'ASK_PARTNER', 'ASK_POST', 'SEARCH_SOURCES', 'WAIT');

-- CreateEnum
CREATE TYPE "view_visibility" AS ENUM ('PRIVATE', 'EVALUATORS');

-- CreateEnum
CREATE TYPE "report_visibility" AS ENUM ('PRIVATE', 'EVALUATORS', 'PUBLISHED');

-- AlterEnum
ALTER TYPE "record_kind" ADD VALUE 'ASSESSMENT';
ALTER TYPE "record_kind" ADD VALUE 'NOTE';
ALTER TYPE "record_kind" ADD VALUE 'FOLLOW_UP';

-- CreateTable
CREATE TABLE "assessment" (
    "id" SERIAL NOT NULL,
    "evaluator_id" TEXT,
    "partnership_id" INTEGER,
    "network_id" INTEGER,
    "programme" TEXT,
    "integrated" SMALLINT,
    "economic_purpose" SMALLINT,
    "state_coordination" SMALLINT,
    "pooled" SMALLINT,
    "reasons" JSONB NOT NULL DEFAULT '{}',
    "judged_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "note" (
    "id" SERIAL NOT NULL,
    "author_id" TEXT,
    "visibility" "note_visibility" NOT NULL DEFAULT 'PRIVATE',
    "text" TEXT NOT NULL,
    "url" TEXT,
    "capacity" "capacity" NOT NULL DEFAULT 'EVALUATOR',
    "written_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "authority_id" INTEGER,
    "partnership_id" INTEGER,
    "project_id" INTEGER,
    "network_id" INTEGER,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "follow_up" (
    "id" SERIAL NOT NULL,
    "partnership_id" INTEGER NOT NULL,
    "doubt" "doubt" NOT NULL,
    "owner_id" TEXT,
    "step" "follow_up_step" NOT NULL,
    "word" TEXT,
    "due_on" DATE,
    "closed_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "follow_up_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quality_count" (
    "day" DATE NOT NULL,
    "rule" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "quality_count_pkey" PRIMARY KEY ("day","rule")
);

-- CreateTable
CREATE TABLE "saved_view" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "visibility" "view_visibility" NOT NULL DEFAULT 'PRIVATE',
    "dataset_version" BIGINT NOT NULL,
    "snapshot" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "view_follow" (
    "view_id" INTEGER NOT NULL,
    "user_id" TEXT NOT NULL,
    "by_mail" BOOLEAN NOT NULL DEFAULT true,
    "feed_token_hash" TEXT,
    "told_snapshot" JSONB NOT NULL,
    "told_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "view_follow_pkey" PRIMARY KEY ("view_id","user_id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "owner_id" TEXT,
    "title" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "visibility" "report_visibility" NOT NULL DEFAULT 'PRIVATE',
    "blocks" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_edition" (
    "id" SERIAL NOT NULL,
    "report_id" INTEGER NOT NULL,
    "number" SMALLINT NOT NULL,
    "title" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "dataset_version" BIGINT NOT NULL,
    "published_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_edition_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "assessment_partnership_id_idx" ON "assessment"("partnership_id");

-- CreateIndex
CREATE INDEX "assessment_network_id_idx" ON "assessment"("network_id");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_evaluator_id_partnership_id_key" ON "assessment"("evaluator_id", "partnership_id");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_evaluator_id_network_id_key" ON "assessment"("evaluator_id", "network_id");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_evaluator_id_programme_key" ON "assessment"("evaluator_id", "programme");

-- CreateIndex
CREATE INDEX "note_author_id_idx" ON "note"("author_id");

-- CreateIndex
CREATE INDEX "note_authority_id_idx" ON "note"("authority_id");

-- CreateIndex
CREATE INDEX "note_partnership_id_idx" ON "note"("partnership_id");

-- CreateIndex
CREATE INDEX "note_project_id_idx" ON "note"("project_id");

-- CreateIndex
CREATE INDEX "note_network_id_idx" ON "note"("network_id");

-- CreateIndex
CREATE INDEX "follow_up_owner_id_idx" ON "follow_up"("owner_id");

-- CreateIndex
CREATE UNIQUE INDEX "follow_up_partnership_id_doubt_key" ON "follow_up"("partnership_id", "doubt");

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_slug_key" ON "saved_view"("slug");

-- CreateIndex
CREATE INDEX "saved_view_owner_id_idx" ON "saved_view"("owner_id");

-- CreateIndex
CREATE INDEX "saved_view_visibility_idx" ON "saved_view"("visibility");

-- CreateIndex
CREATE UNIQUE INDEX "view_follow_feed_token_hash_key" ON "view_follow"("feed_token_hash");

-- CreateIndex
CREATE INDEX "view_follow_user_id_idx" ON "view_follow"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_slug_key" ON "report"("slug");

-- CreateIndex
CREATE INDEX "report_owner_id_idx" ON "report"("owner_id");

-- CreateIndex
CREATE INDEX "report_visibility_idx" ON "report"("visibility");

-- CreateIndex
CREATE UNIQUE INDEX "report_edition_report_id_number_key" ON "report_edition"("report_id", "number");

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_evaluator_id_fkey" FOREIGN KEY ("evaluator_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "local_authority"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "view_follow" ADD CONSTRAINT "view_follow_view_id_fkey" FOREIGN KEY ("view_id") REFERENCES "saved_view"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "view_follow" ADD CONSTRAINT "view_follow_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_edition" ADD CONSTRAINT "report_edition_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------------------------------------------------
-- What Prisma cannot express.

ALTER TABLE assessment ADD CONSTRAINT assessment_subject CHECK (num_nonnulls(partnership_id, network_id, programme) = 1);
ALTER TABLE assessment ADD CONSTRAINT assessment_scale CHECK (
  num_nonnulls(integrated, economic_purpose, state_coordination, pooled) >= 1
  AND integrated BETWEEN 1 AND 5 AND economic_purpose BETWEEN 1 AND 5 AND state_coordination BETWEEN 1 AND 5 AND pooled BETWEEN 1 AND 5);
ALTER TABLE note ADD CONSTRAINT note_subject CHECK (num_nonnulls(authority_id, partnership_id, project_id, network_id) = 1);
ALTER TABLE note ADD CONSTRAINT note_text CHECK (length(btrim(text)) > 0);
ALTER TABLE note ADD CONSTRAINT note_link CHECK (url ~ '^https?://');
ALTER TABLE quality_count ADD CONSTRAINT quality_count_natural CHECK (count >= 0);
ALTER TABLE saved_view ADD CONSTRAINT saved_view_name CHECK (length(btrim(name)) > 0);
ALTER TABLE report ADD CONSTRAINT report_locale CHECK (locale IN ('fr', 'en', 'zh', 'ko'));
ALTER TABLE report ADD CONSTRAINT report_title CHECK (length(btrim(title)) > 0);
ALTER TABLE report_edition ADD CONSTRAINT report_edition_number CHECK (number >= 1);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['assessment', 'note', 'follow_up', 'report'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION touch_updated_at()', t || '_touched', t);
  END LOOP;
END $$;
-- What evaluators judge is in the exhibits, what they publish on everybody's pages; what one of them keeps to themselves changes nothing.
CREATE TRIGGER assessment_version AFTER INSERT OR UPDATE OR DELETE ON assessment FOR EACH STATEMENT EXECUTE FUNCTION bump_dataset_version();
CREATE TRIGGER note_published AFTER INSERT ON note FOR EACH ROW WHEN (NEW.visibility = 'PUBLISHED') EXECUTE FUNCTION bump_dataset_version();
CREATE TRIGGER note_changed AFTER UPDATE ON note FOR EACH ROW WHEN ('PUBLISHED' IN (OLD.visibility, NEW.visibility)) EXECUTE FUNCTION bump_dataset_version();
CREATE TRIGGER note_removed AFTER DELETE ON note FOR EACH ROW WHEN (OLD.visibility = 'PUBLISHED') EXECUTE FUNCTION bump_dataset_version();

-- Every dated sign of life of every tie, by the same rules as the last one in partnership_state_on: a test holds them together.
CREATE VIEW sign_of_life AS
  SELECT a.partnership_id, coalesce(a.signed_latest, a.signed_earliest) AS day, coalesce(a.signed_earliest, a.signed_latest) AS begun
  FROM agreement a WHERE a.state <> 'PROPOSED' AND a.signed IS NOT NULL
  UNION ALL
  SELECT j.partnership_id, coalesce(j.dates_latest, greatest(j.dates_earliest, told.until)), coalesce(j.dates_earliest, j.dates_latest)
  FROM project j LEFT JOIN LATERAL (
    SELECT max(so.published_latest) AS until FROM citation c JOIN source so ON so.id = c.source_id WHERE c.project_id = j.id AND c.agrees
  ) told ON true
  WHERE j.dates IS NOT NULL AND (j.state IS NULL OR j.state NOT IN ('PLANNED', 'CANCELLED'))
  UNION ALL
  SELECT ep.partnership_id, coalesce(e.dates_latest, greatest(e.dates_earliest, told.until)), coalesce(e.dates_earliest, e.dates_latest)
  FROM event_partnership ep JOIN event e ON e.id = ep.event_id LEFT JOIN LATERAL (
    SELECT max(so.published_latest) AS until FROM citation c JOIN source so ON so.id = c.source_id WHERE c.event_id = e.id AND c.agrees
  ) told ON true
  UNION ALL
  SELECT k.partnership_id, k.confirmed_on, k.confirmed_on FROM confirmation k WHERE k.kind <> 'TIE_UNKNOWN';
