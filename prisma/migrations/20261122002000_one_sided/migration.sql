-- AlterTable
ALTER TABLE "partnership" ADD COLUMN     "one_sided" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "partnership_one_sided_idx" ON "partnership"("one_sided");
