-- With whom a project is coordinated, as its parties say it.
ALTER TABLE "project" ADD COLUMN "coordination_types" "coordination_type"[] DEFAULT ARRAY[]::"coordination_type"[];
