DROP INDEX `customers_by_registered_day`;--> statement-breakpoint
CREATE INDEX `customers_with_digits` ON `customers` (`showroom_id`,`registered_day`,`name`) WHERE "customers"."name" glob '*[0-9]*';--> statement-breakpoint
CREATE INDEX `customers_by_second_visit` ON `customers` (`showroom_id`,`second_visit_day`) WHERE "customers"."second_visit_day" is not null;--> statement-breakpoint
CREATE INDEX `customers_by_registered_day` ON `customers` (`showroom_id`,`registered_day`,`name`);--> statement-breakpoint
ALTER TABLE `notifications` ADD `queue` text GENERATED ALWAYS AS (case when kind = 'home' then 'home ' || staff_id else coalesce(channel, 'staff ' || staff_id) end) VIRTUAL;--> statement-breakpoint
CREATE INDEX `notifications_parked` ON `notifications` (`showroom_id`,`kind`) WHERE "notifications"."state" = 'parked';--> statement-breakpoint
CREATE INDEX `notifications_by_queue` ON `notifications` (`queue`,`due_at`) WHERE "notifications"."state" = 'pending';--> statement-breakpoint
CREATE INDEX `entries_in_use` ON `entries` (`showroom_id`,`list`,`position`,`id`) WHERE "entries"."retired_at" is null;--> statement-breakpoint
CREATE INDEX `outcomes_by_proposed_day` ON `outcomes` (`showroom_id`,`kind`,`proposed_day`);--> statement-breakpoint
CREATE INDEX `outcomes_by_model` ON `outcomes` (`model_id`,`kind`,`status`) WHERE "outcomes"."model_id" is not null;--> statement-breakpoint
CREATE INDEX `outcomes_by_reason` ON `outcomes` (`reason_id`,`kind`,`status`) WHERE "outcomes"."reason_id" is not null;--> statement-breakpoint
CREATE INDEX `outcomes_by_competitor` ON `outcomes` (`competitor_id`,`kind`,`status`) WHERE "outcomes"."competitor_id" is not null;--> statement-breakpoint
CREATE INDEX `outcomes_by_industry` ON `outcomes` (`industry_id`,`kind`,`status`) WHERE "outcomes"."industry_id" is not null;