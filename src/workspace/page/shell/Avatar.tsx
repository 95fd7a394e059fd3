import { useMember } from '../state/workspace.js';
import { colorOf, initialsOf } from './avatar-look.js';

/** A picture made from the name; the name itself always stands beside it. */
export function Avatar({ memberId }: { memberId: string }) {
  const member = useMember(memberId);
  const initials = initialsOf(member?.name ?? '?');
  return (
    <span
      className={`avatar${member?.isBot ? ' bot' : ''}${initials.length > 1 ? ' two' : ''}`}
      style={{ '--avatar': colorOf(memberId) }}
      aria-hidden="true"
    >
      {initials}
    </span>
  );
}
