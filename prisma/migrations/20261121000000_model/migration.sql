-- Words are searched by trigram and without accents.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "authority_kind" AS ENUM ('REGION', 'DEPARTMENT', 'MUNICIPALITY', 'INTERMUNICIPALITY', 'MUNICIPAL_DISTRICT', 'PROVINCE', 'PROVINCE_LEVEL_MUNICIPALITY', 'AUTONOMOUS_REGION', 'AUTONOMOUS_PREFECTURE', 'SPECIAL_ADMINISTRATIVE_REGION', 'PREFECTURE_LEVEL_CITY', 'COUNTY_LEVEL_CITY', 'COUNTY', 'METROPOLITAN_CITY', 'SPECIAL_CITY', 'SPECIAL_SELF_GOVERNING_CITY', 'SPECIAL_SELF_GOVERNING_PROVINCE', 'CITY', 'OTHER_PUBLIC_BODY');

-- CreateEnum
CREATE TYPE "national_code_system" AS ENUM ('INSEE', 'SIREN', 'GB_T_2260', 'KOREAN_ADMINISTRATIVE', 'OTHER');

-- CreateEnum
CREATE TYPE "succession_kind" AS ENUM ('MERGED_INTO', 'RENAMED_TO', 'SPLIT_INTO');

-- CreateEnum
CREATE TYPE "slugged_kind" AS ENUM ('AUTHORITY', 'PARTNERSHIP', 'PROJECT', 'EVENT', 'NETWORK');

-- CreateEnum
CREATE TYPE "network_kind" AS ENUM ('GROUP_OF_AUTHORITIES', 'COUNTRY_GROUP', 'NATIONAL_ASSOCIATION', 'LIAISON_COMMITTEE');

-- CreateEnum
CREATE TYPE "coordination_type" AS ENUM ('VERTICAL', 'PARTNER_STRATEGY', 'INTRA_REGIONAL', 'INTER_AUTHORITY', 'SECTORAL', 'EUROPEAN_MULTILATERAL');

-- CreateEnum
CREATE TYPE "partnership_stage" AS ENUM ('IN_DISCUSSION', 'SIGNED', 'ENDED');

-- CreateEnum
CREATE TYPE "instrument" AS ENUM ('TWINNING', 'FRIENDSHIP_PACT', 'COOPERATION_AGREEMENT', 'CHARTER', 'MEMORANDUM', 'LETTER_OF_INTENT', 'EU_PROGRAMME', 'UNSPECIFIED');

-- CreateEnum
CREATE TYPE "agreement_state" AS ENUM ('PROPOSED', 'SIGNED', 'EXPIRED', 'TERMINATED');

-- CreateEnum
CREATE TYPE "partnership_link_kind" AS ENUM ('MAY_BE_SAME', 'CONTRADICTS', 'CONTINUES');

-- CreateEnum
CREATE TYPE "project_kind" AS ENUM ('COOPERATION_PROJECT', 'OTHER_EXTERNAL_ACTION');

-- CreateEnum
CREATE TYPE "project_state" AS ENUM ('PLANNED', 'ONGOING', 'COMPLETED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "activity_type" AS ENUM ('DONATION', 'MEMORIAL', 'CULTURAL_EXCHANGE', 'YOUTH_EXCHANGE', 'GOOD_PRACTICE_EXCHANGE', 'DELEGATION_VISIT', 'EXHIBITION', 'ACADEMIC', 'ECONOMIC_PROMOTION', 'EXPERT_MISSION', 'TRAINING', 'TWINNING_VISIT');

-- CreateEnum
CREATE TYPE "funding_scheme" AS ENUM ('ANNUAL', 'TRIENNIAL', 'EU', 'OTHER');

-- CreateEnum
CREATE TYPE "participant_kind" AS ENUM ('UNIVERSITY', 'NGO', 'COMPANY', 'MINISTRY', 'SCHOOL', 'OTHER');

-- CreateEnum
CREATE TYPE "source_kind" AS ENUM ('ARTICLE', 'REPORT', 'WHITE_PAPER', 'PRESS', 'WEB_PAGE', 'COMPILATION');

-- CreateEnum
CREATE TYPE "contradiction_topic" AS ENUM ('PARTY', 'PLACE', 'DATE', 'STATUS', 'STAGE', 'DESIGNATION', 'IDENTITY', 'END');

-- CreateEnum
CREATE TYPE "figure_precision" AS ENUM ('EXACT', 'ABOUT', 'AT_LEAST', 'AT_MOST', 'RANGE');

-- CreateEnum
CREATE TYPE "activity_status" AS ENUM ('ACTIVE', 'DORMANT', 'SUSPENDED');

-- CreateEnum
CREATE TYPE "status_reason" AS ENUM ('NO_PROJECTS', 'PANDEMIC', 'DIPLOMATIC_TENSION', 'FUNDING', 'POLITICAL_CHANGE', 'PARTNER_SILENT', 'INSTITUTIONAL_MEMORY_LOST', 'OTHER');

-- CreateEnum
CREATE TYPE "declarant" AS ENUM ('PARTY', 'CORRESPONDENT', 'EVALUATOR', 'SOURCE');

-- CreateEnum
CREATE TYPE "confirmation_kind" AS ENUM ('TIE_EXISTS', 'TIE_UNKNOWN', 'ENTRY_RIGHT');

-- CreateEnum
CREATE TYPE "derived_status" AS ENUM ('ACTIVE', 'DORMANT', 'SUSPENDED', 'DISPUTED', 'NOT_REPORTED');

-- CreateEnum
CREATE TYPE "signal" AS ENUM ('ACTIVE', 'DORMANT');

-- CreateEnum
CREATE TYPE "freshness" AS ENUM ('UP_TO_DATE', 'TO_BE_CONFIRMED', 'STALE', 'UNVERIFIED');

-- CreateEnum
CREATE TYPE "polycrisis_theme" AS ENUM ('HUMAN_CONDITION', 'SUSTAINABILITY', 'LOCAL_ECONOMY', 'BORDERS');

-- CreateTable
CREATE TABLE "local_authority" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "authority_kind" NOT NULL,
    "country" CHAR(2) NOT NULL,
    "territory_id" INTEGER NOT NULL,
    "name_native" TEXT NOT NULL,
    "name_fr" TEXT,
    "name_en" TEXT,
    "name_zh" TEXT,
    "name_ko" TEXT,
    "national_code" TEXT,
    "national_code_system" "national_code_system",
    "wikidata_id" TEXT,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,
    "population" INTEGER,
    "population_source" TEXT,
    "website" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "local_authority_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "succession" (
    "id" SERIAL NOT NULL,
    "predecessor_id" INTEGER NOT NULL,
    "successor_id" INTEGER NOT NULL,
    "on" DATE NOT NULL,
    "kind" "succession_kind" NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "succession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slug_alias" (
    "kind" "slugged_kind" NOT NULL,
    "slug" TEXT NOT NULL,
    "target_id" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "slug_alias_pkey" PRIMARY KEY ("kind","slug")
);

-- CreateTable
CREATE TABLE "event" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "place" JSONB,
    "participants" JSONB,
    "note" JSONB,
    "dates" TEXT NOT NULL,
    "dates_earliest" DATE,
    "dates_latest" DATE,
    "countries" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_partnership" (
    "event_id" INTEGER NOT NULL,
    "partnership_id" INTEGER NOT NULL,

    CONSTRAINT "event_partnership_pkey" PRIMARY KEY ("event_id","partnership_id")
);

-- CreateTable
CREATE TABLE "network" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "network_kind" NOT NULL,
    "name" JSONB NOT NULL,
    "description" JSONB,
    "country" CHAR(2),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "network_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "network_partnership" (
    "network_id" INTEGER NOT NULL,
    "partnership_id" INTEGER NOT NULL,

    CONSTRAINT "network_partnership_pkey" PRIMARY KEY ("network_id","partnership_id")
);

-- CreateTable
CREATE TABLE "network_authority" (
    "network_id" INTEGER NOT NULL,
    "authority_id" INTEGER NOT NULL,

    CONSTRAINT "network_authority_pkey" PRIMARY KEY ("network_id","authority_id")
);

-- CreateTable
CREATE TABLE "coordination" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "type" "coordination_type" NOT NULL,
    "title" JSONB NOT NULL,
    "parties" JSONB NOT NULL,
    "network_id" INTEGER,

    CONSTRAINT "coordination_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordination_partnership" (
    "coordination_id" INTEGER NOT NULL,
    "partnership_id" INTEGER NOT NULL,

    CONSTRAINT "coordination_partnership_pkey" PRIMARY KEY ("coordination_id","partnership_id")
);

-- CreateTable
CREATE TABLE "coordination_project" (
    "coordination_id" INTEGER NOT NULL,
    "project_id" INTEGER NOT NULL,

    CONSTRAINT "coordination_project_pkey" PRIMARY KEY ("coordination_id","project_id")
);

-- CreateTable
CREATE TABLE "typology_placement" (
    "id" SERIAL NOT NULL,
    "programme" TEXT NOT NULL,
    "integrated" TEXT,
    "economic_purpose" TEXT,
    "state_coordination" TEXT,
    "pooled" TEXT,
    "statement" TEXT NOT NULL,
    "partnership_id" INTEGER,
    "source_id" INTEGER NOT NULL,

    CONSTRAINT "typology_placement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_token" (
    "id" SERIAL NOT NULL,
    "token" TEXT NOT NULL,
    "authority_id" INTEGER,
    "partnership_id" INTEGER,
    "territory_id" INTEGER,

    CONSTRAINT "search_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dataset_version" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" BIGINT NOT NULL DEFAULT 0,
    "changed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dataset_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seed_record" (
    "key" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "row_updated_at" TIMESTAMPTZ(6),
    "written_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "seed_record_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "partnership" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "stage" "partnership_stage" NOT NULL,
    "origin" JSONB,
    "description" JSONB,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "partnership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partnership_party" (
    "id" SERIAL NOT NULL,
    "partnership_id" INTEGER NOT NULL,
    "authority_id" INTEGER NOT NULL,
    "position" SMALLINT NOT NULL,
    "designation_instrument" "instrument",
    "designation_statement" JSONB,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "partnership_party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement" (
    "id" SERIAL NOT NULL,
    "partnership_id" INTEGER NOT NULL,
    "position" SMALLINT NOT NULL DEFAULT 1,
    "instrument" "instrument" NOT NULL,
    "state" "agreement_state" NOT NULL,
    "signed" TEXT,
    "signed_earliest" DATE,
    "signed_latest" DATE,
    "deliberated" TEXT,
    "place" JSONB,
    "purpose" JSONB,
    "financial_commitment" JSONB,
    "signatory_offices" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "approval" JSONB,
    "term" TEXT,
    "renewal" JSONB,
    "document_url" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partnership_link" (
    "from_id" INTEGER NOT NULL,
    "to_id" INTEGER NOT NULL,
    "kind" "partnership_link_kind" NOT NULL,

    CONSTRAINT "partnership_link_pkey" PRIMARY KEY ("from_id","to_id")
);

-- CreateTable
CREATE TABLE "project" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "partnership_id" INTEGER NOT NULL,
    "kind" "project_kind" NOT NULL,
    "state" "project_state",
    "activities" "activity_type"[] DEFAULT ARRAY[]::"activity_type"[],
    "title" JSONB NOT NULL,
    "note" JSONB,
    "dates" TEXT,
    "dates_earliest" DATE,
    "dates_latest" DATE,
    "sdgs" SMALLINT[] DEFAULT ARRAY[]::SMALLINT[],
    "budget_amount" DECIMAL(14,2),
    "budget_currency" CHAR(3),
    "results" JSONB,
    "links" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "funding" (
    "id" SERIAL NOT NULL,
    "project_id" INTEGER NOT NULL,
    "funder" JSONB NOT NULL,
    "scheme" "funding_scheme" NOT NULL,
    "year" SMALLINT,
    "currency" CHAR(3) NOT NULL DEFAULT 'EUR',
    "amount_applied_for" DECIMAL(14,2),
    "amount_granted" DECIMAL(14,2),

    CONSTRAINT "funding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participant" (
    "id" SERIAL NOT NULL,
    "project_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "participant_kind" NOT NULL,

    CONSTRAINT "participant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "source_kind" NOT NULL,
    "citation" TEXT NOT NULL,
    "url" TEXT,
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "published" TEXT,
    "published_earliest" DATE,
    "published_latest" DATE,
    "label" JSONB NOT NULL,
    "about" JSONB,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citation" (
    "id" SERIAL NOT NULL,
    "source_id" INTEGER NOT NULL,
    "field" TEXT,
    "stated_value" TEXT,
    "agrees" BOOLEAN NOT NULL DEFAULT true,
    "statement" JSONB,
    "locator" TEXT,
    "correction" JSONB,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "authority_id" INTEGER,
    "succession_id" INTEGER,
    "partnership_id" INTEGER,
    "party_id" INTEGER,
    "agreement_id" INTEGER,
    "observation_id" INTEGER,
    "project_id" INTEGER,
    "funding_id" INTEGER,
    "event_id" INTEGER,
    "network_id" INTEGER,
    "coordination_id" INTEGER,

    CONSTRAINT "citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contradiction" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "topic" "contradiction_topic" NOT NULL,
    "explanation" JSONB NOT NULL,
    "settled_at" TIMESTAMPTZ(6),

    CONSTRAINT "contradiction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contradiction_partnership" (
    "contradiction_id" INTEGER NOT NULL,
    "partnership_id" INTEGER NOT NULL,

    CONSTRAINT "contradiction_partnership_pkey" PRIMARY KEY ("contradiction_id","partnership_id")
);

-- CreateTable
CREATE TABLE "contradiction_authority" (
    "contradiction_id" INTEGER NOT NULL,
    "authority_id" INTEGER NOT NULL,

    CONSTRAINT "contradiction_authority_pkey" PRIMARY KEY ("contradiction_id","authority_id")
);

-- CreateTable
CREATE TABLE "published_figure" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "precision" "figure_precision" NOT NULL,
    "value" DECIMAL(16,2) NOT NULL,
    "value_max" DECIMAL(16,2),
    "unit" TEXT NOT NULL,
    "as_of" TEXT,
    "as_of_earliest" DATE,
    "as_of_latest" DATE,
    "label" JSONB NOT NULL,
    "statement" JSONB,
    "source_id" INTEGER NOT NULL,

    CONSTRAINT "published_figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "status_observation" (
    "id" SERIAL NOT NULL,
    "partnership_id" INTEGER NOT NULL,
    "status" "activity_status" NOT NULL,
    "as_of" TEXT NOT NULL,
    "as_of_earliest" DATE,
    "as_of_latest" DATE,
    "since" TEXT,
    "since_earliest" DATE,
    "since_latest" DATE,
    "reason" "status_reason",
    "declarant" "declarant" NOT NULL,
    "party_id" INTEGER,
    "statement" JSONB,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(6),

    CONSTRAINT "status_observation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "confirmation" (
    "id" SERIAL NOT NULL,
    "partnership_id" INTEGER NOT NULL,
    "party_id" INTEGER NOT NULL,
    "kind" "confirmation_kind" NOT NULL,
    "confirmed_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "confirmation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partnership_state" (
    "partnership_id" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "status" "derived_status" NOT NULL,
    "observation_id" INTEGER,
    "signal" "signal",
    "last_sign" TEXT,
    "last_sign_on" DATE,
    "confirmed_on" DATE,
    "freshness" "freshness" NOT NULL,
    "first_signed_on" DATE,
    "compilation_only" BOOLEAN NOT NULL,

    CONSTRAINT "partnership_state_pkey" PRIMARY KEY ("partnership_id")
);

-- CreateTable
CREATE TABLE "territory" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "parent_id" INTEGER,
    "country" CHAR(2) NOT NULL,
    "level" SMALLINT NOT NULL,
    "name_native" TEXT NOT NULL,
    "name_fr" TEXT,
    "name_en" TEXT,
    "name_zh" TEXT,
    "name_ko" TEXT,
    "national_code" TEXT,
    "name_source" TEXT,
    "lineage" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "territory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "covering_post" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "office" JSONB NOT NULL,
    "website" TEXT,
    "note" TEXT,

    CONSTRAINT "covering_post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "covering_post_territory" (
    "post_id" INTEGER NOT NULL,
    "territory_id" INTEGER NOT NULL,

    CONSTRAINT "covering_post_territory_pkey" PRIMARY KEY ("post_id","territory_id")
);

-- CreateTable
CREATE TABLE "theme" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "parent_id" INTEGER,
    "position" SMALLINT NOT NULL,
    "label" JSONB NOT NULL,
    "description" JSONB,
    "sdgs" SMALLINT[] DEFAULT ARRAY[]::SMALLINT[],
    "crs_codes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "polycrisis" "polycrisis_theme"[] DEFAULT ARRAY[]::"polycrisis_theme"[],

    CONSTRAINT "theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partnership_theme" (
    "partnership_id" INTEGER NOT NULL,
    "theme_id" INTEGER NOT NULL,

    CONSTRAINT "partnership_theme_pkey" PRIMARY KEY ("partnership_id","theme_id")
);

-- CreateTable
CREATE TABLE "project_theme" (
    "project_id" INTEGER NOT NULL,
    "theme_id" INTEGER NOT NULL,

    CONSTRAINT "project_theme_pkey" PRIMARY KEY ("project_id","theme_id")
);

-- CreateTable
CREATE TABLE "polycrisis_share" (
    "theme" "polycrisis_theme" NOT NULL,
    "actors" TEXT NOT NULL,
    "percent" SMALLINT NOT NULL,
    "source_id" INTEGER NOT NULL,

    CONSTRAINT "polycrisis_share_pkey" PRIMARY KEY ("theme","actors")
);

-- CreateIndex
CREATE UNIQUE INDEX "local_authority_slug_key" ON "local_authority"("slug");

-- CreateIndex
CREATE INDEX "local_authority_territory_id_idx" ON "local_authority"("territory_id");

-- CreateIndex
CREATE INDEX "local_authority_country_kind_idx" ON "local_authority"("country", "kind");

-- CreateIndex
CREATE INDEX "local_authority_kind_idx" ON "local_authority"("kind");

-- CreateIndex
CREATE INDEX "local_authority_updated_at_idx" ON "local_authority"("updated_at");

-- CreateIndex
CREATE UNIQUE INDEX "local_authority_national_code_system_national_code_slug_key" ON "local_authority"("national_code_system", "national_code", "slug");

-- CreateIndex
CREATE INDEX "succession_successor_id_idx" ON "succession"("successor_id");

-- CreateIndex
CREATE UNIQUE INDEX "succession_predecessor_id_successor_id_key" ON "succession"("predecessor_id", "successor_id");

-- CreateIndex
CREATE INDEX "slug_alias_kind_target_id_idx" ON "slug_alias"("kind", "target_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_slug_key" ON "event"("slug");

-- CreateIndex
CREATE INDEX "event_dates_earliest_dates_latest_idx" ON "event"("dates_earliest", "dates_latest");

-- CreateIndex
CREATE INDEX "event_countries_idx" ON "event" USING GIN ("countries");

-- CreateIndex
CREATE INDEX "event_partnership_partnership_id_idx" ON "event_partnership"("partnership_id");

-- CreateIndex
CREATE UNIQUE INDEX "network_slug_key" ON "network"("slug");

-- CreateIndex
CREATE INDEX "network_partnership_partnership_id_idx" ON "network_partnership"("partnership_id");

-- CreateIndex
CREATE INDEX "network_authority_authority_id_idx" ON "network_authority"("authority_id");

-- CreateIndex
CREATE UNIQUE INDEX "coordination_slug_key" ON "coordination"("slug");

-- CreateIndex
CREATE INDEX "coordination_type_idx" ON "coordination"("type");

-- CreateIndex
CREATE INDEX "coordination_network_id_idx" ON "coordination"("network_id");

-- CreateIndex
CREATE INDEX "coordination_partnership_partnership_id_idx" ON "coordination_partnership"("partnership_id");

-- CreateIndex
CREATE INDEX "coordination_project_project_id_idx" ON "coordination_project"("project_id");

-- CreateIndex
CREATE UNIQUE INDEX "typology_placement_programme_key" ON "typology_placement"("programme");

-- CreateIndex
CREATE INDEX "typology_placement_partnership_id_idx" ON "typology_placement"("partnership_id");

-- CreateIndex
CREATE INDEX "typology_placement_source_id_idx" ON "typology_placement"("source_id");

-- CreateIndex
CREATE INDEX "search_token_prefix_idx" ON "search_token"("token" text_pattern_ops);

-- CreateIndex
CREATE INDEX "search_token_trigram_idx" ON "search_token" USING GIN ("token" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "search_token_authority_id_token_key" ON "search_token"("authority_id", "token");

-- CreateIndex
CREATE UNIQUE INDEX "search_token_partnership_id_token_key" ON "search_token"("partnership_id", "token");

-- CreateIndex
CREATE UNIQUE INDEX "search_token_territory_id_token_key" ON "search_token"("territory_id", "token");

-- CreateIndex
CREATE UNIQUE INDEX "partnership_slug_key" ON "partnership"("slug");

-- CreateIndex
CREATE INDEX "partnership_stage_idx" ON "partnership"("stage");

-- CreateIndex
CREATE INDEX "partnership_updated_at_idx" ON "partnership"("updated_at");

-- CreateIndex
CREATE INDEX "partnership_party_authority_id_idx" ON "partnership_party"("authority_id");

-- CreateIndex
CREATE INDEX "partnership_party_designation_instrument_idx" ON "partnership_party"("designation_instrument");

-- CreateIndex
CREATE UNIQUE INDEX "partnership_party_partnership_id_authority_id_key" ON "partnership_party"("partnership_id", "authority_id");

-- CreateIndex
CREATE UNIQUE INDEX "partnership_party_partnership_id_position_key" ON "partnership_party"("partnership_id", "position");

-- CreateIndex
CREATE INDEX "agreement_instrument_idx" ON "agreement"("instrument");

-- CreateIndex
CREATE INDEX "agreement_state_idx" ON "agreement"("state");

-- CreateIndex
CREATE INDEX "agreement_signed_earliest_signed_latest_idx" ON "agreement"("signed_earliest", "signed_latest");

-- CreateIndex
CREATE INDEX "agreement_signed_latest_idx" ON "agreement"("signed_latest");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_partnership_id_position_key" ON "agreement"("partnership_id", "position");

-- CreateIndex
CREATE INDEX "partnership_link_to_id_idx" ON "partnership_link"("to_id");

-- CreateIndex
CREATE UNIQUE INDEX "project_slug_key" ON "project"("slug");

-- CreateIndex
CREATE INDEX "project_partnership_id_idx" ON "project"("partnership_id");

-- CreateIndex
CREATE INDEX "project_kind_idx" ON "project"("kind");

-- CreateIndex
CREATE INDEX "project_state_idx" ON "project"("state");

-- CreateIndex
CREATE INDEX "project_dates_earliest_dates_latest_idx" ON "project"("dates_earliest", "dates_latest");

-- CreateIndex
CREATE INDEX "project_updated_at_idx" ON "project"("updated_at");

-- CreateIndex
CREATE INDEX "funding_project_id_idx" ON "funding"("project_id");

-- CreateIndex
CREATE INDEX "funding_scheme_year_idx" ON "funding"("scheme", "year");

-- CreateIndex
CREATE INDEX "participant_kind_idx" ON "participant"("kind");

-- CreateIndex
CREATE UNIQUE INDEX "participant_project_id_name_key" ON "participant"("project_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "source_slug_key" ON "source"("slug");

-- CreateIndex
CREATE INDEX "citation_source_id_idx" ON "citation"("source_id");

-- CreateIndex
CREATE INDEX "citation_authority_id_idx" ON "citation"("authority_id");

-- CreateIndex
CREATE INDEX "citation_succession_id_idx" ON "citation"("succession_id");

-- CreateIndex
CREATE INDEX "citation_partnership_id_idx" ON "citation"("partnership_id");

-- CreateIndex
CREATE INDEX "citation_party_id_idx" ON "citation"("party_id");

-- CreateIndex
CREATE INDEX "citation_agreement_id_idx" ON "citation"("agreement_id");

-- CreateIndex
CREATE INDEX "citation_observation_id_idx" ON "citation"("observation_id");

-- CreateIndex
CREATE INDEX "citation_project_id_idx" ON "citation"("project_id");

-- CreateIndex
CREATE INDEX "citation_funding_id_idx" ON "citation"("funding_id");

-- CreateIndex
CREATE INDEX "citation_event_id_idx" ON "citation"("event_id");

-- CreateIndex
CREATE INDEX "citation_network_id_idx" ON "citation"("network_id");

-- CreateIndex
CREATE INDEX "citation_coordination_id_idx" ON "citation"("coordination_id");

-- CreateIndex
CREATE UNIQUE INDEX "contradiction_slug_key" ON "contradiction"("slug");

-- CreateIndex
CREATE INDEX "contradiction_topic_idx" ON "contradiction"("topic");

-- CreateIndex
CREATE INDEX "contradiction_partnership_partnership_id_idx" ON "contradiction_partnership"("partnership_id");

-- CreateIndex
CREATE INDEX "contradiction_authority_authority_id_idx" ON "contradiction_authority"("authority_id");

-- CreateIndex
CREATE UNIQUE INDEX "published_figure_slug_key" ON "published_figure"("slug");

-- CreateIndex
CREATE INDEX "published_figure_scope_measure_idx" ON "published_figure"("scope", "measure");

-- CreateIndex
CREATE INDEX "published_figure_source_id_idx" ON "published_figure"("source_id");

-- CreateIndex
CREATE INDEX "status_observation_partnership_id_as_of_latest_recorded_at_idx" ON "status_observation"("partnership_id", "as_of_latest" DESC, "recorded_at" DESC);

-- CreateIndex
CREATE INDEX "status_observation_party_id_idx" ON "status_observation"("party_id");

-- CreateIndex
CREATE INDEX "confirmation_partnership_id_confirmed_on_idx" ON "confirmation"("partnership_id", "confirmed_on" DESC);

-- CreateIndex
CREATE INDEX "confirmation_party_id_idx" ON "confirmation"("party_id");

-- CreateIndex
CREATE INDEX "partnership_state_status_idx" ON "partnership_state"("status");

-- CreateIndex
CREATE INDEX "partnership_state_freshness_idx" ON "partnership_state"("freshness");

-- CreateIndex
CREATE INDEX "partnership_state_first_signed_on_idx" ON "partnership_state"("first_signed_on");

-- CreateIndex
CREATE INDEX "partnership_state_last_sign_on_idx" ON "partnership_state"("last_sign_on");

-- CreateIndex
CREATE UNIQUE INDEX "territory_code_key" ON "territory"("code");

-- CreateIndex
CREATE INDEX "territory_parent_id_idx" ON "territory"("parent_id");

-- CreateIndex
CREATE INDEX "territory_country_level_idx" ON "territory"("country", "level");

-- CreateIndex
CREATE INDEX "territory_lineage_idx" ON "territory" USING GIN ("lineage");

-- CreateIndex
CREATE UNIQUE INDEX "covering_post_slug_key" ON "covering_post"("slug");

-- CreateIndex
CREATE INDEX "covering_post_country_idx" ON "covering_post"("country");

-- CreateIndex
CREATE INDEX "covering_post_territory_territory_id_idx" ON "covering_post_territory"("territory_id");

-- CreateIndex
CREATE UNIQUE INDEX "theme_code_key" ON "theme"("code");

-- CreateIndex
CREATE INDEX "theme_parent_id_idx" ON "theme"("parent_id");

-- CreateIndex
CREATE INDEX "partnership_theme_theme_id_idx" ON "partnership_theme"("theme_id");

-- CreateIndex
CREATE INDEX "project_theme_theme_id_idx" ON "project_theme"("theme_id");

-- CreateIndex
CREATE INDEX "polycrisis_share_source_id_idx" ON "polycrisis_share"("source_id");

-- AddForeignKey
ALTER TABLE "local_authority" ADD CONSTRAINT "local_authority_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "succession" ADD CONSTRAINT "succession_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "local_authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "succession" ADD CONSTRAINT "succession_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "local_authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_partnership" ADD CONSTRAINT "event_partnership_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_partnership" ADD CONSTRAINT "event_partnership_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "network_partnership" ADD CONSTRAINT "network_partnership_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "network_partnership" ADD CONSTRAINT "network_partnership_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "network_authority" ADD CONSTRAINT "network_authority_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "network_authority" ADD CONSTRAINT "network_authority_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "local_authority"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coordination" ADD CONSTRAINT "coordination_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coordination_partnership" ADD CONSTRAINT "coordination_partnership_coordination_id_fkey" FOREIGN KEY ("coordination_id") REFERENCES "coordination"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coordination_partnership" ADD CONSTRAINT "coordination_partnership_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coordination_project" ADD CONSTRAINT "coordination_project_coordination_id_fkey" FOREIGN KEY ("coordination_id") REFERENCES "coordination"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coordination_project" ADD CONSTRAINT "coordination_project_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "typology_placement" ADD CONSTRAINT "typology_placement_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "typology_placement" ADD CONSTRAINT "typology_placement_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_token" ADD CONSTRAINT "search_token_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "local_authority"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_token" ADD CONSTRAINT "search_token_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_token" ADD CONSTRAINT "search_token_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership_party" ADD CONSTRAINT "partnership_party_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership_party" ADD CONSTRAINT "partnership_party_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "local_authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership_link" ADD CONSTRAINT "partnership_link_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership_link" ADD CONSTRAINT "partnership_link_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding" ADD CONSTRAINT "funding_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "local_authority"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_succession_id_fkey" FOREIGN KEY ("succession_id") REFERENCES "succession"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "partnership_party"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_observation_id_fkey" FOREIGN KEY ("observation_id") REFERENCES "status_observation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_funding_id_fkey" FOREIGN KEY ("funding_id") REFERENCES "funding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_coordination_id_fkey" FOREIGN KEY ("coordination_id") REFERENCES "coordination"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contradiction_partnership" ADD CONSTRAINT "contradiction_partnership_contradiction_id_fkey" FOREIGN KEY ("contradiction_id") REFERENCES "contradiction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contradiction_partnership" ADD CONSTRAINT "contradiction_partnership_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contradiction_authority" ADD CONSTRAINT "contradiction_authority_contradiction_id_fkey" FOREIGN KEY ("contradiction_id") REFERENCES "contradiction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contradiction_authority" ADD CONSTRAINT "contradiction_authority_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "local_authority"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_figure" ADD CONSTRAINT "published_figure_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_observation" ADD CONSTRAINT "status_observation_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_observation" ADD CONSTRAINT "status_observation_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "partnership_party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "partnership_party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership_state" ADD CONSTRAINT "partnership_state_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "territory" ADD CONSTRAINT "territory_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "covering_post_territory" ADD CONSTRAINT "covering_post_territory_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "covering_post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "covering_post_territory" ADD CONSTRAINT "covering_post_territory_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme" ADD CONSTRAINT "theme_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership_theme" ADD CONSTRAINT "partnership_theme_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership_theme" ADD CONSTRAINT "partnership_theme_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_theme" ADD CONSTRAINT "project_theme_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_theme" ADD CONSTRAINT "project_theme_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "polycrisis_share" ADD CONSTRAINT "polycrisis_share_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
