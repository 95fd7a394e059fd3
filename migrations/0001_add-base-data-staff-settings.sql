CREATE TABLE `changes` (
	`id` integer PRIMARY KEY NOT NULL,
	`showroom_id` integer NOT NULL,
	`staff_id` integer,
	`at` integer NOT NULL,
	`change` text NOT NULL,
	FOREIGN KEY (`showroom_id`) REFERENCES `showrooms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `changes_by_showroom` ON `changes` (`showroom_id`,`at`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` integer PRIMARY KEY NOT NULL,
	`showroom_id` integer NOT NULL,
	`staff_id` integer,
	`file_name` text NOT NULL,
	`status` text NOT NULL,
	`rows` text NOT NULL,
	`undo` text,
	`checked_at` integer NOT NULL,
	`imported_at` integer,
	`undone_at` integer,
	FOREIGN KEY (`showroom_id`) REFERENCES `showrooms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "imports_status" CHECK("imports"."status" in ('checked', 'imported', 'undone'))
);
--> statement-breakpoint
CREATE TABLE `join_requests` (
	`id` integer PRIMARY KEY NOT NULL,
	`showroom_id` integer NOT NULL,
	`slack_user_id` text NOT NULL,
	`name` text NOT NULL,
	`status` text NOT NULL,
	`requested_at` integer NOT NULL,
	`decided_by_id` integer,
	`decided_at` integer,
	FOREIGN KEY (`showroom_id`) REFERENCES `showrooms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "join_requests_status" CHECK("join_requests"."status" in ('pending', 'approved', 'declined')),
	CONSTRAINT "join_requests_decided" CHECK(("join_requests"."decided_at" is null) = ("join_requests"."status" = 'pending'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `join_requests_one_pending` ON `join_requests` (`slack_user_id`) WHERE "join_requests"."status" = 'pending';--> statement-breakpoint
CREATE TABLE `merge_moves` (
	`merge_id` integer NOT NULL,
	`place` text NOT NULL,
	`row_id` integer NOT NULL,
	PRIMARY KEY(`merge_id`, `place`, `row_id`),
	FOREIGN KEY (`merge_id`) REFERENCES `merges`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "merge_moves_place" CHECK("merge_moves"."place" in ('source', 'industry', 'attire', 'interest', 'both-interests', 'deal-model', 'deal-industry', 'lost-reason', 'lost-to'))
);
--> statement-breakpoint
CREATE TABLE `merges` (
	`id` integer PRIMARY KEY NOT NULL,
	`showroom_id` integer NOT NULL,
	`from_id` integer NOT NULL,
	`into_id` integer NOT NULL,
	`was_retired` integer NOT NULL,
	`staff_id` integer NOT NULL,
	`at` integer NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`showroom_id`) REFERENCES `showrooms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`into_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `own_fields` (
	`id` integer PRIMARY KEY NOT NULL,
	`showroom_id` integer NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`required` integer NOT NULL,
	`choices` text NOT NULL,
	`position` integer NOT NULL,
	`retired_at` integer,
	FOREIGN KEY (`showroom_id`) REFERENCES `showrooms`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "own_fields_kind" CHECK("own_fields"."kind" in ('text', 'number', 'date', 'choice'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `own_fields_name_in_use` ON `own_fields` (`showroom_id`,`name`) WHERE "own_fields"."retired_at" is null;--> statement-breakpoint
CREATE TABLE `own_values` (
	`customer_id` integer NOT NULL,
	`field_id` integer NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`customer_id`, `field_id`),
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`field_id`) REFERENCES `own_fields`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `own_values_by_field` ON `own_values` (`field_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_staff` (
	`id` integer PRIMARY KEY NOT NULL,
	`showroom_id` integer NOT NULL,
	`slack_user_id` text NOT NULL,
	`name` text NOT NULL,
	`status` text DEFAULT 'active' NOT NULL,
	`language` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`showroom_id`) REFERENCES `showrooms`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "staff_status" CHECK("__new_staff"."status" in ('active', 'on-leave', 'left'))
);
--> statement-breakpoint
INSERT INTO `__new_staff`("id", "showroom_id", "slack_user_id", "name", "status", "language", "created_at") SELECT "id", "showroom_id", "slack_user_id", "name", "status", NULL, "created_at" FROM `staff`;--> statement-breakpoint
DROP TABLE `staff`;--> statement-breakpoint
ALTER TABLE `__new_staff` RENAME TO `staff`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `staff_slack_user_id_unique` ON `staff` (`slack_user_id`);--> statement-breakpoint
CREATE INDEX `staff_by_showroom` ON `staff` (`showroom_id`);--> statement-breakpoint
DROP INDEX `levels_code`;--> statement-breakpoint
CREATE UNIQUE INDEX `levels_code_in_use` ON `levels` (`showroom_id`,`code`) WHERE "levels"."retired_at" is null;--> statement-breakpoint
ALTER TABLE `approvals` ADD `reminded_at` integer;--> statement-breakpoint
ALTER TABLE `entries` ADD `details` text;--> statement-breakpoint
ALTER TABLE `showrooms` ADD `summary_time` text;--> statement-breakpoint
ALTER TABLE `showrooms` ADD `opens_at` text DEFAULT '09:00' NOT NULL;--> statement-breakpoint
ALTER TABLE `showrooms` ADD `closes_at` text DEFAULT '20:00' NOT NULL;--> statement-breakpoint
ALTER TABLE `showrooms` ADD `working_days` text DEFAULT '[1,2,3,4,5,6,7]' NOT NULL;--> statement-breakpoint
ALTER TABLE `showrooms` ADD `closing_days` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `showrooms` ADD `skip_closed_days` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `showrooms` ADD `reminder_hours` integer DEFAULT 2;--> statement-breakpoint
ALTER TABLE `showrooms` ADD `quiet_from` text;--> statement-breakpoint
ALTER TABLE `showrooms` ADD `quiet_until` text;--> statement-breakpoint
ALTER TABLE `showrooms` ADD `direct_messages` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `showrooms` ADD `uses_attire` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `showrooms` ADD `closed_at` integer;--> statement-breakpoint
CREATE INDEX `customers_by_level` ON `customers` (`level_id`,`status`);--> statement-breakpoint
CREATE INDEX `customers_by_source` ON `customers` (`source_id`);--> statement-breakpoint
CREATE INDEX `customers_by_industry` ON `customers` (`industry_id`) WHERE "customers"."industry_id" is not null;--> statement-breakpoint
CREATE INDEX `customers_by_attire` ON `customers` (`attire_id`) WHERE "customers"."attire_id" is not null;--> statement-breakpoint
CREATE INDEX `interests_by_entry` ON `interests` (`entry_id`);