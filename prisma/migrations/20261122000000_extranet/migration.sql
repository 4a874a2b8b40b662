-- CreateEnum
CREATE TYPE "digest_frequency" AS ENUM ('NEVER', 'DAILY', 'WEEKLY', 'MONTHLY');

-- CreateEnum
CREATE TYPE "global_role" AS ENUM ('CORRESPONDENT', 'EVALUATOR', 'ADMINISTRATOR');

-- CreateEnum
CREATE TYPE "office_kind" AS ENUM ('PREFECTURE', 'EMBASSY', 'CONSULATE', 'MINISTRY', 'OPERATOR', 'OTHER');

-- CreateEnum
CREATE TYPE "member_role" AS ENUM ('EDITOR', 'MANAGER');

-- CreateEnum
CREATE TYPE "claim_state" AS ENUM ('PENDING', 'APPROVED', 'REFUSED', 'REVOKED');

-- CreateEnum
CREATE TYPE "capacity" AS ENUM ('EDITOR', 'MANAGER', 'CORRESPONDENT', 'EVALUATOR', 'ADMINISTRATOR', 'LINK', 'SYSTEM');

-- CreateEnum
CREATE TYPE "record_kind" AS ENUM ('AUTHORITY', 'AUTHORITY_CONTACT', 'PARTNERSHIP', 'PARTY', 'AGREEMENT', 'OBSERVATION', 'CONFIRMATION', 'PROJECT', 'FUNDING', 'PARTICIPANT', 'EVENT', 'NETWORK', 'THEME', 'SOURCE', 'CITATION');

-- CreateEnum
CREATE TYPE "objection_state" AS ENUM ('OPEN', 'SETTLED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "settlement" AS ENUM ('KEPT', 'RESTORED', 'AMENDED');

-- CreateEnum
CREATE TYPE "mail_state" AS ENUM ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'BOUNCED', 'UNCERTAIN');

-- CreateEnum
CREATE TYPE "suggestion_state" AS ENUM ('UNVERIFIED', 'PENDING', 'ACCEPTED', 'AMENDED', 'REFUSED');

-- AlterTable
ALTER TABLE "confirmation" ADD COLUMN     "capacity" "capacity" NOT NULL DEFAULT 'EDITOR';

-- AlterTable
ALTER TABLE "local_authority" ADD COLUMN     "profile" JSONB;

-- AlterTable
ALTER TABLE "partnership" ADD COLUMN     "declared_by_id" INTEGER;

-- CreateTable
CREATE TABLE "app_user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "two_factor_enabled" BOOLEAN NOT NULL DEFAULT false,
    "locale" TEXT NOT NULL DEFAULT 'fr',
    "digest" "digest_frequency" NOT NULL DEFAULT 'WEEKLY',
    "consented_at" TIMESTAMPTZ(6),
    "disabled_at" TIMESTAMPTZ(6),
    "erased_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(6),
    "refresh_token_expires_at" TIMESTAMPTZ(6),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "two_factor" (
    "id" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backup_codes" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "verified" BOOLEAN DEFAULT true,
    "failed_verification_count" INTEGER DEFAULT 0,
    "locked_until" TIMESTAMPTZ(6),

    CONSTRAINT "two_factor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "passkey" (
    "id" TEXT NOT NULL,
    "name" TEXT,
    "public_key" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "credential_id" TEXT NOT NULL,
    "counter" INTEGER NOT NULL,
    "device_type" TEXT NOT NULL,
    "backed_up" BOOLEAN NOT NULL,
    "transports" TEXT,
    "aaguid" TEXT,
    "created_at" TIMESTAMPTZ(6) DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "authority_contact" (
    "id" SERIAL NOT NULL,
    "authority_id" INTEGER NOT NULL,
    "office" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "person_name" TEXT,
    "consented_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "authority_contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gazetteer_place" (
    "id" SERIAL NOT NULL,
    "code_system" "national_code_system" NOT NULL,
    "code" TEXT NOT NULL,
    "siren" TEXT,
    "country" CHAR(2) NOT NULL,
    "kind" "authority_kind" NOT NULL,
    "name_native" TEXT NOT NULL,
    "name_fr" TEXT,
    "name_en" TEXT,
    "name_zh" TEXT,
    "name_ko" TEXT,
    "alternate_names" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "parent_code" TEXT,
    "territory_code" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "population" INTEGER,
    "search" TEXT NOT NULL,

    CONSTRAINT "gazetteer_place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" SERIAL NOT NULL,
    "user_id" TEXT NOT NULL,
    "role" "global_role" NOT NULL,
    "office" "office_kind",
    "office_name" TEXT,
    "country" CHAR(2),
    "territory_id" INTEGER,
    "granted_by_id" TEXT,
    "granted_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(6),

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" SERIAL NOT NULL,
    "user_id" TEXT NOT NULL,
    "authority_id" INTEGER NOT NULL,
    "role" "member_role" NOT NULL,
    "function" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(6),

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" SERIAL NOT NULL,
    "user_id" TEXT NOT NULL,
    "authority_id" INTEGER,
    "place_id" INTEGER,
    "missing_name" TEXT,
    "missing_country" CHAR(2),
    "function" TEXT NOT NULL,
    "message" TEXT,
    "state" "claim_state" NOT NULL DEFAULT 'PENDING',
    "domain_matches" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT,
    "decided_by_id" TEXT,
    "decided_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" SERIAL NOT NULL,
    "authority_id" INTEGER NOT NULL,
    "email" TEXT NOT NULL,
    "role" "member_role" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "invited_by_id" TEXT,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "accepted_at" TIMESTAMPTZ(6),
    "withdrawn_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" SERIAL NOT NULL,
    "act_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "record_kind" "record_kind" NOT NULL,
    "record_id" INTEGER NOT NULL,
    "partnership_id" INTEGER,
    "authority_id" INTEGER,
    "before" JSONB,
    "after" JSONB,
    "capacity" "capacity" NOT NULL,
    "actor_id" TEXT,
    "on_behalf_of_id" INTEGER,
    "reason" TEXT,
    "source_note" TEXT,
    "reverts_id" INTEGER,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "change_notice" (
    "id" SERIAL NOT NULL,
    "revision_id" INTEGER NOT NULL,
    "authority_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(6),

    CONSTRAINT "change_notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "objection" (
    "id" SERIAL NOT NULL,
    "revision_id" INTEGER NOT NULL,
    "partnership_id" INTEGER NOT NULL,
    "authority_id" INTEGER NOT NULL,
    "objector_id" TEXT,
    "word" TEXT NOT NULL,
    "state" "objection_state" NOT NULL DEFAULT 'OPEN',
    "settlement" "settlement",
    "settler_id" TEXT,
    "settlement_word" TEXT,
    "settled_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "objection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" SERIAL NOT NULL,
    "user_id" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "record_key" TEXT NOT NULL,
    "authority_id" INTEGER NOT NULL,
    "data" JSONB NOT NULL,
    "base" JSONB,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record_merge" (
    "id" SERIAL NOT NULL,
    "kind" "slugged_kind" NOT NULL,
    "kept_id" INTEGER NOT NULL,
    "merged_id" INTEGER NOT NULL,
    "merged_slug" TEXT NOT NULL,
    "snapshot" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "actor_id" TEXT,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(6),

    CONSTRAINT "record_merge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" TEXT,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "confirmation_round" (
    "id" SERIAL NOT NULL,
    "authority_id" INTEGER NOT NULL,
    "year" SMALLINT NOT NULL,
    "opens_on" DATE NOT NULL,
    "closes_on" DATE NOT NULL,
    "reminders" SMALLINT NOT NULL DEFAULT 0,
    "submitted_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "confirmation_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "round_link" (
    "id" SERIAL NOT NULL,
    "round_id" INTEGER NOT NULL,
    "email" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "round_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_message" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "state" "mail_state" NOT NULL DEFAULT 'QUEUED',
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "not_before" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sending_at" TIMESTAMPTZ(6),
    "sent_at" TIMESTAMPTZ(6),
    "round_id" INTEGER,

    CONSTRAINT "mail_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "suggestion" (
    "id" SERIAL NOT NULL,
    "partnership_id" INTEGER,
    "authority_id" INTEGER,
    "project_id" INTEGER,
    "field" TEXT,
    "text" TEXT NOT NULL,
    "source_url" TEXT,
    "email" TEXT,
    "locale" TEXT NOT NULL,
    "token_hash" TEXT,
    "user_id" TEXT,
    "state" "suggestion_state" NOT NULL DEFAULT 'UNVERIFIED',
    "reason" TEXT,
    "decided_by_id" TEXT,
    "decided_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "suggestion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_provider_id_account_id_key" ON "account"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE INDEX "verification_expires_at_idx" ON "verification"("expires_at");

-- CreateIndex
CREATE INDEX "two_factor_user_id_idx" ON "two_factor"("user_id");

-- CreateIndex
CREATE INDEX "two_factor_secret_idx" ON "two_factor"("secret");

-- CreateIndex
CREATE INDEX "passkey_user_id_idx" ON "passkey"("user_id");

-- CreateIndex
CREATE INDEX "passkey_credential_id_idx" ON "passkey"("credential_id");

-- CreateIndex
CREATE UNIQUE INDEX "rate_limit_key_key" ON "rate_limit"("key");

-- CreateIndex
CREATE INDEX "rate_limit_last_request_idx" ON "rate_limit"("last_request");

-- CreateIndex
CREATE INDEX "authority_contact_authority_id_idx" ON "authority_contact"("authority_id");

-- CreateIndex
CREATE INDEX "gazetteer_place_country_kind_idx" ON "gazetteer_place"("country", "kind");

-- CreateIndex
CREATE INDEX "gazetteer_place_siren_idx" ON "gazetteer_place"("siren");

-- CreateIndex
CREATE INDEX "gazetteer_place_parent_code_idx" ON "gazetteer_place"("parent_code");

-- CreateIndex
CREATE INDEX "gazetteer_search_idx" ON "gazetteer_place" USING GIN ("search" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "gazetteer_place_code_system_code_kind_key" ON "gazetteer_place"("code_system", "code", "kind");

-- CreateIndex
CREATE INDEX "role_grant_user_id_idx" ON "role_grant"("user_id");

-- CreateIndex
CREATE INDEX "role_grant_role_idx" ON "role_grant"("role");

-- CreateIndex
CREATE INDEX "role_grant_territory_id_idx" ON "role_grant"("territory_id");

-- CreateIndex
CREATE INDEX "role_grant_granted_by_id_idx" ON "role_grant"("granted_by_id");

-- CreateIndex
CREATE INDEX "membership_authority_id_idx" ON "membership"("authority_id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_user_id_authority_id_key" ON "membership"("user_id", "authority_id");

-- CreateIndex
CREATE INDEX "claim_state_created_at_idx" ON "claim"("state", "created_at");

-- CreateIndex
CREATE INDEX "claim_user_id_idx" ON "claim"("user_id");

-- CreateIndex
CREATE INDEX "claim_authority_id_idx" ON "claim"("authority_id");

-- CreateIndex
CREATE INDEX "claim_place_id_idx" ON "claim"("place_id");

-- CreateIndex
CREATE INDEX "claim_decided_by_id_idx" ON "claim"("decided_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_authority_id_idx" ON "invitation"("authority_id");

-- CreateIndex
CREATE INDEX "invitation_email_idx" ON "invitation"("email");

-- CreateIndex
CREATE INDEX "invitation_invited_by_id_idx" ON "invitation"("invited_by_id");

-- CreateIndex
CREATE INDEX "revision_record_kind_record_id_id_idx" ON "revision"("record_kind", "record_id", "id" DESC);

-- CreateIndex
CREATE INDEX "revision_partnership_id_id_idx" ON "revision"("partnership_id", "id" DESC);

-- CreateIndex
CREATE INDEX "revision_authority_id_id_idx" ON "revision"("authority_id", "id" DESC);

-- CreateIndex
CREATE INDEX "revision_actor_id_at_idx" ON "revision"("actor_id", "at");

-- CreateIndex
CREATE INDEX "revision_on_behalf_of_id_idx" ON "revision"("on_behalf_of_id");

-- CreateIndex
CREATE INDEX "revision_act_id_idx" ON "revision"("act_id");

-- CreateIndex
CREATE INDEX "revision_reverts_id_idx" ON "revision"("reverts_id");

-- CreateIndex
CREATE INDEX "change_notice_authority_id_seen_at_idx" ON "change_notice"("authority_id", "seen_at");

-- CreateIndex
CREATE UNIQUE INDEX "change_notice_revision_id_authority_id_key" ON "change_notice"("revision_id", "authority_id");

-- CreateIndex
CREATE INDEX "objection_state_created_at_idx" ON "objection"("state", "created_at");

-- CreateIndex
CREATE INDEX "objection_revision_id_idx" ON "objection"("revision_id");

-- CreateIndex
CREATE INDEX "objection_partnership_id_idx" ON "objection"("partnership_id");

-- CreateIndex
CREATE INDEX "objection_authority_id_idx" ON "objection"("authority_id");

-- CreateIndex
CREATE INDEX "objection_objector_id_idx" ON "objection"("objector_id");

-- CreateIndex
CREATE INDEX "objection_settler_id_idx" ON "objection"("settler_id");

-- CreateIndex
CREATE INDEX "draft_authority_id_idx" ON "draft"("authority_id");

-- CreateIndex
CREATE UNIQUE INDEX "draft_user_id_form_record_key_key" ON "draft"("user_id", "form", "record_key");

-- CreateIndex
CREATE INDEX "record_merge_kind_kept_id_idx" ON "record_merge"("kind", "kept_id");

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_actor_id_idx" ON "audit_entry"("actor_id");

-- CreateIndex
CREATE INDEX "audit_entry_action_idx" ON "audit_entry"("action");

-- CreateIndex
CREATE INDEX "confirmation_round_closes_on_idx" ON "confirmation_round"("closes_on");

-- CreateIndex
CREATE UNIQUE INDEX "confirmation_round_authority_id_year_key" ON "confirmation_round"("authority_id", "year");

-- CreateIndex
CREATE UNIQUE INDEX "round_link_token_hash_key" ON "round_link"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "round_link_round_id_email_key" ON "round_link"("round_id", "email");

-- CreateIndex
CREATE UNIQUE INDEX "mail_message_key_key" ON "mail_message"("key");

-- CreateIndex
CREATE INDEX "mail_message_state_not_before_idx" ON "mail_message"("state", "not_before");

-- CreateIndex
CREATE INDEX "mail_message_round_id_idx" ON "mail_message"("round_id");

-- CreateIndex
CREATE INDEX "mail_message_created_at_idx" ON "mail_message"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "suggestion_token_hash_key" ON "suggestion"("token_hash");

-- CreateIndex
CREATE INDEX "suggestion_state_created_at_idx" ON "suggestion"("state", "created_at");

-- CreateIndex
CREATE INDEX "suggestion_partnership_id_idx" ON "suggestion"("partnership_id");

-- CreateIndex
CREATE INDEX "suggestion_authority_id_idx" ON "suggestion"("authority_id");

-- CreateIndex
CREATE INDEX "suggestion_project_id_idx" ON "suggestion"("project_id");

-- CreateIndex
CREATE INDEX "suggestion_user_id_idx" ON "suggestion"("user_id");

-- CreateIndex
CREATE INDEX "partnership_declared_by_id_idx" ON "partnership"("declared_by_id");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "two_factor" ADD CONSTRAINT "two_factor_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authority_contact" ADD CONSTRAINT "authority_contact_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "local_authority"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_granted_by_id_fkey" FOREIGN KEY ("granted_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "local_authority"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "local_authority"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "gazetteer_place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "local_authority"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_declared_by_id_fkey" FOREIGN KEY ("declared_by_id") REFERENCES "local_authority"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_on_behalf_of_id_fkey" FOREIGN KEY ("on_behalf_of_id") REFERENCES "local_authority"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_reverts_id_fkey" FOREIGN KEY ("reverts_id") REFERENCES "revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_notice" ADD CONSTRAINT "change_notice_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_notice" ADD CONSTRAINT "change_notice_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "local_authority"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "local_authority"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_objector_id_fkey" FOREIGN KEY ("objector_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_settler_id_fkey" FOREIGN KEY ("settler_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "local_authority"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confirmation_round" ADD CONSTRAINT "confirmation_round_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "local_authority"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_link" ADD CONSTRAINT "round_link_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "confirmation_round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "local_authority"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------------------------------------------------
-- Rules of the extranet that the database holds itself.

ALTER TABLE app_user ADD CONSTRAINT user_email_folded CHECK (email = lower(email));
ALTER TABLE app_user ADD CONSTRAINT user_locale CHECK (locale IN ('fr', 'en', 'zh', 'ko'));
-- A correspondent has one scope, a country or a territory, and an office; the other roles have none.
ALTER TABLE role_grant ADD CONSTRAINT role_scope CHECK (
  CASE WHEN role = 'CORRESPONDENT' THEN num_nonnulls(country, territory_id) = 1 AND office IS NOT NULL ELSE num_nonnulls(country, territory_id) = 0 END);
CREATE UNIQUE INDEX role_grant_once ON role_grant (user_id, role, coalesce(country, ''), coalesce(territory_id, 0)) WHERE revoked_at IS NULL;
ALTER TABLE claim ADD CONSTRAINT claim_subject CHECK (num_nonnulls(authority_id, place_id) >= 1 OR (missing_name IS NOT NULL AND missing_country IS NOT NULL));
ALTER TABLE claim ADD CONSTRAINT claim_decision CHECK ((state = 'PENDING') = (decided_at IS NULL));
-- One claim of one person for one authority waits at a time.
CREATE UNIQUE INDEX claim_pending_once ON claim (user_id, coalesce(authority_id, 0), coalesce(place_id, 0), coalesce(missing_name, '')) WHERE state = 'PENDING';
ALTER TABLE suggestion ADD CONSTRAINT suggestion_decision CHECK ((state IN ('ACCEPTED', 'AMENDED', 'REFUSED')) = (decided_at IS NOT NULL));
ALTER TABLE objection ADD CONSTRAINT objection_settled CHECK ((state = 'OPEN') = (settled_at IS NULL) AND (state = 'SETTLED') = (settlement IS NOT NULL));
CREATE UNIQUE INDEX objection_open_once ON objection (revision_id, authority_id) WHERE state = 'OPEN';
ALTER TABLE confirmation_round ADD CONSTRAINT round_span CHECK (closes_on > opens_on);
ALTER TABLE gazetteer_place ADD CONSTRAINT place_in_range CHECK (latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180 AND (latitude IS NULL) = (longitude IS NULL));
ALTER TABLE authority_contact ADD CONSTRAINT person_with_consent CHECK (person_name IS NULL OR consented_at IS NOT NULL);

-- What was written in the history stays; only the name of an erased person goes.
CREATE FUNCTION keep_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR to_jsonb(NEW) - 'actor_id' - 'on_behalf_of_id' - 'reverts_id' IS DISTINCT FROM to_jsonb(OLD) - 'actor_id' - 'on_behalf_of_id' - 'reverts_id'
     OR (NEW.actor_id IS NOT NULL AND NEW.actor_id IS DISTINCT FROM OLD.actor_id) THEN
    RAISE EXCEPTION 'the history of a record is not rewritten' USING ERRCODE = 'check_violation', CONSTRAINT = 'revision_kept';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER revision_kept BEFORE UPDATE OR DELETE ON revision FOR EACH ROW EXECUTE FUNCTION keep_revision();

CREATE TRIGGER authority_contact_touched BEFORE UPDATE ON authority_contact FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
CREATE TRIGGER draft_touched BEFORE UPDATE ON draft FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['authority_contact', 'revision', 'objection'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH STATEMENT EXECUTE FUNCTION bump_dataset_version()', t || '_version', t);
  END LOOP;
END $$;
