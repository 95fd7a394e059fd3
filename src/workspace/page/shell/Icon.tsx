const PATHS = {
  hash: 'M9 4 7 20M17 4l-2 16M4 9h17M3 15h17',
  home: 'M4 11.5 12 5l8 6.5M6.5 10v9h11v-9M10.5 19v-5h3v5',
  chat: 'M5 6h14v10h-8l-4 3.5V16H5z',
  back: 'M15 5l-7 7 7 7',
  forward: 'M9 5l7 7-7 7',
  down: 'M6 9l6 6 6-6',
  close: 'M6 6l12 12M18 6 6 18',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  eye: 'M3 12s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  send: 'M5 12 4 5l17 7-17 7 1-7zm0 0h8',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 11v5M12 7.8v.400',
  warning: 'M12 4 3 19.5h18zM12 10v4.5M12 17v.300',
  sort: 'M8 10l4-4 4 4M8 14l4 4 4-4',
  table: 'M4 5.5h16v13H4zM4 10h16M10 5.5v13',
  chart: 'M5 19V11M11 19V5M17 19v-5M3 19.5h18',
  more: 'M5.5 12h.01M12 12h.01M18.5 12h.01',
  tools: 'M4 7h9M17 7h3M15 4.5v5M4 17h3M11 17h9M9 14.5v5',
  flag: 'M6 20.500V4.500M6 5h11l-2.500 3.500L17 12H6',
  upload: 'M12 15V4.500M7.500 9 12 4.500 16.500 9M4.500 15v4.500h15V15',
  file: 'M6 3.500h8l4 4v13H6zM14 3.500v4h4',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" data-icon={name} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
