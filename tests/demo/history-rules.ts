/** What must not be found in any history: the part of a query behind `select count(*)`, by what it would mean. */
export const BROKEN_RULES: Record<string, string> = {
  'a registration without an audit': `from customers c where not exists
    (select 1 from approvals a where a.customer_id = c.id and a.kind = 'audit')`,
  'a customer who moved on without an approved audit': `from customers c where status not in ('registered', 'returned')
    and not exists (select 1 from approvals a where a.customer_id = c.id and a.kind = 'audit' and a.status = 'approved')`,
  'a decision by the one who asked for it': 'from approvals where decided_by_id = requested_by_id',
  'a decision before the request': 'from approvals where decided_at < requested_at',
  'a return without a reason': "from approvals where status = 'returned' and reason = ''",
  'an outcome that counts without its approval': `from outcomes o where status = 'confirmed' and not exists
    (select 1 from approvals a where a.outcome_id = o.id and a.status = 'approved')`,
  'an order after its proposal': 'from outcomes where order_day > proposed_day',
  'another brand bought, and not said which': `from outcomes o join entries e on e.id = o.reason_id
    where e.code = 'bought-another-brand' and o.competitor_id is null`,
  'a revisit by someone else than staff of the showroom': `from revisits r join customers c on c.id = r.customer_id
    join staff s on s.id = r.staff_id where s.showroom_id <> c.showroom_id`,
  'a revisit before the registration': `from revisits r join customers c on c.id = r.customer_id
    where r.at < c.registered_at`,
  'a next revisit later than the level asks, without a reason': `from revisits r join levels l on l.id = r.level_id
    where reached and next_reason = '' and julianday(next_day) - julianday(day) > l.interval_days`,
  'a vain attempt not repeated the next day': `from revisits
    where not reached and julianday(next_day) - julianday(day) <> 1`,
  'a customer in the pool who is still protected': `from customers c join levels l on l.id = c.level_id
    where c.status = 'pooled' and julianday((select max(day) from job_runs)) - julianday(last_contact_day) <= l.protection_days`,
  'a hole in the customer numbers': `from showrooms where last_sequence <>
    (select count(distinct number) from customers)`,
  'a change without a journal entry': `from revisits r where not exists (select 1 from journal j
    where j.customer_id = r.customer_id and j.at = r.at)`,
};

/** Every instant that a history writes down. */
export const INSTANTS = [
  'select max(registered_at) from customers',
  'select max(requested_at) from approvals',
  'select max(decided_at) from approvals',
  'select max(at) from revisits',
  'select max(at) from journal',
  'select max(at) from submissions',
  'select max(at) from job_runs',
  'select max(created_at) from notifications',
  'select max(due_at) from notifications',
];
