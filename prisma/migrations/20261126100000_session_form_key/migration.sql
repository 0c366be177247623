-- AlterTable
ALTER TABLE "session" ADD COLUMN     "form_key" UUID;
