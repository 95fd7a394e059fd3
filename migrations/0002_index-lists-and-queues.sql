DROP INDEX `approvals_by_status`;--> statement-breakpoint
DROP INDEX `customers_by_phone`;--> statement-breakpoint
DROP INDEX `customers_by_phone_tail`;--> statement-breakpoint
DROP INDEX `customers_by_owner`;--> statement-breakpoint
DROP INDEX `customers_by_level`;--> statement-breakpoint
DROP INDEX `customers_open_phone`;--> statement-breakpoint
DROP INDEX `customers_by_registered_day`;--> statement-breakpoint
DROP INDEX `customers_due`;--> statement-breakpoint
DROP INDEX `customers_by_previous`;--> statement-breakpoint
CREATE INDEX `customers_closed_phone` ON `customers` (`showroom_id`,`phone_tail`,`phone`) WHERE not "customers"."status" in ('registered', 'returned', 'active', 'won-pending', 'lost-pending');--> statement-breakpoint
CREATE INDEX `customers_with_digits` ON `customers` (`showroom_id`,`registered_day`,`name`) WHERE "customers"."name" glob '*[0-9]*';--> statement-breakpoint
CREATE INDEX `customers_by_second_visit` ON `customers` (`showroom_id`,`second_visit_day`) WHERE "customers"."second_visit_day" is not null;--> statement-breakpoint
CREATE INDEX `customers_pooled` ON `customers` (`showroom_id`,`level_id`) WHERE "customers"."status" = 'pooled';--> statement-breakpoint
CREATE INDEX `customers_open` ON `customers` (`showroom_id`,`owner_id`,`status`,`next_revisit_day`,`level_id`) WHERE "customers"."status" in ('registered', 'returned', 'active', 'won-pending', 'lost-pending');--> statement-breakpoint
CREATE UNIQUE INDEX `customers_open_phone` ON `customers` (`showroom_id`,`phone_tail`,`phone`) WHERE "customers"."status" in ('registered', 'returned', 'active', 'won-pending', 'lost-pending');--> statement-breakpoint
CREATE INDEX `customers_by_registered_day` ON `customers` (`showroom_id`,`registered_day`,`name`);--> statement-breakpoint
CREATE INDEX `customers_due` ON `customers` (`showroom_id`,`next_revisit_day`) WHERE "customers"."status" = 'active';--> statement-breakpoint
CREATE INDEX `customers_by_previous` ON `customers` (`previous_id`) WHERE "customers"."previous_id" is not null;--> statement-breakpoint
DROP INDEX `dues_by_customer`;--> statement-breakpoint
CREATE INDEX `dues_missed_by_customer` ON `dues` (`customer_id`) WHERE "dues"."status" = 'missed';--> statement-breakpoint
DROP INDEX `revisits_by_customer`;--> statement-breakpoint
DROP INDEX `notifications_by_subject`;--> statement-breakpoint
ALTER TABLE `notifications` ADD `queue` text GENERATED ALWAYS AS (case when kind = 'home' then 'home ' || staff_id else coalesce(channel, 'staff ' || staff_id) end) VIRTUAL;--> statement-breakpoint
CREATE INDEX `notifications_parked` ON `notifications` (`showroom_id`,`kind`) WHERE "notifications"."state" = 'parked';--> statement-breakpoint
CREATE INDEX `notifications_by_queue` ON `notifications` (`queue`,`due_at`) WHERE "notifications"."state" = 'pending';--> statement-breakpoint
CREATE INDEX `notifications_digests` ON `notifications` (`showroom_id`) WHERE "notifications"."kind" = 'digest';--> statement-breakpoint
CREATE INDEX `notifications_by_subject` ON `notifications` (`kind`,`subject_id`) WHERE "notifications"."subject_id" is not null;--> statement-breakpoint
DROP INDEX `outcomes_by_confirmed_day`;--> statement-breakpoint
CREATE INDEX `outcomes_lost` ON `outcomes` (`showroom_id`,`proposed_day`) WHERE "outcomes"."kind" = 'lost';--> statement-breakpoint
CREATE INDEX `outcomes_by_model` ON `outcomes` (`model_id`,`kind`,`status`) WHERE "outcomes"."model_id" is not null;--> statement-breakpoint
CREATE INDEX `outcomes_by_reason` ON `outcomes` (`reason_id`,`kind`,`status`) WHERE "outcomes"."reason_id" is not null;--> statement-breakpoint
CREATE INDEX `outcomes_by_competitor` ON `outcomes` (`competitor_id`,`kind`,`status`) WHERE "outcomes"."competitor_id" is not null;--> statement-breakpoint
CREATE INDEX `outcomes_by_industry` ON `outcomes` (`industry_id`,`kind`,`status`) WHERE "outcomes"."industry_id" is not null;--> statement-breakpoint
CREATE INDEX `outcomes_by_confirmed_day` ON `outcomes` (`showroom_id`,`kind`,`confirmed_day`) WHERE "outcomes"."confirmed_day" is not null;--> statement-breakpoint
CREATE INDEX `entries_in_use` ON `entries` (`showroom_id`,`list`,`position`,`id`) WHERE "entries"."retired_at" is null;--> statement-breakpoint
CREATE TABLE `__new_submissions` (
	`token` text PRIMARY KEY NOT NULL,
	`customer_id` integer,
	`at` integer NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;--> statement-breakpoint
INSERT INTO `__new_submissions` (`token`, `customer_id`, `at`) SELECT `token`, `customer_id`, `at` FROM `submissions` ORDER BY `token`;--> statement-breakpoint
DROP TABLE `submissions`;--> statement-breakpoint
ALTER TABLE `__new_submissions` RENAME TO `submissions`;
