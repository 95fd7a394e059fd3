export const JOIN_STATUSES = ['pending', 'approved', 'declined'] as const;
export type JoinStatus = (typeof JOIN_STATUSES)[number];
