CREATE TABLE `approvals` (
	`id` integer PRIMARY KEY NOT NULL,
	`showroom_id` integer NOT NULL,
	`kind` text NOT NULL,
	`customer_id` integer NOT NULL,
	`outcome_id` integer,
	`status` text NOT NULL,
	`requested_by_id` integer NOT NULL,
	`requested_at` integer NOT NULL,
	`decided_by_id` integer,
	`decided_at` integer,
	`reason` text NOT NULL,
	FOREIGN KEY (`showroom_id`) REFERENCES `showrooms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`outcome_id`) REFERENCES `outcomes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requested_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "approvals_kind" CHECK("approvals"."kind" in ('audit', 'won', 'lost', 'invalid')),
	CONSTRAINT "approvals_status" CHECK("approvals"."status" in ('pending', 'approved', 'returned')),
	CONSTRAINT "approvals_decided" CHECK(("approvals"."decided_at" is null) = ("approvals"."status" = 'pending'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `approvals_one_pending` ON `approvals` (`customer_id`) WHERE "approvals"."status" = 'pending';--> statement-breakpoint
CREATE INDEX `approvals_by_customer` ON `approvals` (`customer_id`);--> statement-breakpoint
CREATE INDEX `approvals_by_status` ON `approvals` (`showroom_id`,`status`,`requested_at`);--> statement-breakpoint
CREATE TABLE `customers` (
	`id` integer PRIMARY KEY NOT NULL,
	`showroom_id` integer NOT NULL,
	`number` text NOT NULL,
	`name` text NOT NULL,
	`phone` text,
	`phone_tail` text GENERATED ALWAYS AS (substr(phone, -4)) STORED,
	`owner_id` integer,
	`status` text NOT NULL,
	`level_id` integer NOT NULL,
	`source_id` integer NOT NULL,
	`industry_id` integer,
	`attire_id` integer,
	`budget` integer,
	`note` text NOT NULL,
	`test_drive` integer NOT NULL,
	`registered_by_id` integer NOT NULL,
	`registered_at` integer NOT NULL,
	`registered_day` text NOT NULL,
	`last_contact_day` text NOT NULL,
	`second_visit_day` text,
	`next_revisit_day` text,
	`previous_id` integer,
	FOREIGN KEY (`showroom_id`) REFERENCES `showrooms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`level_id`) REFERENCES `levels`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`industry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attire_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`registered_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`previous_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "customers_status" CHECK("customers"."status" in ('registered', 'returned', 'active', 'won-pending', 'lost-pending', 'won', 'lost', 'invalid', 'pooled')),
	CONSTRAINT "customers_owner" CHECK(("customers"."owner_id" is null) = ("customers"."status" = 'pooled')),
	CONSTRAINT "customers_revisit" CHECK(("customers"."next_revisit_day" is not null) = ("customers"."status" = 'active'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `customers_number_unique` ON `customers` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `customers_open_phone` ON `customers` (`showroom_id`,`phone`) WHERE "customers"."status" in ('registered', 'returned', 'active', 'won-pending', 'lost-pending');--> statement-breakpoint
CREATE INDEX `customers_by_phone` ON `customers` (`showroom_id`,`phone`);--> statement-breakpoint
CREATE INDEX `customers_by_phone_tail` ON `customers` (`showroom_id`,`phone_tail`);--> statement-breakpoint
CREATE INDEX `customers_by_registered_day` ON `customers` (`showroom_id`,`registered_day`);--> statement-breakpoint
CREATE INDEX `customers_due` ON `customers` (`showroom_id`,`status`,`next_revisit_day`);--> statement-breakpoint
CREATE INDEX `customers_by_owner` ON `customers` (`owner_id`,`status`,`next_revisit_day`);--> statement-breakpoint
CREATE INDEX `customers_by_previous` ON `customers` (`previous_id`);--> statement-breakpoint
CREATE TABLE `dues` (
	`id` integer PRIMARY KEY NOT NULL,
	`showroom_id` integer NOT NULL,
	`customer_id` integer NOT NULL,
	`staff_id` integer NOT NULL,
	`due_day` text NOT NULL,
	`status` text NOT NULL,
	`closed_day` text,
	FOREIGN KEY (`showroom_id`) REFERENCES `showrooms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "dues_status" CHECK("dues"."status" in ('open', 'done', 'missed')),
	CONSTRAINT "dues_closed" CHECK(("dues"."closed_day" is null) = ("dues"."status" = 'open'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `dues_one_open` ON `dues` (`customer_id`) WHERE "dues"."status" = 'open';--> statement-breakpoint
CREATE INDEX `dues_by_due_day` ON `dues` (`showroom_id`,`due_day`);--> statement-breakpoint
CREATE INDEX `dues_missed` ON `dues` (`showroom_id`,`closed_day`,`staff_id`) WHERE "dues"."status" = 'missed';--> statement-breakpoint
CREATE INDEX `dues_by_customer` ON `dues` (`customer_id`);--> statement-breakpoint
CREATE TABLE `entries` (
	`id` integer PRIMARY KEY NOT NULL,
	`showroom_id` integer NOT NULL,
	`list` text NOT NULL,
	`name` text NOT NULL,
	`code` text,
	`position` integer NOT NULL,
	`retired_at` integer,
	FOREIGN KEY (`showroom_id`) REFERENCES `showrooms`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "entries_list" CHECK("entries"."list" in ('source', 'desiredModel', 'focusPoint', 'industry', 'attire', 'competitorModel', 'referenceCompetitor', 'lostReason'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `entries_name` ON `entries` (`showroom_id`,`list`,`name`);--> statement-breakpoint
CREATE TABLE `interests` (
	`customer_id` integer NOT NULL,
	`entry_id` integer NOT NULL,
	PRIMARY KEY(`customer_id`, `entry_id`),
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `job_runs` (
	`job` text NOT NULL,
	`showroom_id` integer NOT NULL,
	`day` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`job`, `showroom_id`, `day`),
	FOREIGN KEY (`showroom_id`) REFERENCES `showrooms`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `journal` (
	`id` integer PRIMARY KEY NOT NULL,
	`showroom_id` integer NOT NULL,
	`customer_id` integer NOT NULL,
	`staff_id` integer,
	`at` integer NOT NULL,
	`happening` text NOT NULL,
	FOREIGN KEY (`showroom_id`) REFERENCES `showrooms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `journal_by_customer` ON `journal` (`customer_id`,`at`);--> statement-breakpoint
CREATE TABLE `levels` (
	`id` integer PRIMARY KEY NOT NULL,
	`showroom_id` integer NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`window_days` integer,
	`interval_days` integer NOT NULL,
	`protection_days` integer NOT NULL,
	`position` integer NOT NULL,
	`retired_at` integer,
	FOREIGN KEY (`showroom_id`) REFERENCES `showrooms`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "levels_interval" CHECK("levels"."interval_days" > 0 and "levels"."protection_days" >= "levels"."interval_days")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `levels_code` ON `levels` (`showroom_id`,`code`);--> statement-breakpoint
CREATE TABLE `notifications` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`showroom_id` integer NOT NULL,
	`subject_id` integer,
	`day` text,
	`staff_id` integer,
	`channel` text,
	`thread_of` integer,
	`state` text NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`late` integer DEFAULT false NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`attempted_at` integer,
	`due_at` integer NOT NULL,
	`posted_channel` text,
	`posted_ts` text,
	`problem` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`showroom_id`) REFERENCES `showrooms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`thread_of`) REFERENCES `notifications`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notifications_state" CHECK("notifications"."state" in ('pending', 'delivered', 'parked')),
	CONSTRAINT "notifications_recipient" CHECK(("notifications"."staff_id" is null) <> ("notifications"."channel" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notifications_one_home` ON `notifications` (`staff_id`) WHERE "notifications"."kind" = 'home';--> statement-breakpoint
CREATE INDEX `notifications_due` ON `notifications` (`due_at`) WHERE "notifications"."state" = 'pending';--> statement-breakpoint
CREATE INDEX `notifications_by_subject` ON `notifications` (`kind`,`subject_id`);--> statement-breakpoint
CREATE TABLE `outcomes` (
	`id` integer PRIMARY KEY NOT NULL,
	`showroom_id` integer NOT NULL,
	`customer_id` integer NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`proposed_by_id` integer NOT NULL,
	`owner_id` integer NOT NULL,
	`proposed_day` text NOT NULL,
	`confirmed_day` text,
	`model_id` integer,
	`units` integer,
	`price` integer,
	`order_day` text,
	`delivery_day` text,
	`reason_id` integer,
	`competitor_id` integer,
	`note` text NOT NULL,
	`industry_id` integer,
	FOREIGN KEY (`showroom_id`) REFERENCES `showrooms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`model_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reason_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`competitor_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`industry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outcomes_kind" CHECK("outcomes"."kind" in ('won', 'lost', 'invalid')),
	CONSTRAINT "outcomes_status" CHECK("outcomes"."status" in ('pending', 'confirmed', 'returned')),
	CONSTRAINT "outcomes_confirmed" CHECK(("outcomes"."confirmed_day" is not null) = ("outcomes"."status" = 'confirmed')),
	CONSTRAINT "outcomes_deal" CHECK("outcomes"."kind" <> 'won' or ("outcomes"."model_id" is not null and "outcomes"."units" is not null and "outcomes"."units" > 0 and "outcomes"."price" is not null and "outcomes"."order_day" is not null)),
	CONSTRAINT "outcomes_loss" CHECK("outcomes"."kind" <> 'lost' or "outcomes"."reason_id" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outcomes_one_standing` ON `outcomes` (`customer_id`) WHERE "outcomes"."status" <> 'returned';--> statement-breakpoint
CREATE INDEX `outcomes_by_confirmed_day` ON `outcomes` (`showroom_id`,`kind`,`confirmed_day`);--> statement-breakpoint
CREATE TABLE `revisits` (
	`id` integer PRIMARY KEY NOT NULL,
	`customer_id` integer NOT NULL,
	`staff_id` integer NOT NULL,
	`way` text NOT NULL,
	`reached` integer NOT NULL,
	`said` text NOT NULL,
	`level_id` integer NOT NULL,
	`at` integer NOT NULL,
	`day` text NOT NULL,
	`next_day` text NOT NULL,
	`next_reason` text NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`level_id`) REFERENCES `levels`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "revisits_way" CHECK("revisits"."way" in ('phone', 'message', 'showroom-visit', 'test-drive', 'home-visit'))
);
--> statement-breakpoint
CREATE INDEX `revisits_by_customer` ON `revisits` (`customer_id`,`at`);--> statement-breakpoint
CREATE TABLE `showrooms` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`team_channel` text NOT NULL,
	`time_zone` text NOT NULL,
	`language` text NOT NULL,
	`country` text NOT NULL,
	`currency` text NOT NULL,
	`digest_time` text NOT NULL,
	`last_sequence` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `showrooms_code_unique` ON `showrooms` (`code`);--> statement-breakpoint
CREATE TABLE `staff` (
	`id` integer PRIMARY KEY NOT NULL,
	`showroom_id` integer NOT NULL,
	`slack_user_id` text NOT NULL,
	`name` text NOT NULL,
	`status` text DEFAULT 'active' NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`showroom_id`) REFERENCES `showrooms`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "staff_status" CHECK("staff"."status" in ('active', 'left'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_slack_user_id_unique` ON `staff` (`slack_user_id`);--> statement-breakpoint
CREATE INDEX `staff_by_showroom` ON `staff` (`showroom_id`);--> statement-breakpoint
CREATE TABLE `staff_roles` (
	`staff_id` integer NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`staff_id`, `role`),
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "staff_roles_role" CHECK("staff_roles"."role" in ('rep', 'manager', 'executive', 'admin'))
);
--> statement-breakpoint
CREATE TABLE `submissions` (
	`token` text PRIMARY KEY NOT NULL,
	`customer_id` integer,
	`at` integer NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action
);
