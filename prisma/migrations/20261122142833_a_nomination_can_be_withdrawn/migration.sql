-- AlterEnum
ALTER TYPE "nomination_status" ADD VALUE 'WITHDRAWN';
