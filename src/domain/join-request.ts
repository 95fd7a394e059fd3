export const JOIN_STATUSES = ['pending', 'approved', 'declined'] as const;
export type JoinStatus = (typeof JOIN_STATUSES)[number];

/** Somebody who uses the bot without being on the staff asks to be taken on. */
export interface JoinRequest {
  id: number;
  showroomId: number;
  slackUserId: string;
  name: string;
  status: JoinStatus;
  requestedAt: Date;
  decidedById: number | null;
  decidedAt: Date | null;
}

export type JoinVerdict = Exclude<JoinStatus, 'pending'>;

const AGAIN_AFTER_MS = 24 * 60 * 60_000;

/** Whoever was declined may ask again the day after, so that managers are not asked all day long. */
export const mayAskAgain = ({ status, decidedAt }: JoinRequest, now: Date): boolean =>
  status !== 'declined' || decidedAt === null || now.getTime() - decidedAt.getTime() >= AGAIN_AFTER_MS;
