import 'react';

declare module 'react' {
  interface CSSProperties {
    /** An avatar's colour. */
    '--avatar'?: string;
  }
}
