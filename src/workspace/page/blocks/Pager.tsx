import { Icon } from '../shell/Icon.js';
import { useWords } from '../words/use-words.js';

interface Props {
  page: number;
  pages: number;
  onTurn: (page: number) => void;
}

export function Pager({ page, pages, onTurn }: Props) {
  const words = useWords();
  const turnTo = (target: number) => ({
    type: 'button' as const,
    className: 'icon-button',
    disabled: target < 0 || target >= pages,
    onClick: () => onTurn(target),
  });
  return (
    <div className="pager">
      <button {...turnTo(page - 1)} aria-label={words.previousPage}>
        <Icon name="back" />
      </button>
      <span>{words.pageOf(page + 1, pages)}</span>
      <button {...turnTo(page + 1)} aria-label={words.nextPage}>
        <Icon name="forward" />
      </button>
    </div>
  );
}
